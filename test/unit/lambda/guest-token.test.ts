import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openGuestToken, signGuestToken } from '../../../shared/lambda/guest-token.ts';

const key = 'signing-key-for-tests';
const now = Date.parse('2026-11-10T10:00:00Z');
const grant = { postId: 'pabc234', deliveryId: 'dxyz567', linkVersion: 2, expiresAt: now / 1000 + 3600 };
const token = signGuestToken(key, grant);

describe('a guest token', () => {
  it('opens what it was signed for', () => {
    expect(openGuestToken(key, token, now)).toEqual(grant);
  });

  it('can stand in an address as it is', () => {
    expect(token).toMatch(/^[\w.-]+$/);
  });

  it('opens nothing once it has expired', () => {
    const end = grant.expiresAt * 1000;
    expect(openGuestToken(key, token, end - 1)).toEqual(grant);
    expect(openGuestToken(key, token, end)).toBeUndefined();
  });

  it('opens nothing when another key signed it', () => {
    expect(openGuestToken('another-key', token, now)).toBeUndefined();
  });

  it.each([
    ['another delivery', token.replace('dxyz567', 'dxyz566')],
    ['another version', token.replace('.2.', '.3.')],
    ['a later end', token.replace(String(grant.expiresAt), String(grant.expiresAt + 1))],
    ['a shorter signature', token.slice(0, -1)],
    ['no signature', token.slice(0, token.lastIndexOf('.') + 1)],
    ['nothing', ''],
    ['a dot', '.'],
  ])('opens nothing when it was changed to %s', (_, changed) => {
    expect(openGuestToken(key, changed, now)).toBeUndefined();
  });

  it('is not to be had by signing something else with the same key', () => {
    const payload = token.slice(0, token.lastIndexOf('.'));
    const bare = createHmac('sha256', key).update(payload).digest('base64url');
    expect(openGuestToken(key, `${payload}.${bare}`, now)).toBeUndefined();
  });
});
