import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withStock } from '../../functions/dispatch/with-stock.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createHeartbeatRepository } from '../../shared/adapters/dynamo/heartbeat-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { closeLane } from '../../shared/use-cases/lane.ts';
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

const lanes = () => createLaneRepository({ table: store.table });

const stockAt = (now: number) =>
  takeStock(
    {
      openWork: createOpenWork({ table: store.table, attentionShards: 3 }),
      lanes: lanes(),
    },
    now,
  );

describe('taking stock', () => {
  it('counts what has not been attended for five minutes', async () => {
    for (const state of ['scheduled', 'processing', 'held', 'waiting'] as const) await open({ state });
    expect(await stockAt(dueAt + 5 * MINUTE)).toEqual(quiet);
    expect(await stockAt(dueAt + 5 * MINUTE + 1)).toEqual({ ...quiet, overdue: 4 });
  });

  it('does not count what a blocked lane holds back', async () => {
    await closeLane(lanes(), { accountId: 'closed', reason: 'auth', until: dueAt + HOUR });
    await open({ accountId: 'closed' });
    await open({ accountId: 'closed', state: 'processing' });
    await open({ accountId: 'open' });
    expect(await stockAt(dueAt + 10 * MINUTE)).toEqual({ ...quiet, overdue: 2 });
  });

  it('does not count a backlog that leaves at the pace of its lane, but one that has come to a stop', async () => {
    await lanes().change('busy', (lane) => ({
      after: { ...lane, nextFreeAt: dueAt + 20 * MINUTE },
      result: undefined,
    }));
    await open({ accountId: 'busy' });
    expect(await stockAt(dueAt + 24 * MINUTE)).toEqual(quiet);
    expect(await stockAt(dueAt + 25 * MINUTE)).toEqual({ ...quiet, overdue: 1 });
  });

  it('finds the one that is stuck behind more than a page of others that are held back', async () => {
    await closeLane(lanes(), { accountId: 'closed', reason: 'auth', until: dueAt + HOUR });
    for (let index = 0; index < 120; index++) await open({ accountId: 'closed', attendAt: dueAt - HOUR });
    await open({ accountId: 'open' });
    expect(await stockAt(dueAt + 10 * MINUTE)).toEqual({ ...quiet, overdue: 1 });
  });

  it('counts deliveries of which nobody knows whether they are out, however far off their next look or reminder', async () => {
    await open({ state: 'unknown', attendAt: dueAt + MINUTE });
    await open({ state: 'needs-person', attendAt: dueAt + 6 * HOUR });
    await open({ state: 'needs-person', attendAt: dueAt + 5 * HOUR });
    expect(await stockAt(dueAt)).toEqual({ ...quiet, unknown: 1, needsPerson: 2 });
  });

  it('counts targets whose links were not carried within the time that a recovery takes', async () => {
    const sync = createSyncRepository({ table: store.table });
    await sync.saveTarget({ accountId: 'baidu1', brandId: 'b1', version: 1, attendAt: dueAt });
    expect(await stockAt(dueAt + 5 * MINUTE)).toEqual(quiet);
    expect(await stockAt(dueAt + 6 * MINUTE)).toEqual({ ...quiet, overdueTargets: 1 });
  });
});

describe('a heartbeat', () => {
  const beat = { tickAt: dueAt, ranAt: dueAt, sent: 1, overdue: 0 };

  function stocked(take: () => Promise<typeof quiet>) {
    const lines: string[] = [];
    const metrics = new Metrics({ namespace: 'Test', serviceName: 'dispatch' });
    const heartbeats = createHeartbeatRepository({ table: store.table });
    const logger = createRecordingLogger(lines);
    return { lines, metrics, heartbeats: withStock({ heartbeats, takeStock: take, logger, metrics }) };
  }

  it('carries the stock, and reports only what is not zero', async () => {
    const stock = { ...quiet, needsPerson: 2 };
    const { heartbeats, metrics } = stocked(async () => stock);
    await heartbeats.put(beat);
    expect(await heartbeats.get()).toEqual({ ...beat, stock });
    const { _aws, ...values } = metrics.serializeMetrics();
    expect(values).toMatchObject({ DeliveriesNeedPerson: 2 });
    expect(Object.keys(values)).not.toContain('DeliveriesOverdue');
  });

  it('counts again after five calm minutes, with a tick that is overdue, and with each tick while something is wrong', async () => {
    let counted = 0;
    let stock = quiet;
    const { heartbeats } = stocked(async () => {
      counted++;
      return stock;
    });
    const at = (minutes: number, overdue = 0) => heartbeats.put({ ...beat, tickAt: dueAt + minutes * MINUTE, overdue });
    for (const minutes of [0, 1, 4, 5]) await at(minutes);
    expect(counted).toBe(2);
    stock = { ...quiet, unknown: 1 };
    for (const minutes of [6, 7]) await at(minutes, 1);
    await at(8);
    expect(counted).toBe(5);
  });

  it('beats without the stock when that cannot be taken', async () => {
    const { heartbeats, lines } = stocked(async () => {
      throw new RangeError('secret');
    });
    await heartbeats.put(beat);
    expect(await heartbeats.get()).toEqual(beat);
    expect(lines.join()).toContain('RangeError');
    expect(lines.join()).not.toContain('secret');
  });
});
