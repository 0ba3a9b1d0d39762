import type { Delivery } from './delivery.ts';
import type { Bilingual } from './errors.ts';
import { backOffMs, maxAttempts, type Refusal } from './settlement.ts';
import { intervals } from './times.ts';
import { type WithdrawalEvent, wishOf } from './withdrawal.ts';

/**
 * What follows when the platform does not take a post back at once. Taking back twice does no harm, so whatever leaves
 * doubt is tried again, so often and so long; then a person takes it down by hand.
 */
export function settleWithdrawal(
  delivery: Delivery,
  refusal: Refusal & { readonly text?: Bilingual | undefined },
  at: { readonly now: number; readonly random: number },
): WithdrawalEvent {
  const problem = { kind: refusal.kind, code: refusal.platformCode };
  const said = refusal.text === undefined ? {} : { said: refusal.text };
  switch (refusal.kind) {
    case 'gone':
      return { type: 'withdrawn' };
    case 'rejected':
    case 'duplicate':
      return { type: 'refuse-withdrawal', problem, ...said };
    case 'human':
      return { type: 'hand-withdrawal-over', problem, ...said };
    default: {
      const { tries, askedAt } = wishOf(delivery, at.now);
      const retryAt = Math.max(refusal.retryAt ?? 0, at.now + backOffMs(tries, at.random));
      const isOver = tries >= maxAttempts || retryAt - askedAt > intervals.withdrawalLimitMs;
      return isOver
        ? { type: 'hand-withdrawal-over', problem, ...said }
        : { type: 'retry-withdrawal', at: retryAt, problem };
    }
  }
}
