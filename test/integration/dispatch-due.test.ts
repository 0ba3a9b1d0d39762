import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import type { QueuedMessage } from '../../shared/ports/messaging.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { buildDelivery, dueAt, MINUTE, SECOND } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/dynamo.ts';

let store: TestTable;
beforeAll(async () => {
  store = await startTestTable();
  const deliveries = createDeliveryRepository({ table: store.table, attentionShards: 3 });
  const due = { early: -30, first: 0, inside: 59, behind: 60, overdue: -12 * 60, longAgo: -17 * 60 };
  for (const [name, offset] of Object.entries(due)) {
    const at = dueAt + offset * SECOND;
    await deliveries.createIfAbsent(
      buildDelivery({ postId: `p-${name}`, deliveryId: name, accountId: `account-${name}`, dueAt: at, attendAt: at }),
    );
  }
});
afterAll(() => store.close());

function dispatcher() {
  const sent: QueuedMessage[] = [];
  const heartbeats = createHeartbeatRepository({ table: store.table });
  const dispatch = createDispatchDue({
    clock: { now: () => dueAt, sleepUntil: async () => undefined },
    attention: createAttentionIndex({ table: store.table, attentionShards: 3 }),
    queue: { send: async (messages) => void sent.push(...messages) },
    heartbeats,
  });
  return { dispatch, sent, heartbeats };
}

const names = (messages: readonly QueuedMessage[]): string[] =>
  messages.map((message) => message.deliveryId).toSorted();

describe('dispatching', () => {
  it('sends exactly what falls due in the window of its tick, and what is overdue at this age', async () => {
    const { dispatch, sent } = dispatcher();
    const tick = dueAt - 90 * SECOND;
    await dispatch(tick - MINUTE);
    sent.length = 0;
    await dispatch(tick);
    // overdue: 12 min before dueAt is 10 min 30 s before the tick, longAgo 15 min 30 s.
    expect(names(sent)).toEqual(['first', 'inside', 'longAgo', 'overdue']);
  });

  it('sends all that an unseen tick may have left out', async () => {
    const { dispatch, sent } = dispatcher();
    await dispatch(dueAt - 90 * SECOND);
    expect(names(sent)).toEqual(['early', 'first', 'inside', 'longAgo', 'overdue']);
  });

  it('reads all it needs from the index keys', async () => {
    const { dispatch, sent } = dispatcher();
    await dispatch(dueAt - 90 * SECOND);
    expect(sent.find((message) => message.deliveryId === 'first')).toMatchObject({
      postId: 'p-first',
      accountId: 'account-first',
      platform: 'weibo',
      version: 1,
      attendAt: dueAt,
    });
  });

  it('leaves a heartbeat of each tick', async () => {
    const { dispatch, heartbeats } = dispatcher();
    await dispatch(dueAt - 90 * SECOND);
    expect(await heartbeats.get()).toEqual({ tickAt: dueAt - 90 * SECOND, ranAt: dueAt, sent: 5, overdue: 2 });
  });
});
