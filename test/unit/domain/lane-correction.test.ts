import { describe, expect, it } from 'vitest';
import { correctLane, spendCall } from '../../../shared/domain/lane-correction.ts';
import { emptyLane, quotaLeft, takeTicket } from '../../../shared/domain/lane-ticket.ts';

const now = Date.parse('2026-11-11T12:00:00Z');
const policy = {
  minGapMs: 0,
  limits: [
    { name: 'posts-per-hour', kinds: ['publish'], window: 'hour', max: 30 },
    { name: 'calls-per-day', kinds: ['publish', 'read'], window: 'day', max: 100 },
  ],
} as const;

function laneAfter(calls: number) {
  let lane = emptyLane('a1');
  for (let call = 0; call < calls; call += 1) {
    const ticket = takeTicket(lane, policy, { kind: 'publish', at: now });
    if (ticket.granted) lane = ticket.lane;
  }
  return lane;
}

const left = (lane: ReturnType<typeof laneAfter>) =>
  Object.fromEntries(quotaLeft(lane, policy, now).map((limit) => [limit.name, limit.left]));

describe('correctLane', () => {
  it('raises a counter to what the platform has counted, and leaves the others', () => {
    const lane = correctLane(laneAfter(3), policy, { readings: [{ name: 'calls-per-day', used: 98 }], now });
    expect(left(lane)).toEqual({ 'posts-per-hour': 27, 'calls-per-day': 2 });
  });

  it('never lowers one: a ticket is counted before its call is made', () => {
    const lane = correctLane(laneAfter(3), policy, { readings: [{ name: 'calls-per-day', used: 1 }], now });
    expect(left(lane)).toEqual({ 'posts-per-hour': 27, 'calls-per-day': 97 });
  });

  it('does not take what an earlier window has used for this one', () => {
    const readings = [{ name: 'posts-per-hour', used: 2 }];
    const later = now + 3_600_000;
    const lane = correctLane(laneAfter(20), policy, { readings, now: later });
    expect(quotaLeft(lane, policy, later)[0]).toMatchObject({ name: 'posts-per-hour', left: 28 });
  });
});

describe('spendCall', () => {
  const reset = now + 3_600_000;
  const spent = spendCall(emptyLane('a1'), { call: 'user/get', until: reset, now });

  it('refuses that call until its reset, and no other', () => {
    const wish = { kind: 'read', at: now } as const;
    expect(takeTicket(spent, policy, { ...wish, call: 'user/get' })).toMatchObject({
      granted: false,
      retryAt: reset,
      reason: 'spent:user/get',
    });
    expect(takeTicket(spent, policy, { ...wish, call: 'user/info' }).granted).toBe(true);
    expect(takeTicket(spent, policy, wish).granted).toBe(true);
    expect(takeTicket(spent, policy, { ...wish, call: 'user/get', at: reset }).granted).toBe(true);
  });

  it('forgets those whose reset has come', () => {
    const later = spendCall(spent, { call: 'user/info', until: reset + 1, now: reset });
    expect(later.spent).toEqual({ 'user/info': reset + 1 });
  });
});
