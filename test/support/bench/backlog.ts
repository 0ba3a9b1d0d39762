import { deliveryAttention, keys } from '../../../shared/adapters/dynamo/keys.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { foreverAt } from '../../../shared/domain/lane-ticket.ts';
import { buildDelivery } from '../builders.ts';

const dayMs = 86_400_000;
const accountOf = (kind: string, index: number): string => `${kind}-${index % 500}`;
const parallel = 8;
const group = 250;

/** Deliveries that are due between tomorrow and a month from now, written straight into the table. */
export async function fillPending(
  table: Table,
  range: { readonly from: number; readonly to: number; readonly now: number },
) {
  await fill(table, range, (index) => {
    const dueAt = range.now + dayMs + ((index * 7_919_000) % (29 * dayMs));
    return buildDelivery({ ...idsOf('pending', index), dueAt, attendAt: dueAt });
  });
}

/** Deliveries that are held because their account waits for a person; each looks again after five minutes. */
export async function fillBlocked(table: Table, { count, now }: { readonly count: number; readonly now: number }) {
  for (let lane = 0; lane < Math.min(500, count); lane++) {
    const accountId = accountOf('blocked', lane);
    const item = { accountId, version: 1, counters: {}, blockedUntil: foreverAt, blockedReason: 'auth:21327' };
    await table.put({ ...item, ...keys.lane(accountId) });
  }
  await fill(table, { from: 0, to: count }, (index) => {
    const attendAt = now - ((index * 7_919) % 300_000);
    return buildDelivery({
      ...idsOf('blocked', index),
      state: 'held',
      attendLabel: 'held',
      problem: { kind: 'lane', code: 'auth:21327' },
      dueAt: now - 600_000,
      latenessLimitMs: dayMs,
      attendAt,
    });
  });
}

function idsOf(kind: string, index: number): Pick<Delivery, 'postId' | 'deliveryId' | 'accountId'> {
  const number = String(index).padStart(18, '0');
  return {
    postId: `p${kind.slice(0, 1)}${number}`,
    deliveryId: `d${number.slice(2)}`,
    accountId: accountOf(kind, index),
  };
}

/** The local stage has one shard. */
const shards = 1;

async function fill(
  table: Table,
  range: { readonly from: number; readonly to: number },
  at: (index: number) => Delivery,
) {
  let next = range.from;
  const writer = async (): Promise<void> => {
    while (next < range.to) {
      const start = next;
      next = Math.min(range.to, start + group);
      const deliveries = Array.from({ length: next - start }, (_, offset) => at(start + offset));
      await table.putMany(
        deliveries.map((delivery) => ({
          ...delivery,
          ...keys.delivery(delivery),
          ...deliveryAttention(delivery, shards),
        })),
      );
    }
  };
  await Promise.all(Array.from({ length: parallel }, writer));
}
