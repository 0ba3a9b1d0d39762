import { describe, expect, it } from 'vitest';
import { transition } from '../../../shared/domain/delivery-machine.ts';
import { moveFromLog } from '../../../shared/domain/log-recovery.ts';
import { platformErrorKinds } from '../../../shared/domain/platform-error.ts';
import { backOffMs, maxAttempts, settleLostLease, settleRefusal } from '../../../shared/domain/settlement.ts';
import { buildDelivery, dueAt, MINUTE, SECOND } from '../../support/builders.ts';

const attempt = {
  attemptId: 'a1',
  step: 'share',
  effect: 'once' as const,
  startedAt: dueAt,
  leaseUntil: dueAt + 75 * SECOND,
};
const publishing = buildDelivery({ state: 'publishing', attempts: 1, attempt });
const at = { now: dueAt + SECOND, random: 0.5 };

describe('settling a refusal', () => {
  it.each(platformErrorKinds)('has a legal move for %s', (kind) => {
    const event = settleRefusal(publishing, { kind, platformCode: 'x' }, at);
    expect(transition(publishing, event, at.now).delivery.state).not.toBe('publishing');
  });

  it.each([
    { kind: 'outcome-unknown' as const, becomes: 'unknown' },
    { kind: 'rejected' as const, becomes: 'failed' },
    { kind: 'auth' as const, becomes: 'held' },
    { kind: 'human' as const, becomes: 'held' },
    { kind: 'quota' as const, becomes: 'retrying' },
    { kind: 'unavailable' as const, becomes: 'retrying' },
    { kind: 'duplicate' as const, becomes: 'failed' },
  ])('lets a first attempt that is answered $kind become $becomes', ({ kind, becomes }) => {
    const event = settleRefusal(publishing, { kind, platformCode: 'x' }, at);
    expect(transition(publishing, event, at.now).delivery.state).toBe(becomes);
  });

  it('takes "you have sent this already" for a sign only after an attempt that may have got in', () => {
    const second = { ...publishing, attempts: 2, doubtSince: dueAt };
    expect(settleRefusal({ ...publishing, attempts: 2 }, { kind: 'duplicate', platformCode: '20019' }, at).type).toBe(
      'refuse',
    );
    expect(settleRefusal(second, { kind: 'duplicate', platformCode: '20019' }, at).type).toBe('lose-sight');
  });

  it('gives up after a bounded number of attempts', () => {
    const last = { ...publishing, attempts: maxAttempts };
    const event = settleRefusal(last, { kind: 'unavailable', platformCode: '10009' }, at);
    expect(event).toMatchObject({ type: 'refuse', problem: { kind: 'attempts-exhausted' } });
  });

  it('waits as long as the platform asks', () => {
    const retryAt = dueAt + 40 * MINUTE;
    expect(settleRefusal(publishing, { kind: 'quota', platformCode: '10023', retryAt }, at)).toMatchObject({
      at: retryAt,
    });
  });

  it('backs off exponentially within its bounds', () => {
    expect(backOffMs(1, 0.999)).toBeLessThan(backOffMs(3, 0.999));
    expect(backOffMs(50, 0.999)).toBeLessThanOrEqual(10 * MINUTE);
    expect(backOffMs(1, 0)).toBe(5 * SECOND);
  });
});

describe('a claim whose worker is gone', () => {
  it('may be out where its step must not be repeated', () => {
    expect(settleLostLease(publishing, attempt.leaseUntil)).toMatchObject({ type: 'lose-sight' });
  });

  it('is tried again where its step may be repeated', () => {
    const upload = { ...publishing, attempt: { ...attempt, effect: 'repeatable' as const } };
    expect(settleLostLease(upload, attempt.leaseUntil)).toMatchObject({ type: 'retry-later', at: attempt.leaseUntil });
  });

  it.each([
    { outcome: 'publish', extra: { url: 'https://weibo.com/1/a', platformId: '1' }, state: 'published' },
    { outcome: 'refuse', extra: { problemKind: 'rejected', platformCode: '20021' }, state: 'failed' },
    { outcome: 'accept', extra: { retryAt: new Date(dueAt).toISOString() }, state: 'processing' },
    { outcome: 'hand-over', extra: {}, state: 'handed-over' },
    { outcome: 'hold', extra: { problemKind: 'auth', platformCode: '21327' }, state: 'held' },
  ])('goes on from its log entry to $state', ({ outcome, extra, state }) => {
    const entry = {
      entryId: 'a1',
      owner: 'POST#p1',
      kind: 'attempt' as const,
      at: new Date(dueAt).toISOString(),
      brandId: 'b1',
      accountId: 'weibo1',
      platform: 'weibo',
      outcome,
      ...extra,
    };
    const event = moveFromLog(entry);
    expect(event && transition(publishing, event, dueAt).delivery.state).toBe(state);
  });
});
