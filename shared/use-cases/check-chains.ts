import type { Finding } from '../domain/errors.ts';
import { chainFindings } from './chain-findings.ts';
import { type DeliveryDraft, nameOfDelivery } from './post-draft.ts';

type ByName = ReadonlyMap<string, DeliveryDraft>;

/** `after` names another delivery of the post, following it always ends, and what decides about a chain stands in one. */
export function checkChains(deliveries: readonly DeliveryDraft[]): readonly Finding[] {
  const byName = new Map(deliveries.map((delivery) => [nameOfDelivery(delivery), delivery]));
  return deliveries.flatMap((delivery, index) => {
    const { after, otherwise } = delivery;
    if (after === undefined) {
      return otherwise === undefined ? [] : [chainFindings.otherwiseAlone(`deliveries[${index}].otherwise`)];
    }
    const field = `deliveries[${index}].after`;
    if (!byName.has(after)) return [chainFindings.predecessorUnknown(field, after)];
    const name = nameOfDelivery(delivery);
    const way = wayBack(delivery, byName);
    const isCycle = way.at(-1) === name;
    return isCycle ? [chainFindings.cycle(field, [name, ...way].join(' → '))] : [];
  });
}

/** Everything that a delivery comes after, nearest first; of a cycle each once. */
export function ancestorsOf(delivery: DeliveryDraft, deliveries: readonly DeliveryDraft[]): readonly DeliveryDraft[] {
  const byName = new Map(deliveries.map((one) => [nameOfDelivery(one), one]));
  return wayBack(delivery, byName).flatMap((name) => byName.get(name) ?? []);
}

/** The names of the deliveries before this one, nearest first. Stops where it meets one again. */
function wayBack(delivery: DeliveryDraft, byName: ByName): readonly string[] {
  const way: string[] = [];
  let next = delivery.after;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    if (next === nameOfDelivery(delivery)) break;
    next = byName.get(next)?.after;
  }
  return way;
}
