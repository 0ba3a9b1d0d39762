import type { Delivery } from '../../shared/domain/delivery.ts';
import { ConflictError } from '../../shared/domain/errors.ts';
import type { DeliveryRepository } from '../../shared/ports/repositories.ts';

/** The delivery store without a network, for tests that need thousands of interleavings. Passes the store's contract. */
export function createInMemoryDeliveries(): DeliveryRepository {
  const stored = new Map<string, Delivery>();
  const requireUnchanged = (before: Delivery): void => {
    const now = stored.get(before.deliveryId);
    if (now !== undefined && fence(now) === fence(before)) return;
    throw new ConflictError('lost-race', 'The delivery has changed since it was read.');
  };
  return {
    get: async (key) => stored.get(key.deliveryId),
    getMany: async (keys) => keys.map((key) => stored.get(key.deliveryId)).filter((one) => one !== undefined),
    listByPost: async (postId) => [...stored.values()].filter((one) => one.postId === postId),
    async createIfAbsent(delivery) {
      if (stored.has(delivery.deliveryId)) return 'exists';
      stored.set(delivery.deliveryId, delivery);
      return 'created';
    },
    async replace(before, after) {
      const isNewClaim = after.attempt !== undefined && after.attempt.attemptId !== before.attempt?.attemptId;
      const now = stored.get(after.deliveryId);
      if (isNewClaim && now !== undefined && fence(now) === fence(after)) return;
      requireUnchanged(before);
      stored.set(after.deliveryId, after);
    },
    async remove(delivery) {
      requireUnchanged(delivery);
      stored.delete(delivery.deliveryId);
    },
  };
}

function fence(delivery: Delivery): string {
  const { state, version, revision, attempts, attendAt, attempt } = delivery;
  return JSON.stringify([
    state,
    version,
    revision,
    attempts,
    attendAt,
    attempt?.attemptId,
    attempt?.step,
    attempt?.leaseUntil,
  ]);
}
