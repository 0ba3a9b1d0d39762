import { describe, expect, it } from 'vitest';
import type { SyncTarget } from '../../../shared/domain/sync.ts';
import { moveTarget, needsWake, phaseOf, type SyncMove } from '../../../shared/domain/sync-machine.ts';
import { dueAt, MINUTE, SECOND } from '../../support/builders.ts';

const resting: SyncTarget = { accountId: 'baidu1', kind: 'push', brandId: 'b1', version: 4 };
const waiting: SyncTarget = { ...resting, attendAt: dueAt };
const before = { left: 10, at: dueAt };
const openMove: SyncMove = { type: 'open', batchId: 'b7', slugs: ['s1'], before };
const open = moveTarget(waiting, openMove, dueAt);
const leaseUntil = dueAt + 75 * SECOND;
const lostAt = leaseUntil + 15 * SECOND;
const close: SyncMove = { type: 'close', keep: { remain: before }, attendAt: undefined, notBefore: undefined };

describe('the phases of a batch target', () => {
  it('follow from what is stored and from the time', () => {
    expect(phaseOf(resting, dueAt)).toBe('resting');
    expect(phaseOf(waiting, dueAt - MINUTE)).toBe('waiting');
    expect(phaseOf(open, lostAt - 1)).toBe('carrying');
    expect(phaseOf(open, lostAt)).toBe('lost');
  });

  it.each<{ name: string; target: SyncTarget; move: SyncMove; now: number }>([
    { name: 'a batch over a batch', target: open, move: openMove, now: dueAt },
    { name: 'a batch where nothing waits', target: resting, move: openMove, now: dueAt },
    {
      name: 'a second push under a running lease',
      target: open,
      move: { type: 'try-again', slugs: ['s1'], before, because: undefined },
      now: lostAt - 1,
    },
    { name: 'an end without a batch', target: waiting, move: close, now: dueAt },
    { name: 'a delay of a running push', target: open, move: { type: 'defer', until: lostAt }, now: dueAt },
  ])('do not allow $name', ({ target, move, now }) => {
    expect(() => moveTarget(target, move, now)).toThrow(expect.objectContaining({ code: 'illegal-move' }));
  });
});

describe('the moves of a batch target', () => {
  it('open a batch without touching the alarm, which its lease then overrules', () => {
    expect(open).toEqual({
      ...waiting,
      version: 5,
      batch: { batchId: 'b7', slugs: ['s1'], openedAt: dueAt, startedAt: dueAt, leaseUntil, tries: 1, before },
    });
  });

  it('push the same batch again, under a lease of its own and with the reason', () => {
    const now = { left: 9, at: lostAt };
    const move: SyncMove = { type: 'try-again', slugs: ['s1'], before: now, because: 'other-pushes' };
    expect(moveTarget(open, move, lostAt).batch).toMatchObject({
      batchId: 'b7',
      openedAt: dueAt,
      startedAt: lostAt,
      leaseUntil: lostAt + 75 * SECOND,
      tries: 2,
      before: now,
      repeatedBecause: 'other-pushes',
    });
  });

  it('put a lost batch off and keep it', () => {
    const until = lostAt + MINUTE;
    expect(moveTarget(open, { type: 'defer', until }, lostAt)).toEqual({ ...open, attendAt: until, version: 6 });
  });

  it('end with nothing but what the next run needs', () => {
    expect(moveTarget(open, close, dueAt)).toEqual({ ...resting, version: 6, remain: before });
  });
});

describe('waking a target', () => {
  const wake = (target: SyncTarget, at: number) => moveTarget(target, { type: 'wake', at }, at);

  it('brings its alarm forward, but not before anything can be carried', () => {
    expect(wake(resting, dueAt).attendAt).toBe(dueAt);
    expect(wake({ ...waiting, attendAt: dueAt + MINUTE }, dueAt).attendAt).toBe(dueAt);
    expect(wake({ ...resting, notBefore: dueAt + MINUTE }, dueAt).attendAt).toBe(dueAt + MINUTE);
  });

  it('marks an open batch, once', () => {
    const marked = wake(open, dueAt);
    expect(marked.batch?.isMoreWaiting).toBe(true);
    expect(needsWake(open, dueAt)).toBe(true);
    expect(needsWake(marked, dueAt)).toBe(false);
  });

  it('is not needed where the alarm is there already', () => {
    expect(needsWake(resting, dueAt)).toBe(true);
    expect(needsWake(waiting, dueAt)).toBe(false);
    expect(needsWake(waiting, dueAt - 1)).toBe(true);
    expect(needsWake({ ...waiting, attendAt: dueAt + MINUTE, notBefore: dueAt + MINUTE }, dueAt)).toBe(false);
  });
});
