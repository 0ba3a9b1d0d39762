import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';
import type { DomainEvent, QueuedMessage } from '../../../shared/ports/messaging.ts';
import { followPredecessor, wakeChain } from '../../../shared/use-cases/wake-chain.ts';
import { buildDelivery, dueAt, MINUTE } from '../../support/builders.ts';
import { createInMemoryDeliveries } from '../../support/in-memory-deliveries.ts';

function chainedArticle(): Delivery {
  const { dueAt: _none, ...article } = buildDelivery({
    deliveryId: 'd2',
    accountId: 'wechat1',
    platform: 'wechat',
    shape: 'article',
    state: 'waiting',
    after: 'd1',
    attendAt: dueAt + 5 * MINUTE,
    attendLabel: 'waiting',
  });
  return article;
}

async function chain(first: Partial<Delivery>) {
  const deliveries = createInMemoryDeliveries();
  const predecessor = buildDelivery(first);
  for (const one of [predecessor, chainedArticle()]) await deliveries.createIfAbsent(one);
  const sent: QueuedMessage[] = [];
  const events: DomainEvent[] = [];
  const unused = async (): Promise<never> => {
    throw new TypeError('Not part of a chain.');
  };
  const deps = {
    clock: { now: () => dueAt + MINUTE, sleepUntil: async () => undefined },
    deliveries,
    log: {
      append: async () => undefined,
      get: unused,
      listByOwner: unused,
      listByAccountDay: unused,
      positionAfter: () => '',
    },
    events: { publish: async (some: readonly DomainEvent[]) => void events.push(...some) },
    queue: { send: async (messages: readonly QueuedMessage[]) => void sent.push(...messages) },
  };
  const follower = () => deliveries.get({ postId: 'p1', deliveryId: 'd2' });
  return { deps, predecessor, follower, sent, events };
}

describe('a chained delivery', () => {
  it('starts as soon as its predecessor is out, and carries its address', async () => {
    const { deps, follower, sent } = await chain({ state: 'publishing' });
    await wakeChain(deps, 'p1', {
      deliveryId: 'd1',
      platform: 'weibo',
      state: 'published',
      url: 'https://weibo.com/1/a',
    });
    expect(await follower()).toMatchObject({
      state: 'scheduled',
      dueAt: dueAt + MINUTE,
      inherited: { 'weibo.url': 'https://weibo.com/1/a' },
    });
    expect(sent).toMatchObject([{ deliveryId: 'd2', platform: 'wechat', attendAt: dueAt + MINUTE }]);
  });

  it.each<DeliveryState>(['failed', 'missed', 'cancelled'])(
    'fails with a reason when its predecessor is %s',
    async (state) => {
      const { deps, follower, events } = await chain({ state });
      await wakeChain(deps, 'p1', { deliveryId: 'd1', platform: 'weibo', state });
      expect(await follower()).toMatchObject({ state: 'failed', problem: { kind: 'predecessor', code: state } });
      expect(events.map((event) => event.type)).toEqual(['delivery.failed']);
    },
  );

  it('is started by its safety wake where the event was lost', async () => {
    const { deps, follower } = await chain({ state: 'published', result: { at: dueAt, url: 'https://weibo.com/1/a' } });
    await followPredecessor(deps, chainedArticle());
    expect(await follower()).toMatchObject({ state: 'scheduled', inherited: { 'weibo.url': 'https://weibo.com/1/a' } });
  });

  it('waits on while its predecessor is under way', async () => {
    const { deps, follower } = await chain({ state: 'retrying' });
    await followPredecessor(deps, chainedArticle());
    expect(await follower()).toMatchObject({ state: 'waiting', attendAt: dueAt + 6 * MINUTE });
  });

  it('starts once when the event comes twice', async () => {
    const { deps, sent } = await chain({ state: 'published' });
    const published = { deliveryId: 'd1', platform: 'weibo' as const, state: 'published' as const };
    await Promise.all([wakeChain(deps, 'p1', published), wakeChain(deps, 'p1', published)]);
    expect(sent).toHaveLength(1);
  });
});
