import { type Delivery, deliverySchema } from '../../domain/delivery.ts';
import { ConflictError } from '../../domain/errors.ts';
import type { DeliveryRepository } from '../../ports/repositories.ts';
import { deliveryAttention, keys, placeInLine, postPk } from './keys.ts';
import { type Condition, parseItem, type Table } from './table.ts';

export function createDeliveryRepository(deps: {
  readonly table: Table;
  readonly attentionShards: number;
}): DeliveryRepository {
  const { table, attentionShards } = deps;
  const toItem = (delivery: Delivery) => ({
    ...delivery,
    ...keys.delivery(delivery),
    ...deliveryAttention(delivery, attentionShards),
    ...placeInLine(delivery),
  });
  return {
    async get(key) {
      const item = await table.get(keys.delivery(key));
      return item === undefined ? undefined : parseItem(deliverySchema, item);
    },
    async getMany(wanted) {
      const items = await table.getMany(wanted.map((key) => keys.delivery(key)));
      return items.map((item) => parseItem(deliverySchema, item));
    },
    async listByPost(postId) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': postPk(postId), ':prefix': 'DELIVERY#' },
      });
      return items.map((item) => parseItem(deliverySchema, item));
    },
    async createIfAbsent(delivery) {
      return (await table.putIfAbsent(toItem(delivery))) ? 'created' : 'exists';
    },
    async replace(before, after) {
      if (await table.put(toItem(after), isStill(before))) return;
      if (!isNewClaim(before, after) || !(await isHeld(table, after))) throw lostRace(before);
    },
    async remove(delivery) {
      if (!(await table.delete(keys.delivery(delivery), isStill(delivery)))) throw lostRace(delivery);
    },
  };
}

const sameAttempt = 'attempt.attemptId = :attemptId AND attempt.#step = :step AND attempt.leaseUntil = :lease';

/**
 * The stored delivery has the state, version, revision and attempt that the caller decided on. `attempts` and `attendAt`
 * fence repeats of a move that leaves the others as they are; step and lease fence a checkpoint, so that a recovery which
 * began before it cannot overrule a worker that has woken up.
 */
function isStill(delivery: Delivery): Condition {
  const { attempt } = delivery;
  const parts = ['#state = :state', 'version = :version', 'revision = :revision', 'attempts = :attempts'];
  parts.push(attempt === undefined ? 'attribute_not_exists(attempt)' : sameAttempt);
  parts.push(delivery.attendAt === undefined ? 'attribute_not_exists(attendAt)' : 'attendAt = :attendAt');
  return {
    expression: parts.join(' AND '),
    names: { '#state': 'state', ...(attempt === undefined ? {} : { '#step': 'step' }) },
    values: {
      ':state': delivery.state,
      ':version': delivery.version,
      ':revision': delivery.revision,
      ':attempts': delivery.attempts,
      ...(attempt === undefined
        ? {}
        : { ':attemptId': attempt.attemptId, ':step': attempt.step, ':lease': attempt.leaseUntil }),
      ...(delivery.attendAt === undefined ? {} : { ':attendAt': delivery.attendAt }),
    },
  };
}

/**
 * The SDK repeats a write whose answer got lost, and the repeat then fails against the first. For most moves that is as good
 * as somebody else's win; a claim must be known for one's own, or nobody works on the delivery until its lease has ended.
 */
const isNewClaim = (before: Delivery, after: Delivery): boolean =>
  after.attempt !== undefined && after.attempt.attemptId !== before.attempt?.attemptId;

async function isHeld(table: Table, claimed: Delivery): Promise<boolean> {
  const item = await table.get(keys.delivery(claimed));
  if (item === undefined) return false;
  const { attempt, state, version } = parseItem(deliverySchema, item);
  return attempt?.attemptId === claimed.attempt?.attemptId && state === claimed.state && version === claimed.version;
}

function lostRace(delivery: Delivery): ConflictError {
  return new ConflictError('lost-race', 'The delivery has changed since it was read.', {
    details: { deliveryId: delivery.deliveryId, state: delivery.state, version: delivery.version },
  });
}
