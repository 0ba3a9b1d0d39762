import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';
import { intervals } from '../../../shared/domain/times.ts';

/** Which deliveries of each account are unknown, and since when. */
export type Unknowns = {
  readonly note: (delivery: Delivery, state: DeliveryState | undefined) => void;
  /** Another delivery of the account that was unknown when this one was claimed. */
  readonly before: (claimed: Delivery) => string | undefined;
};

/** A ticket may have been taken just before; clocks differ. */
const slackMs = 20_000;

export function createUnknowns(now: () => number): Unknowns {
  const byAccount = new Map<string, Map<string, number>>();
  return {
    note({ accountId, deliveryId }, state) {
      const own = byAccount.get(accountId) ?? new Map<string, number>();
      if (state !== 'unknown') own.delete(deliveryId);
      else if (!own.has(deliveryId)) own.set(deliveryId, now());
      byAccount.set(accountId, own);
    },
    before({ accountId, deliveryId, attempt }) {
      const claimedAt = attempt?.startedAt ?? 0;
      for (const [other, since] of byAccount.get(accountId) ?? []) {
        const isLong = since < claimedAt - slackMs;
        // Past the limit it is a person's, whether or not a worker has come to say so.
        const isStillLookedFor = claimedAt < since + intervals.lookLimitMs;
        if (other !== deliveryId && isLong && isStillLookedFor) return other;
      }
      return undefined;
    },
  };
}
