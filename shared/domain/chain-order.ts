import type { Delivery } from './delivery.ts';

type Linked = Pick<Delivery, 'deliveryId' | 'after'>;

export function lastInChainFirst<T extends Linked>(deliveries: readonly T[]): readonly T[] {
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  const depthOf = (delivery: T, depth = 0): number => {
    const before = delivery.after === undefined ? undefined : byId.get(delivery.after);
    return before === undefined || depth > deliveries.length ? depth : depthOf(before, depth + 1);
  };
  return deliveries.toSorted((a, b) => depthOf(b) - depthOf(a));
}

/** The named deliveries and all that come after them, however far. */
export function withFollowers<T extends Linked>(deliveries: readonly T[], named: ReadonlySet<string>): readonly T[] {
  const chosen = new Set(named);
  // Each round adds what follows directly; a chain is no longer than the post has deliveries.
  for (const _round of deliveries) {
    for (const { deliveryId, after } of deliveries)
      if (after !== undefined && chosen.has(after)) chosen.add(deliveryId);
  }
  return deliveries.filter(({ deliveryId }) => chosen.has(deliveryId));
}
