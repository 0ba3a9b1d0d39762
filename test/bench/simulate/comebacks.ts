import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';

/** Which deliveries came back after they had ended without publishing, and when. */
export type Comebacks = {
  readonly note: (before: Delivery | undefined, after: Delivery | undefined) => void;
  /** Came back so long ago that whoever decides now must have seen it. */
  readonly isBack: (deliveryId: string) => boolean;
};

/** Whoever had read the row before may store what follows from it a little later; a worker that slept for longer is fenced. */
const slackMs = 5 * 60_000;

export function createComebacks(now: () => number, ended: ReadonlySet<DeliveryState>): Comebacks {
  const backSince = new Map<string, number>();
  return {
    note(before, after) {
      if (before === undefined || after === undefined) return;
      if (ended.has(after.state)) backSince.delete(after.deliveryId);
      else if (ended.has(before.state)) backSince.set(after.deliveryId, now());
    },
    isBack: (deliveryId) => now() - (backSince.get(deliveryId) ?? now()) > slackMs,
  };
}
