import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createWaitingLine } from '../../shared/adapters/dynamo/waiting-line.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { missAtOf } from '../../shared/domain/delivery.ts';
import { ConfigError } from '../../shared/domain/errors.ts';
import type { QueuedMessage } from '../../shared/ports/messaging.ts';
import { type AttendDeps, attendDelivery } from '../../shared/use-cases/attend-delivery.ts';
import { attendLine } from '../../shared/use-cases/attend-line.ts';
import { closeLane, openLane } from '../../shared/use-cases/lane.ts';
import { buildDelivery, buildPostOf, buildRevision, dueAt, HOUR, MINUTE, SECOND } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/dynamo.ts';
import { createEngineWorld } from '../support/engine-world.ts';

let store: TestTable;
beforeEach(async () => {
  store = await startTestTable();
});
afterEach(() => store.close());

const accountId = 'weibo1';
const many = 5;
const variants = Object.fromEntries(
  Array.from({ length: many }, (_, index) => [`d${index}`, { platform: 'weibo' as const, text: '秋茶上新 {{link}}' }]),
);

/** Deliveries of one account that fall due a second apart, and workers over the real table. */
async function world() {
  let now = dueAt + 10 * SECOND;
  const sent: QueuedMessage[] = [];
  const tableDeps = { table: store.table, attentionShards: 1 };
  const engine = createEngineWorld({ delivery: buildDelivery(), effect: 'once', leadMs: 0 });
  const worker = engine.workerDeps({ acts: true, answers: 'yes' });
  const all = Array.from({ length: many }, (_, index) => buildDelivery({ deliveryId: `d${index}` })).map(
    (one, index): Delivery => ({ ...one, dueAt: dueAt + index * SECOND, attendAt: dueAt + index * SECOND }),
  );
  const deps: AttendDeps & Parameters<typeof attendLine>[0] = {
    ...worker,
    posts: { ...worker.posts, get: async () => buildPostOf(all) },
    clock: { now: () => now, sleepUntil: async () => undefined },
    deliveries: createDeliveryRepository(tableDeps),
    lanes: createLaneRepository(tableDeps),
    line: createWaitingLine(tableDeps),
    queue: { send: async (messages) => void sent.push(...messages) },
    revisions: { get: async () => buildRevision({ variants }) },
  };
  for (const one of all) await deps.deliveries.createIfAbsent(one);
  const get = async (deliveryId: string) => {
    const found = await deps.deliveries.get({ postId: 'p1', deliveryId });
    if (found === undefined) throw new TypeError('It exists.');
    return found;
  };
  const attend = async (deliveryId: string, isCrowdedOut = false) => {
    const one = await get(deliveryId);
    return attendDelivery(deps, one, { ...one, via: 'dispatch', isCrowdedOut });
  };
  return {
    deps,
    sent,
    attend,
    get,
    at: (later: number) => {
      now = later;
    },
    attendAll: async () => {
      for (const { deliveryId } of all) await attend(deliveryId);
    },
    states: async () => (await Promise.all(all.map(({ deliveryId }) => get(deliveryId)))).map(({ state }) => state),
    take: () => sent.splice(0).map((message) => ('deliveryId' in message ? message.deliveryId : 'the line')),
  };
}

const close = ({ deps }: Awaited<ReturnType<typeof world>>, until: number | 'a person acts') =>
  closeLane(deps.lanes, { accountId, reason: 'auth:21327', until });

describe('the line of a blocked account', () => {
  it('holds each delivery once, until its limit, and asks nothing of a tick before', async () => {
    const scene = await world();
    await close(scene, 'a person acts');
    await scene.attendAll();
    expect(await scene.states()).toEqual(Array.from({ length: many }, () => 'held'));
    const first = await scene.get('d0');
    expect(first.attendAt).toBe(missAtOf(first));
    const attention = createAttentionIndex({ table: store.table, attentionShards: 1 });
    expect(await attention.between({ from: 0, to: dueAt + HOUR })).toEqual([]);
    scene.at(dueAt + HOUR);
    await scene.attend('d0');
    expect((await scene.get('d0')).state).toBe('missed');
  });

  it('is called at once when a person opens the lane: the oldest first, as fast as the lane takes them', async () => {
    const scene = await world();
    await close(scene, 'a person acts');
    await scene.attendAll();
    await scene.deps.lanes.change(accountId, (lane) => ({ after: { ...lane, minGapMs: 20 * SECOND }, result: 0 }));
    scene.take();
    scene.at(dueAt + 5 * MINUTE);
    await openLane(scene.deps, accountId);
    expect(scene.take()).toEqual(['the line']);
    expect(await attendLine(scene.deps, accountId)).toBe(3);
    expect(scene.sent.map(({ attendAt }) => attendAt - dueAt - 5 * MINUTE)).toEqual([0, 20_000, 40_000, 60_000]);
    expect(scene.take()).toEqual(['d0', 'd1', 'd2', 'the line']);
    for (const deliveryId of ['d0', 'd1', 'd2']) await scene.attend(deliveryId);
    expect(await scene.states()).toEqual(['scheduled', 'scheduled', 'scheduled', 'held', 'held']);
    scene.take();
    scene.at(dueAt + 6 * MINUTE);
    await attendLine(scene.deps, accountId);
    expect(scene.take()).toEqual(['d3', 'd4', 'the line']);
  });

  it('is called again when a worker dies before it has set the next alarm', async () => {
    const scene = await world();
    await close(scene, 'a person acts');
    await scene.attendAll();
    await openLane(scene.deps, accountId);
    const dying = { ...scene.deps.lanes, change: () => Promise.reject(new RangeError('dead')) };
    await expect(attendLine({ ...scene.deps, lanes: dying }, accountId)).rejects.toThrow('dead');
    scene.take();
    await attendLine(scene.deps, accountId);
    expect(scene.take()).toHaveLength(many + 1);
  });

  it('is not called twice by two messages', async () => {
    const scene = await world();
    await close(scene, 'a person acts');
    await scene.attendAll();
    await openLane(scene.deps, accountId);
    await attendLine(scene.deps, accountId);
    scene.take();
    expect(await attendLine(scene.deps, accountId)).toBe(0);
    expect(scene.take()).toEqual([]);
  });

  it('keeps its alarm when a person opens the lane while a worker finds it closed', async () => {
    const scene = await world();
    await close(scene, dueAt + 30 * MINUTE);
    await scene.attendAll();
    await close(scene, 'a person acts');
    scene.at(dueAt + 31 * MINUTE);
    const { lanes } = scene.deps;
    const change: typeof lanes.change = async (id, decide) => {
      await openLane(scene.deps, id);
      return lanes.change(id, decide);
    };
    expect(await attendLine({ ...scene.deps, lanes: { ...lanes, change } }, accountId)).toBe(0);
    scene.take();
    expect(await attendLine(scene.deps, accountId)).toBe(many);
  });

  it('is called when a block ends by itself', async () => {
    const scene = await world();
    await close(scene, dueAt + 30 * MINUTE);
    await scene.attendAll();
    expect(await attendLine(scene.deps, accountId)).toBe(0);
    scene.at(dueAt + 30 * MINUTE);
    expect(await attendLine(scene.deps, accountId)).toBe(many);
  });

  it('takes in whom the dispatcher has counted beyond the room of the lane, and later ones behind them', async () => {
    const scene = await world();
    await scene.attend('d1', true);
    await scene.attend('d0');
    await scene.attend('d2');
    expect((await scene.states()).slice(0, 3)).toEqual(['published', 'held', 'held']);
    scene.at(dueAt + 80 * SECOND);
    scene.take();
    await attendLine(scene.deps, accountId);
    expect(scene.take().slice(0, 2)).toEqual(['d1', 'd2']);
    await scene.attend('d1');
    await scene.attend('d1');
    expect((await scene.get('d1')).state).toBe('published');
  });
});

describe('the line of an account without credentials', () => {
  /** `stored` is what the parameter store holds at each reading, the last one for good. */
  const withCredentials = async (...stored: (string | undefined)[]) => {
    const scene = await world();
    const get = async () => {
      const text = stored.length > 1 ? stored.shift() : stored[0];
      if (text === undefined) throw new ConfigError('parameter-missing', 'There is none.');
      return text;
    };
    Object.assign(scene.deps, { credentials: { get } });
    return scene;
  };
  const usable = JSON.stringify({ accessToken: 'token' });

  it.each([undefined, 'no JSON', '{}'])('takes in each delivery once, until credentials come (%s)', async (stored) => {
    const scene = await withCredentials(stored);
    await scene.attendAll();
    expect(await scene.states()).toEqual(Array.from({ length: many }, () => 'held'));
    const first = await scene.get('d0');
    expect(first).toMatchObject({ attendAt: missAtOf(first), problem: { code: 'credentials-unusable' } });
    expect(await scene.deps.lanes.get(accountId)).toMatchObject({ blockedReason: 'auth:credentials-unusable' });
    scene.take();
    Object.assign(scene.deps, { credentials: { get: async () => usable } });
    await openLane(scene.deps, accountId);
    expect(await attendLine(scene.deps, accountId)).toBe(many);
    await scene.attendAll();
    await scene.attend('d0');
    expect((await scene.get('d0')).state).toBe('published');
  });

  it('is called at once when they came just before its lane was closed', async () => {
    const scene = await withCredentials(undefined, usable);
    await scene.attend('d0');
    expect(scene.take()).toEqual(['the line']);
    expect(await attendLine(scene.deps, accountId)).toBe(1);
  });

  it('stays closed for whatever else has closed it meanwhile', async () => {
    const scene = await withCredentials(undefined, usable);
    const { replace } = scene.deps.deliveries;
    const closing: typeof replace = async (...states) => {
      await close(scene, 'a person acts');
      return replace(...states);
    };
    Object.assign(scene.deps, { deliveries: { ...scene.deps.deliveries, replace: closing } });
    await scene.attend('d0');
    expect(await scene.deps.lanes.get(accountId)).toMatchObject({ blockedReason: 'auth:21327' });
  });
});
