import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../shared/domain/lane.ts';
import { afterCall, callLineAt, callOf, isBehindLine, joinLine } from '../../../shared/domain/lane-line.ts';
import { blockLane, emptyLane, markUnknown } from '../../../shared/domain/lane-ticket.ts';
import { dueAt, HOUR, MINUTE, SECOND } from '../../support/builders.ts';

const platform = 'weibo' as const;
const empty = emptyLane('a');
const join = (lane: Lane, callAt: number | 'a person acts', due = dueAt) =>
  joinLine(lane, { platform, dueAt: due, callAt });
const called = (lane: Lane, dueAts: readonly number[], at: { readonly places: number; readonly now: number }) =>
  afterCall(
    lane,
    { kind: 'open', places: at.places },
    { called: dueAts.map((due) => ({ dueAt: due, deliveryId: `d${due}` })), now: at.now },
  );
const call = (lane: Lane, now: number) => callOf(lane, { now, waitsForUnknowns: true });

describe('joining the line', () => {
  it('sets its alarm for the earliest moment at which the lane may open, and changes nothing where that is known', () => {
    const first = join(empty, dueAt + HOUR);
    expect(first.line?.attendAt).toBe(dueAt + HOUR);
    expect(join(first, dueAt + 2 * HOUR, dueAt + SECOND)).toBe(first);
    expect(join(first, dueAt + MINUTE).line?.attendAt).toBe(dueAt + MINUTE);
  });

  it('leaves the alarm to the person who must open the lane', () => {
    const waiting = join(empty, 'a person acts');
    expect(waiting.line).toEqual({ platform, calledTo: dueAt });
    expect(call(waiting, dueAt + HOUR)).toEqual({ kind: 'not-yet' });
    expect(callLineAt(waiting, dueAt + HOUR).line?.attendAt).toBe(dueAt + HOUR);
  });

  it('sends to its end what is due later than those who stand in it, until everybody has been called', () => {
    const standing = join(empty, dueAt);
    expect(isBehindLine(standing, dueAt)).toBe(false);
    expect(isBehindLine(standing, dueAt + 1)).toBe(true);
    const some = called(standing, [dueAt, dueAt + MINUTE], { places: 2, now: dueAt });
    expect([MINUTE, MINUTE + 1].map((later) => isBehindLine(some, dueAt + later))).toEqual([false, true]);
    const all = called(some, [dueAt + HOUR], { places: 2, now: dueAt + MINUTE });
    expect(isBehindLine(all, dueAt + 2 * HOUR)).toBe(false);
    expect(isBehindLine(join(all, dueAt + HOUR, dueAt + 2 * HOUR), dueAt + 3 * HOUR)).toBe(true);
  });
});

describe('a call', () => {
  const paced: Lane = { ...join(empty, dueAt), minGapMs: 5 * SECOND };

  it('takes as many as the lane can in a minute', () => {
    expect(call(paced, dueAt)).toEqual({ kind: 'open', places: 12 });
    expect(call({ ...paced, nextFreeAt: dueAt + 30 * SECOND }, dueAt)).toEqual({ kind: 'open', places: 6 });
    expect(call(join(empty, dueAt), dueAt)).toEqual({ kind: 'open', places: 100 });
  });

  it.each([
    ['a block that ends by itself', blockLane(paced, 'quota', dueAt + HOUR), dueAt + HOUR],
    ['a block that a person ends', blockLane(paced, 'auth', 'a person acts'), undefined],
    ['an unknown', markUnknown(paced, { deliveryId: 'd', until: dueAt + HOUR, now: dueAt }), dueAt + MINUTE],
    ['a pace that leaves no room', { ...paced, nextFreeAt: dueAt + HOUR }, dueAt + MINUTE],
    [
      'a quota that is used up',
      {
        ...paced,
        counters: {
          posts: { bucket: '2026-11-11T20', count: 3, max: 3, window: 'hour' as const, countsPublishing: true },
        },
      },
      dueAt + HOUR,
    ],
  ])('is put off by %s', (_name, lane, until) => {
    const found = call(lane, dueAt);
    expect(found).toEqual({ kind: 'closed', until });
    if (found.kind !== 'not-yet') expect(afterCall(lane, found, { called: [], now: dueAt }).line?.attendAt).toBe(until);
  });

  it('comes after longer and longer while it changes nothing, and each minute again once it does', () => {
    let lane = paced;
    const pauses: number[] = [];
    for (const dueAts of [[1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [2], [2, 3], [2, 4]]) {
      const now = lane.line?.attendAt ?? 0;
      lane = called(lane, dueAts, { places: 2, now });
      pauses.push(((lane.line?.attendAt ?? 0) - now) / MINUTE);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 15, 15, 1, 1, 1]);
  });

  it('remembers calls in vain when those who were called come back', () => {
    const back = (lane: Lane) => join(lane, dueAt + HOUR);
    const once = back(called(paced, [dueAt], { places: 12, now: dueAt }));
    expect(called(once, [dueAt], { places: 12, now: dueAt + MINUTE }).line?.attendAt).toBe(dueAt + 3 * MINUTE);
  });

  it('comes each minute, and for five minutes after nobody was left', () => {
    let lane = called(paced, [dueAt], { places: 12, now: dueAt });
    for (let minute = 1; minute < 5; minute++) {
      lane = called(lane, [], { places: 12, now: dueAt + minute * MINUTE });
      expect(lane.line?.attendAt).toBe(dueAt + (minute + 1) * MINUTE);
    }
    expect(called(lane, [], { places: 12, now: dueAt + 5 * MINUTE }).line).toBeUndefined();
  });
});
