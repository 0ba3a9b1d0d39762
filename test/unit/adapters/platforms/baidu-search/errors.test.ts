import { describe, expect, it } from 'vitest';
import { isOverQuota, toBaiduPushError } from '../../../../../shared/adapters/platforms/baidu-search/errors.ts';
import { eveningOfSinglesDay as now } from '../../../../support/platforms/builders.ts';

const errorOf = (status: number, message: string) =>
  toBaiduPushError({ status, message }, { effect: 'repeatable', now: () => now });

describe('toBaiduPushError', () => {
  it.each([
    { status: 400, message: 'site error', kind: 'human' },
    { status: 400, message: 'empty content', kind: 'rejected' },
    { status: 400, message: 'only 2000 urls are allowed once', kind: 'rejected' },
    { status: 400, message: 'over quota', kind: 'quota' },
    { status: 401, message: 'token is not valid', kind: 'human' },
    { status: 404, message: 'not found', kind: 'rejected' },
    { status: 500, message: 'internal error, please try later', kind: 'unavailable' },
    { status: 503, message: 'who knows', kind: 'unavailable' },
    { status: 400, message: 'who knows', kind: 'rejected' },
  ])('takes $status "$message" for $kind', ({ status, message, kind }) => {
    expect(errorOf(status, message).kind).toBe(kind);
  });

  it('expects the quota back at midnight in Beijing', () => {
    const error = errorOf(400, 'over quota');
    expect(isOverQuota(error)).toBe(true);
    expect(error.retryAt).toBe(Date.parse('2026-11-11T16:00:00Z'));
  });
});
