import type { Delivery } from './delivery.ts';
import type { DeliveryEvent } from './delivery-machine.ts';
import type { PlatformErrorKind } from './platform-error.ts';
import { intervals } from './times.ts';

/** The part of a platform's refusal that decides what becomes of the delivery. */
export type Refusal = {
  readonly kind: PlatformErrorKind;
  readonly platformCode: string;
  readonly retryAt?: number | undefined;
};

export const maxAttempts = 6;
const backOffBaseMs = 15_000;
const backOffCapMs = 10 * 60_000;
const backOffFloorMs = 5_000;

/** Exponential with full jitter; `random` is in [0, 1). */
export function backOffMs(attempts: number, random: number): number {
  const ceiling = Math.min(backOffCapMs, backOffBaseMs * 2 ** Math.max(0, attempts - 1));
  return Math.max(backOffFloorMs, Math.floor(ceiling * random));
}

/**
 * Turns a platform's refusal of the running step into the delivery's next move. Total and pure: nothing that a platform
 * says can leave a delivery without one.
 */
export function settleRefusal(
  delivery: Delivery,
  refusal: Refusal,
  at: { now: number; random: number },
): DeliveryEvent {
  const problem = { kind: refusal.kind, code: refusal.platformCode };
  switch (refusal.kind) {
    case 'outcome-unknown':
      return { type: 'lose-sight', problem, lookAt: lookAtOf(delivery, at.now) };
    case 'duplicate':
      return mayBeOut(delivery) ? { type: 'lose-sight', problem, lookAt: at.now } : { type: 'refuse', problem };
    case 'rejected':
    case 'gone':
      return { type: 'refuse', problem };
    case 'auth':
    case 'human':
      return { type: 'hold', problem };
    case 'quota':
      return { type: 'retry-later', problem, at: refusal.retryAt ?? at.now + backOffCapMs };
    case 'rate-limited':
    case 'unavailable':
      return retryOrGiveUp(delivery, refusal, at);
  }
}

/** An answer "you have sent this already" proves something only where an earlier try of the same content may have got in. */
function mayBeOut(delivery: Delivery): boolean {
  if (delivery.attempts >= maxAttempts) return false;
  return delivery.attempt?.effect === 'keyed' || delivery.doubtSince !== undefined;
}

function lookAtOf(delivery: Delivery, now: number): number {
  return Math.max(now, (delivery.attempt?.leaseUntil ?? now) + intervals.firstLookDelayMs);
}

function retryOrGiveUp(delivery: Delivery, refusal: Refusal, at: { now: number; random: number }): DeliveryEvent {
  if (delivery.attempts >= maxAttempts) {
    return { type: 'refuse', problem: { kind: 'attempts-exhausted', code: refusal.platformCode } };
  }
  const problem = { kind: refusal.kind, code: refusal.platformCode };
  const retryAt = Math.max(refusal.retryAt ?? 0, at.now + backOffMs(delivery.attempts, at.random));
  return { type: 'retry-later', problem, at: retryAt };
}

/** What a worker does with a claim whose lease has ended and of which no answer was recorded. */
export function settleLostLease(delivery: Delivery, now: number): DeliveryEvent {
  const problem = { kind: 'lease-expired' as const, code: delivery.attempt?.step ?? 'claim' };
  if (delivery.attempt !== undefined && delivery.attempt.effect !== 'repeatable') {
    return { type: 'lose-sight', problem, lookAt: lookAtOf(delivery, now) };
  }
  if (delivery.attempts >= maxAttempts) {
    return { type: 'refuse', problem: { kind: 'attempts-exhausted', code: problem.code } };
  }
  return { type: 'retry-later', problem, at: now };
}
