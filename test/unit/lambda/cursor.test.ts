import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCursor, signCursor } from '../../../shared/lambda/cursor.ts';
import { HttpError } from '../../../shared/lambda/problem.ts';

const key = 'signing-key';
const listing = 'posts b1';

describe('a cursor', () => {
  it('opens to the position that was signed', () => {
    fc.assert(
      fc.property(fc.string(), (position) => {
        expect(openCursor(key, listing, signCursor(key, listing, position))).toBe(Buffer.from(position).toString());
      }),
    );
  });

  it('does not open in another listing, nor with another key', () => {
    const cursor = signCursor(key, listing, '2026-11-11#p1 ');
    expect(() => openCursor(key, 'posts b2', cursor)).toThrow(HttpError);
    expect(() => openCursor('other', listing, cursor)).toThrow(HttpError);
  });

  it('does not open when a part of it was changed', () => {
    const [payload = '', signature = ''] = signCursor(key, listing, 'position').split('.');
    const forged = Buffer.from('other position').toString('base64url');
    for (const cursor of [
      `${forged}.${signature}`,
      payload,
      `${payload}.`,
      `${payload}.${signature}.x`,
      '',
      '.',
      'a.b',
    ]) {
      expect(() => openCursor(key, listing, cursor), cursor).toThrow(HttpError);
    }
  });
});
