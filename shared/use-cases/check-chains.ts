import type { Finding } from '../domain/errors.ts';
import { type DeliveryDraft, nameOfDelivery } from './post-draft.ts';
import { postFindings } from './post-findings.ts';

/** `after` names another delivery of the post, and following it always ends. */
export function checkChains(deliveries: readonly DeliveryDraft[]): readonly Finding[] {
  const byName = new Map(deliveries.map((delivery) => [nameOfDelivery(delivery), delivery]));
  return deliveries.flatMap((delivery, index) => {
    if (delivery.after === undefined) return [];
    const field = `deliveries[${index}].after`;
    if (!byName.has(delivery.after)) return [postFindings.predecessorUnknown(field, delivery.after)];
    const name = nameOfDelivery(delivery);
    const way = wayBack(delivery, byName);
    const isCycle = way.at(-1) === name;
    return isCycle ? [postFindings.chainCycle(field, [name, ...way].join(' → '))] : [];
  });
}

/** The names of the deliveries before this one, nearest first. Stops where it meets one again. */
function wayBack(delivery: DeliveryDraft, byName: ReadonlyMap<string, DeliveryDraft>): readonly string[] {
  const way: string[] = [];
  let next = delivery.after;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    if (next === nameOfDelivery(delivery)) break;
    next = byName.get(next)?.after;
  }
  return way;
}
