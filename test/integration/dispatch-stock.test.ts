import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatchHandler } from '../../functions/dispatch/dispatch.ts';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { takeStock } from '../../shared/use-cases/take-stock.ts';
import { buildDelivery, dueAt, HOUR, MINUTE } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/dynamo.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

let store: TestTable;
beforeEach(async () => {
  store = await startTestTable();
});
afterEach(() => store.close());

const quiet = { overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 };
let made = 0;

function open(overrides: Partial<Delivery>): Promise<unknown> {
  const name = `d${made++}`;
  const delivery = buildDelivery({ postId: `p-${name}`, deliveryId: name, accountId: `account-${name}`, ...overrides });
  const { attendLabel: _label, ...rest } = delivery;
  const deliveries = createDeliveryRepository({ table: store.table, attentionShards: 3 });
  return deliveries.createIfAbsent({ ...rest, attendLabel: delivery.state });
}

const stockAt = (now: number) => takeStock(createOpenWork({ table: store.table, attentionShards: 3 }), now);

describe('taking stock', () => {
  it('counts what has not been attended for five minutes', async () => {
    for (const state of ['scheduled', 'processing', 'held', 'waiting'] as const) await open({ state });
    expect(await stockAt(dueAt + 5 * MINUTE)).toEqual(quiet);
    expect(await stockAt(dueAt + 5 * MINUTE + 1)).toEqual({ ...quiet, overdue: 4 });
  });

  it('does not count what a lane holds back until its limit, but a line that nobody has called', async () => {
    await open({ state: 'held', attendAt: dueAt + HOUR });
    const line = { platform: 'weibo' as const, calledTo: dueAt, attendAt: dueAt };
    const lanes = createLaneRepository({ table: store.table, attentionShards: 3 });
    expect(await stockAt(dueAt + 10 * MINUTE)).toEqual(quiet);
    await lanes.change('lined', (lane) => ({ after: { ...lane, line }, result: undefined }));
    expect(await stockAt(dueAt + 10 * MINUTE)).toEqual({ ...quiet, overdue: 1 });
  });

  it('stops counting where more makes no difference', async () => {
    for (let index = 0; index < 102; index++) await open({ accountId: 'crowd' });
    expect(await stockAt(dueAt + HOUR)).toEqual({ ...quiet, overdue: 100 });
  });

  it('counts deliveries of which nobody knows whether they are out, however far off their next look or reminder', async () => {
    await open({ state: 'unknown', attendAt: dueAt + MINUTE });
    await open({ state: 'needs-person', attendAt: dueAt + 6 * HOUR });
    await open({ state: 'needs-person', attendAt: dueAt + 5 * HOUR });
    expect(await stockAt(dueAt)).toEqual({ ...quiet, unknown: 1, needsPerson: 2 });
  });

  it('counts targets whose links were not carried within the time that a recovery takes', async () => {
    const sync = createSyncRepository({ table: store.table });
    await sync.saveTarget({ accountId: 'baidu1', kind: 'push', brandId: 'b1', version: 1, attendAt: dueAt });
    expect(await stockAt(dueAt + 5 * MINUTE)).toEqual(quiet);
    expect(await stockAt(dueAt + 6 * MINUTE)).toEqual({ ...quiet, overdueTargets: 1 });
  });
});

describe('a heartbeat', () => {
  function dispatcher(take: () => Promise<typeof quiet>) {
    const failures: unknown[] = [];
    const heartbeats = createHeartbeatRepository({ table: store.table });
    const deps = {
      clock: { now: () => dueAt, sleepUntil: async () => undefined },
      attention: createAttentionIndex({ table: store.table, attentionShards: 3 }),
      lanes: createLaneRepository({ table: store.table, attentionShards: 3 }),
      queue: { send: async () => undefined },
      heartbeats,
      takeStock: take,
      onStockFailure: (error: unknown) => void failures.push(error),
    };
    return { failures, heartbeats, dispatch: createDispatchDue(deps) };
  }

  it('carries the stock, and the function reports only what is not zero', async () => {
    const stock = { ...quiet, needsPerson: 2 };
    const { dispatch, heartbeats } = dispatcher(async () => stock);
    const metrics = new Metrics({ namespace: 'Test', serviceName: 'dispatch' });
    const reported: string[] = [];
    Object.assign(metrics, { publishStoredMetrics: () => reported.push(JSON.stringify(metrics.serializeMetrics())) });
    const handler = createDispatchHandler({
      dispatchDue: dispatch,
      ringWebhooks: async () => undefined,
      logger: createRecordingLogger([]),
      metrics,
    });
    await handler({ scheduledAt: new Date(dueAt).toISOString() });
    expect(await heartbeats.get()).toEqual({ tickAt: dueAt, ranAt: dueAt, sent: 0, overdue: 0, stock });
    expect(reported.join()).toContain('"DeliveriesNeedPerson":2');
    expect(reported.join()).not.toContain('DeliveriesOverdue');
  });

  it('counts again after five calm minutes, with a tick that is overdue, and with each tick while something is wrong', async () => {
    let counted = 0;
    let stock = quiet;
    const { dispatch } = dispatcher(async () => {
      counted++;
      return stock;
    });
    const at = (minutes: number) => dispatch(dueAt + minutes * MINUTE);
    for (const minutes of [0, 1, 4, 5]) await at(minutes);
    expect(counted).toBe(2);
    await open({ attendAt: dueAt + 5.5 * MINUTE });
    stock = { ...quiet, unknown: 1 };
    for (const minutes of [6, 7, 8]) await at(minutes);
    expect(counted).toBe(5);
  });

  it('beats without the stock when that cannot be taken', async () => {
    const { dispatch, heartbeats, failures } = dispatcher(async () => {
      throw new RangeError('secret');
    });
    await dispatch(dueAt);
    expect(await heartbeats.get()).toEqual({ tickAt: dueAt, ranAt: dueAt, sent: 0, overdue: 0 });
    expect(failures).toEqual([new RangeError('secret')]);
  });
});
