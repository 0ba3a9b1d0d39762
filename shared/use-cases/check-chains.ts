import type { Finding } from '../domain/errors.ts';
import type { DeliveryDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';

/** `after` names another delivery of the post by its account, and following it always ends. */
export function checkChains(deliveries: readonly DeliveryDraft[]): readonly Finding[] {
  const byAccount = new Map(deliveries.map((delivery) => [delivery.accountId, delivery]));
  return deliveries.flatMap((delivery, index) => {
    if (delivery.after === undefined) return [];
    const field = `deliveries[${index}].after`;
    if (!byAccount.has(delivery.after)) return [postFindings.predecessorUnknown(field, delivery.after)];
    const way = wayBack(delivery, byAccount);
    const isCycle = way.at(-1) === delivery.accountId;
    return isCycle ? [postFindings.chainCycle(field, [delivery.accountId, ...way].join(' → '))] : [];
  });
}

/** Accounts whose deliveries come before this one, nearest first. Stops where it meets an account again. */
function wayBack(delivery: DeliveryDraft, byAccount: ReadonlyMap<string, DeliveryDraft>): readonly string[] {
  const way: string[] = [];
  let next = delivery.after;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    if (next === delivery.accountId) break;
    next = byAccount.get(next)?.after;
  }
  return way;
}
