import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryState, Otherwise } from '../../../shared/domain/delivery.ts';
import { intervals } from '../../../shared/domain/times.ts';
import type { QueuedMessage } from '../../../shared/ports/messaging.ts';
import { type Announced, followPredecessor, wakeChain } from '../../../shared/use-cases/wake-chain.ts';
import { buildDelivery, dueAt, MINUTE } from '../../support/builders.ts';
import { createInMemoryDeliveries } from '../../support/in-memory-deliveries.ts';
import { type RecordedEvent, recordEvents } from '../../support/recorded-event.ts';

const now = dueAt + MINUTE;
const weiboUrl = 'https://weibo.com/1/a';

function chained(overrides: Partial<Delivery> = {}): Delivery {
  const { dueAt: _none, ...article } = buildDelivery({
    deliveryId: 'd2',
    accountId: 'wechat1',
    platform: 'wechat',
    shape: 'article',
    state: 'waiting',
    after: 'd1',
    otherwise: 'hold',
    attendAt: dueAt + 5 * MINUTE,
    attendLabel: 'waiting',
    ...overrides,
  });
  return article;
}

const heldBecause = (code: string): Partial<Delivery> => ({
  state: 'held',
  problem: { kind: 'predecessor', code },
  attendAt: now,
  attendLabel: 'held',
});

async function chain(first: Partial<Delivery>, second: Partial<Delivery> = {}) {
  const deliveries = createInMemoryDeliveries();
  const follower = chained(second);
  for (const one of [buildDelivery(first), follower]) await deliveries.createIfAbsent(one);
  const sent: QueuedMessage[] = [];
  const events: RecordedEvent[] = [];
  const unused = async (): Promise<never> => {
    throw new TypeError('Not part of a chain.');
  };
  const deps = {
    clock: { now: () => now, sleepUntil: async () => undefined },
    deliveries,
    log: {
      append: async () => undefined,
      get: unused,
      listByOwner: unused,
      newestOf: unused,
      listByAccountDay: unused,
      positionAfter: () => '',
    },
    events: { publish: async (some: Parameters<ReturnType<typeof recordEvents>>[0]) => recordEvents(events)(some) },
    queue: { send: async (messages: readonly QueuedMessage[]) => void sent.push(...messages) },
  };
  const stored = () => deliveries.get({ postId: 'p1', deliveryId: 'd2' });
  const hear = (said: Partial<Announced>) => wakeChain(deps, 'p1', { ...announced, ...said });
  return { deps, follower, stored, hear, sent, events };
}

const announced: Announced = { deliveryId: 'd1', platform: 'weibo', state: 'published', version: 1, url: weiboUrl };
const ends: readonly DeliveryState[] = ['failed', 'missed', 'cancelled', 'removed', 'withdrawn'];
const eachEnd = (otherwise: Otherwise) => ends.map((state) => ({ state, otherwise }));

describe('a chained delivery', () => {
  it('starts as soon as its predecessor is out, and carries its address', async () => {
    const { hear, stored, sent } = await chain({ state: 'publishing' });
    await hear({});
    expect(await stored()).toMatchObject({ state: 'scheduled', dueAt: now, inherited: { 'weibo.url': weiboUrl } });
    expect(sent).toMatchObject([{ deliveryId: 'd2', platform: 'wechat', attendAt: now }]);
  });

  it('carries the addresses of everything before it, the nearest of each platform', async () => {
    const inherited = {
      'weibo.url': 'https://weibo.com/1/first',
      'baijiahao.url': 'https://baijiahao.baidu.com/s?id=1',
    };
    const { hear, stored } = await chain({ state: 'publishing', inherited });
    await hear({});
    expect(await stored()).toMatchObject({ inherited: { ...inherited, 'weibo.url': weiboUrl } });
  });

  it('is started by its safety wake where the event was lost', async () => {
    const { deps, follower, stored } = await chain({ state: 'published', result: { at: dueAt, url: weiboUrl } });
    await followPredecessor(deps, follower);
    expect(await stored()).toMatchObject({ state: 'scheduled', inherited: { 'weibo.url': weiboUrl } });
  });

  it('waits on while its predecessor is under way', async () => {
    const { deps, follower, stored } = await chain({ state: 'retrying' });
    await followPredecessor(deps, follower);
    expect(await stored()).toMatchObject({ state: 'waiting', attendAt: dueAt + 6 * MINUTE });
  });

  it('starts once when the event comes twice', async () => {
    const { hear, sent } = await chain({ state: 'published' });
    await Promise.all([hear({}), hear({})]);
    expect(sent).toHaveLength(1);
  });
});

describe('a chained delivery whose predecessor has ended without coming out', () => {
  it.each(eachEnd('skip'))('is cancelled with the reason on $otherwise ($state)', async ({ state, otherwise }) => {
    const { hear, stored, events } = await chain({ state }, { otherwise });
    await hear({ state });
    expect(await stored()).toMatchObject({ state: 'cancelled', problem: { kind: 'predecessor', code: state } });
    expect(events.map((event) => event.type)).toEqual(['delivery.cancelled']);
  });

  it.each(eachEnd('hold'))('is held for a person on $otherwise ($state)', async ({ state, otherwise }) => {
    const { hear, stored, events } = await chain({ state }, { otherwise });
    await hear({ state });
    expect(await stored()).toMatchObject({
      state: 'held',
      problem: { kind: 'predecessor', code: state },
      attendAt: now + intervals.reminderMs,
    });
    expect(events.map((event) => event.type)).toEqual(['delivery.held']);
  });

  it.each(eachEnd('run-without'))('goes out all the same on $otherwise ($state)', async ({ state, otherwise }) => {
    const { hear, stored } = await chain({ state, inherited: { 'baijiahao.url': 'b' } }, { otherwise });
    await hear({ state });
    expect(await stored()).toMatchObject({ state: 'scheduled', dueAt: now, inherited: { 'baijiahao.url': 'b' } });
  });

  it('has a person reminded once per alarm, however often the event comes', async () => {
    const { deps, hear, stored, events } = await chain({ state: 'failed' }, heldBecause('failed'));
    await hear({ state: 'failed' });
    expect(events).toEqual([]);
    await followPredecessor(deps, chained(heldBecause('failed')));
    expect(events.map((event) => event.type)).toEqual(['delivery.reminder']);
    expect(await stored()).toMatchObject({ state: 'held', attendAt: now + intervals.reminderMs });
  });

  it('goes on where it was held and its predecessor comes out after all', async () => {
    const { hear, stored } = await chain({ state: 'publishing' }, heldBecause('failed'));
    await hear({});
    expect(await stored()).toMatchObject({ state: 'scheduled', dueAt: now, inherited: { 'weibo.url': weiboUrl } });
  });

  it('waits again where it was held and its predecessor is opened again', async () => {
    const { hear, stored } = await chain({ state: 'failed' }, heldBecause('failed'));
    await hear({ state: 'scheduled', version: 2 });
    expect(await stored()).toMatchObject({ state: 'waiting', attendAt: now + intervals.safetyWakeMs });
  });

  it('does not hear of an end that was overtaken: its predecessor has been opened again since', async () => {
    const { hear, stored } = await chain({ state: 'scheduled', version: 2 }, { otherwise: 'skip' });
    await hear({ state: 'failed', version: 1 });
    expect(await stored()).toMatchObject({ state: 'waiting' });
  });

  it('stays as it is where another reason holds it', async () => {
    const { hear, stored } = await chain(
      { state: 'failed' },
      { state: 'held', problem: { kind: 'lane', code: 'full' } },
    );
    await hear({});
    expect(await stored()).toMatchObject({ state: 'held', problem: { kind: 'lane' } });
  });
});

describe('a chained delivery that needs an address nobody has', () => {
  const needs = ['wechat.url'];

  it.each([
    { otherwise: 'hold', state: 'held' },
    { otherwise: 'skip', state: 'cancelled' },
    { otherwise: 'run-without', state: 'held' },
  ] as const)('does not go out without it: $otherwise', async ({ otherwise, state }) => {
    const { hear, stored } = await chain({ state: 'publishing' }, { otherwise, needs });
    await hear({});
    expect(await stored()).toMatchObject({ state, problem: { kind: 'predecessor', code: 'value-missing' } });
  });

  it('goes out with the one of a delivery further before', async () => {
    const { hear, stored } = await chain({ state: 'publishing', inherited: { 'wechat.url': 'w' } }, { needs });
    await hear({});
    expect(await stored()).toMatchObject({ state: 'scheduled', inherited: { 'wechat.url': 'w' } });
  });
});
