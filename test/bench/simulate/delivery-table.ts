import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryRepository } from '../../../shared/ports/repositories.ts';
import { createInMemoryDeliveries } from '../../support/in-memory-deliveries.ts';

export type DeliveryTable = {
  readonly store: DeliveryRepository;
  /** What is stored right now, for those who check it. */
  readonly rows: ReadonlyMap<string, Delivery>;
  readonly rowsOfPost: (postId: string) => readonly Delivery[];
  /** Those whose alarm is set. */
  readonly open: ReadonlyMap<string, Delivery>;
};

export type DeliveryWatcher = (before: Delivery | undefined, after: Delivery | undefined) => void;

/** The delivery store of the tests, watched. */
export function createDeliveryTable(watch: DeliveryWatcher): DeliveryTable {
  const store = createInMemoryDeliveries();
  const rows = new Map<string, Delivery>();
  const open = new Map<string, Delivery>();
  const byPost = new Map<string, Set<string>>();
  const put = (delivery: Delivery): void => {
    const before = rows.get(delivery.deliveryId);
    rows.set(delivery.deliveryId, delivery);
    if (delivery.attendAt === undefined) open.delete(delivery.deliveryId);
    else open.set(delivery.deliveryId, delivery);
    const siblings = byPost.get(delivery.postId) ?? new Set();
    byPost.set(delivery.postId, siblings.add(delivery.deliveryId));
    watch(before, delivery);
  };
  const rowsOfPost = (postId: string): readonly Delivery[] =>
    [...(byPost.get(postId) ?? [])].map((id) => rows.get(id)).filter((row) => row !== undefined);
  return {
    rows,
    rowsOfPost,
    open,
    store: {
      ...store,
      listByPost: async (postId) => rowsOfPost(postId),
      async createIfAbsent(delivery) {
        const outcome = await store.createIfAbsent(delivery);
        if (outcome === 'created') put(delivery);
        return outcome;
      },
      async replace(before, after) {
        await store.replace(before, after);
        put(after);
      },
      async remove(delivery) {
        await store.remove(delivery);
        rows.delete(delivery.deliveryId);
        open.delete(delivery.deliveryId);
        byPost.get(delivery.postId)?.delete(delivery.deliveryId);
        watch(delivery, undefined);
      },
    },
  };
}
