import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import type { QueuedMessage } from '../../shared/ports/messaging.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { closeLane, takeLaneTicket } from '../../shared/use-cases/lane.ts';
import { buildDelivery, dueAt, MINUTE, SECOND } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/dynamo.ts';

let store: TestTable;
beforeAll(async () => {
  store = await startTestTable();
});
afterAll(() => store.close());

let tests = 0;
/** Deliveries by name, each due so many seconds from `dueAt`, and a dispatcher that sees only them. */
async function world(offsets: Readonly<Record<string, number>>, accountOf: (name: string) => string = (name) => name) {
  const start = dueAt + tests++ * 400 * 24 * 60 * MINUTE; // far from the other tests' deliveries in the shared index
  const deliveries = createDeliveryRepository({ table: store.table, attentionShards: 3 });
  for (const [name, offset] of Object.entries(offsets)) {
    const at = start + offset * SECOND;
    const accountId = `${tests}-${accountOf(name)}`;
    await deliveries.createIfAbsent(
      buildDelivery({ postId: `p-${tests}-${name}`, deliveryId: name, accountId, dueAt: at, attendAt: at }),
    );
  }
  const sent: QueuedMessage[] = [];
  const lanes = createLaneRepository({ table: store.table, attentionShards: 3 });
  const heartbeats = createHeartbeatRepository({ table: store.table });
  const attention = createAttentionIndex({ table: store.table, attentionShards: 3 });
  let now = start;
  const dispatch = createDispatchDue({
    clock: { now: () => now, sleepUntil: async () => undefined },
    attention: {
      // Another test's backlog is none of this one's.
      between: (range) => attention.between(range),
      page: (query) => attention.page({ ...query, from: Math.max(query.from, start - 24 * 60 * MINUTE) }),
    },
    lanes,
    queue: { send: async (messages) => void sent.push(...messages) },
    heartbeats,
    takeStock: async () => ({ overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 }),
    onStockFailure: () => undefined,
  });
  const tick = async (at: number): Promise<string[]> => {
    sent.length = 0;
    now = at;
    await dispatch(at);
    return sent.map(nameOf).toSorted();
  };
  return { start, tick, sent, deliveries, heartbeats, lanes, accountId: (name: string) => `${tests}-${name}` };
}

const nameOf = (message: QueuedMessage): string =>
  'deliveryId' in message ? message.deliveryId : `line of ${message.accountId}`;

describe('dispatching', () => {
  it('sends exactly what falls due in the window of its tick, and what has been overdue for minutes', async () => {
    const { start, tick } = await world({
      early: -30,
      first: 0,
      inside: 59,
      behind: 60,
      overdue: -9 * 60,
      old: -17 * 60,
    });
    await tick(start - 90 * SECOND - MINUTE);
    expect(await tick(start - 90 * SECOND)).toEqual(['first', 'inside', 'overdue']);
  });

  it('sends everything that is overdue on the quarters of an hour', async () => {
    const { start, tick } = await world({ old: -17 * 60, older: -300 * 60 });
    await tick(start - MINUTE);
    expect(await tick(start)).toEqual(['old', 'older']);
  });

  it('sends all that an unseen tick may have left out', async () => {
    const { start, tick } = await world({ early: -30, first: 0, old: -17 * 60 });
    expect(await tick(start - 90 * SECOND)).toEqual(['early', 'first', 'old']);
  });

  it('reads all it needs from the index keys', async () => {
    const { start, tick, sent, accountId } = await world({ first: 0 });
    await tick(start - 90 * SECOND);
    expect(sent[0]).toMatchObject({ accountId: accountId('first'), platform: 'weibo', version: 1, attendAt: start });
  });

  it('leaves a heartbeat of each tick', async () => {
    const { start, tick, heartbeats } = await world({ first: 0, late: -5 * 60 });
    await tick(start - 90 * SECOND);
    expect(await heartbeats.get()).toMatchObject({ tickAt: start - 90 * SECOND, sent: 2, overdue: 1 });
  });

  it('sends of a crowd the oldest that its lane can take, at the pace of the lane, and tells the others to line up', async () => {
    const { start, tick, sent, lanes, accountId } = await world({ a: -50, b: -40, c: -30, d: -20 }, () => 'crowd');
    const policy = {
      minGapMs: 5 * SECOND,
      limits: [{ name: 'posts-per-hour', kinds: ['publish' as const], window: 'hour' as const, max: 3 }],
    };
    const wish = { accountId: accountId('crowd'), policy, kind: 'publish' as const, at: start, latestAt: start };
    await takeLaneTicket(lanes, wish);
    expect(await tick(start)).toEqual(['a', 'b', 'c', 'd']);
    expect(sent.filter((message) => 'isCrowdedOut' in message && message.isCrowdedOut).map(nameOf)).toEqual(['c', 'd']);
    expect((sent[1]?.attendAt ?? 0) - (sent[0]?.attendAt ?? 0)).toBeGreaterThanOrEqual(5 * SECOND);
  });

  it('sends nothing of a crowd whose lane is closed until it is overdue, and must be told that it is held', async () => {
    const { start, tick, lanes, accountId } = await world({ a: 10, b: 20, alone: 30 }, (name) =>
      name === 'alone' ? 'alone' : 'closed',
    );
    await closeLane(lanes, { accountId: accountId('closed'), reason: 'auth:21327', until: 'a person acts' });
    await tick(start - 150 * SECOND);
    expect(await tick(start - 90 * SECOND)).toEqual(['alone']);
    expect(await tick(start + MINUTE)).toEqual(['a', 'alone', 'b']);
  });

  it('does not hurry to miss what is held', async () => {
    const { start, tick, deliveries } = await world({});
    const held = { state: 'held' as const, attendLabel: 'held' as const, attendAt: start + 10 * SECOND };
    await deliveries.createIfAbsent(buildDelivery({ deliveryId: 'held', postId: `p-${start}`, ...held }));
    await tick(start - 150 * SECOND);
    expect(await tick(start - 90 * SECOND)).toEqual([]);
    expect(await tick(start + MINUTE)).toEqual(['held']);
  });

  it('sends the line of an account as it sends a delivery', async () => {
    const { start, tick, lanes, accountId } = await world({});
    const line = { platform: 'wechat' as const, calledTo: start, attendAt: start - MINUTE };
    await lanes.change(accountId('lined'), (lane) => ({ after: { ...lane, line }, result: undefined }));
    expect(await tick(start)).toEqual([`line of ${accountId('lined')}`]);
  });
});
