import type { Attempt, Delivery, DeliveryState, Problem, Withdrawal } from './delivery.ts';
import type { Bilingual } from './errors.ts';
import { intervals } from './times.ts';

/** What happens to the wish to take a delivery back. Instants are epoch milliseconds. */
export type WithdrawalEvent =
  | { readonly type: 'withdraw' | 'wish-withdrawal' }
  | { readonly type: 'claim-withdrawal'; readonly attempt: Attempt }
  | { readonly type: 'retry-withdrawal'; readonly at: number; readonly problem: Problem }
  | {
      readonly type: 'hand-withdrawal-over' | 'refuse-withdrawal';
      readonly problem: Problem;
      readonly said?: Bilingual;
    }
  /** `said`: what stays behind. */
  | { readonly type: 'withdrawn'; readonly said?: Bilingual };

/** Name of the step by which attempts to take back are known. */
export const withdrawStep = 'withdraw';

export function isWishOpen({ withdrawal }: Pick<Delivery, 'withdrawal'>): boolean {
  return withdrawal !== undefined && withdrawal.refusedAt === undefined;
}

/** Software cannot take it down; somebody has to, and to say so. */
export function isTakenDownByHand({ state, withdrawal }: Pick<Delivery, 'state' | 'withdrawal'>): boolean {
  return state === 'withdrawing' && withdrawal?.byPerson === true;
}

/** States in which what may become of a delivery is known: it is out and can be taken back, or can still be cancelled. */
const settled: ReadonlySet<DeliveryState> = new Set([
  'published',
  'held',
  'waiting',
  'scheduled',
  'retrying',
  'handed-over',
]);
export const fulfilsWish = (state: DeliveryState): boolean => settled.has(state);

export function withdrawalChanges(
  delivery: Delivery,
  event: { readonly type: string } | WithdrawalEvent,
  now: number,
): Partial<Delivery> {
  if (!isWithdrawalEvent(event)) return {};
  const { isCalling: _over, ...wish } = wishOf(delivery, now);
  switch (event.type) {
    case 'withdraw':
    case 'wish-withdrawal':
      return { withdrawal: wish };
    case 'claim-withdrawal':
      return { attempt: event.attempt, withdrawal: { ...wish, tries: wish.tries + 1, isCalling: true } };
    case 'retry-withdrawal':
      return { withdrawal: { ...wish, problem: event.problem } };
    case 'hand-withdrawal-over':
      return { withdrawal: { ...wish, ...reasonOf(event), byPerson: true } };
    case 'refuse-withdrawal': {
      const { said: _why, byPerson: _asked, ...refused } = wish;
      return { withdrawal: { ...refused, ...reasonOf(event), refusedAt: now } };
    }
    case 'withdrawn': {
      const { problem: _overcome, said: _old, ...done } = wish;
      return { withdrawal: { ...done, ...(event.said === undefined ? {} : { said: event.said }) } };
    }
  }
}

const eventTypes: ReadonlySet<string> = new Set<WithdrawalEvent['type']>([
  'withdraw',
  'wish-withdrawal',
  'claim-withdrawal',
  'retry-withdrawal',
  'hand-withdrawal-over',
  'refuse-withdrawal',
  'withdrawn',
]);
const isWithdrawalEvent = (event: { readonly type: string }): event is WithdrawalEvent => eventTypes.has(event.type);

export function wishOf({ withdrawal }: Delivery, now: number): Withdrawal {
  return withdrawal === undefined || withdrawal.refusedAt !== undefined ? { askedAt: now, tries: 0 } : withdrawal;
}

function reasonOf({ problem, said }: { readonly problem: Problem; readonly said?: Bilingual }) {
  return { problem, ...(said === undefined ? {} : { said }) };
}

/** While the platform is called the alarm is the end of the lease: whoever comes earlier finds nothing to do. */
export function withdrawalAlarm(event: { readonly type: string } | WithdrawalEvent, now: number): number {
  if (!isWithdrawalEvent(event)) return now + intervals.reminderMs;
  switch (event.type) {
    case 'claim-withdrawal':
      return event.attempt.leaseUntil;
    case 'retry-withdrawal':
      return event.at;
    case 'hand-withdrawal-over':
      return now + intervals.reminderMs;
    default:
      return now;
  }
}
