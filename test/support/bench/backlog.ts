import { deliveryAttention, keys, placeInLine } from '../../../shared/adapters/dynamo/keys.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { foreverAt } from '../../../shared/domain/lane-ticket.ts';
import { buildDelivery } from '../builders.ts';

const dayMs = 86_400_000;
const lanes = 500;
const accountOf = (kind: string, index: number): string => `${kind}-${index % lanes}`;
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

type Backlog = { readonly count: number; readonly now: number };

/** Deliveries whose accounts wait for a person: due in the last ten minutes, and held until a day after that. */
export async function fillInLine(table: Table, { count, now }: Backlog) {
  await closeLanes(table, 'held', now);
  await fill(table, { from: 0, to: count }, (index) => {
    const dueAt = dueBefore(now, index);
    return buildDelivery({
      ...idsOf('held', index),
      state: 'held',
      attendLabel: 'held',
      problem: { kind: 'lane', code: 'auth:21327' },
      dueAt,
      latenessLimitMs: dayMs,
      attendAt: dueAt + dayMs,
    });
  });
}

/** The same before anybody has looked at them, as after an outage. */
export async function fillUnattended(table: Table, { count, now }: Backlog) {
  await closeLanes(table, 'late', now);
  await fill(table, { from: 0, to: count }, (index) => {
    const dueAt = dueBefore(now, index);
    return buildDelivery({ ...idsOf('late', index), dueAt, latenessLimitMs: dayMs, attendAt: dueAt });
  });
}

const dueBefore = (now: number, index: number): number => now - ((index * 7_919) % 600_000);

async function closeLanes(table: Table, kind: string, now: number): Promise<void> {
  const accountIds = Array.from({ length: lanes }, (_, lane) => accountOf(kind, lane));
  await table.putMany(
    accountIds.map((accountId) => ({
      accountId,
      version: 1,
      counters: {},
      blockedUntil: foreverAt,
      blockedReason: 'auth:21327',
      line: { platform: 'weibo', calledTo: now - 600_000 },
      ...keys.lane(accountId),
    })),
  );
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
          ...placeInLine(delivery),
        })),
      );
    }
  };
  await Promise.all(Array.from({ length: parallel }, writer));
}
