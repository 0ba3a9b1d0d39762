import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { AttentionEntry } from '../../../shared/ports/repositories.ts';
import type { NetworkDeps } from './network.ts';

/** The index as a reader sees it: each change of an item arrives after its own lag, in the item's order. */
export type AttentionView = {
  readonly update: (deliveryId: string, delivery: Delivery | undefined) => void;
  /** The earliest alarm; Infinity when there is none. */
  readonly earliest: () => number;
  readonly between: (from: number, to: number) => readonly AttentionEntry[];
};

const maxLagMs = 5_000;
const noticeableLagMs = 500;

export function createAttentionView({ loop, random, faults }: NetworkDeps): AttentionView {
  const visible = new Map<string, AttentionEntry>();
  const latestKey = new Map<string, string>();
  const appliedAt = new Map<string, number>();
  let earliest: number | undefined = Number.POSITIVE_INFINITY;

  const apply = (deliveryId: string, entry: AttentionEntry | undefined): void => {
    if (entry === undefined) visible.delete(deliveryId);
    else visible.set(deliveryId, entry);
    earliest = undefined;
  };
  return {
    update(deliveryId, delivery) {
      const entry = delivery && entryOf(delivery);
      const key = entry === undefined ? '' : `${entry.attendAt}#${entry.label}#${entry.version}`;
      if ((latestKey.get(deliveryId) ?? '') === key) return;
      latestKey.set(deliveryId, key);
      const lag = faults.strikes('index-lagged', 0.2)
        ? random.between(noticeableLagMs, maxLagMs)
        : random.between(0, 100);
      const at = Math.max(loop.now() + lag, appliedAt.get(deliveryId) ?? 0);
      appliedAt.set(deliveryId, at);
      loop.at(at, () => apply(deliveryId, entry));
    },
    earliest() {
      earliest ??= Math.min(...Array.from(visible.values(), (entry) => entry.attendAt), Number.POSITIVE_INFINITY);
      return earliest;
    },
    between: (from, to) =>
      [...visible.values()]
        .filter((entry) => entry.attendAt >= from && entry.attendAt < to)
        .toSorted((a, b) => a.attendAt - b.attendAt),
  };
}

function entryOf(delivery: Delivery): AttentionEntry | undefined {
  const { postId, deliveryId, accountId, platform, version, attendAt, attendLabel } = delivery;
  if (attendAt === undefined) return undefined;
  return { postId, deliveryId, accountId, platform, version, label: attendLabel ?? delivery.state, attendAt };
}
