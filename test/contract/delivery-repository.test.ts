import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { transition } from '../../shared/domain/delivery-machine.ts';
import type { DeliveryRepository } from '../../shared/ports/repositories.ts';
import { buildDelivery, dueAt, SECOND } from '../support/builders.ts';
import { tableEngines } from '../support/contract/engines.ts';
import { createInMemoryDeliveries } from '../support/in-memory-deliveries.ts';

const makers = [
  { name: 'in memory', start: async () => ({ store: createInMemoryDeliveries(), close: async () => undefined }) },
  ...tableEngines().map(({ name, start }) => ({
    name: `on ${name}`,
    async start() {
      const { table, close } = await start();
      return { store: createDeliveryRepository({ table, attentionShards: 2 }), close };
    },
  })),
];

describe.each(makers)('a delivery store $name', ({ name, start }) => {
  let store: DeliveryRepository;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await start());
  });
  afterAll(() => close());

  let count = 0;
  const fresh = (overrides = {}) =>
    buildDelivery({ postId: `p-${name}-${count++}`, deliveryId: `d-${name}-${count}`, ...overrides });
  const attempt = {
    attemptId: 'a1',
    step: 'share',
    effect: 'once' as const,
    startedAt: dueAt,
    leaseUntil: dueAt + 75 * SECOND,
  };

  it('gives back what was created, and creates it once', async () => {
    const delivery = fresh();
    expect(await store.createIfAbsent(delivery)).toBe('created');
    expect(await store.createIfAbsent({ ...delivery, accountId: 'other' })).toBe('exists');
    expect(await store.get(delivery)).toEqual(delivery);
  });

  it('lets one of two claims win', async () => {
    const delivery = fresh();
    await store.createIfAbsent(delivery);
    const claims = ['a1', 'a2'].map((attemptId) =>
      store.replace(
        delivery,
        transition(delivery, { type: 'claim', attempt: { ...attempt, attemptId } }, dueAt).delivery,
      ),
    );
    const results = await Promise.allSettled(claims);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('knows a claim for its own that was stored although its answer got lost', async () => {
    const delivery = fresh();
    await store.createIfAbsent(delivery);
    const { delivery: claimed } = transition(delivery, { type: 'claim', attempt }, dueAt);
    await store.replace(delivery, claimed);
    await expect(store.replace(delivery, claimed)).resolves.toBeUndefined();
    expect(await store.get(delivery)).toEqual(claimed);
    const other = transition(delivery, { type: 'claim', attempt: { ...attempt, attemptId: 'a2' } }, dueAt).delivery;
    await expect(store.replace(delivery, other)).rejects.toMatchObject({ code: 'lost-race' });
  });

  it.each([
    { what: 'version', change: { version: 2 } },
    { what: 'state', change: { state: 'held' as const } },
    { what: 'revision', change: { revision: 2 } },
    { what: 'step', change: { attempt: { ...attempt, step: 'later' } }, before: { attempt } },
    { what: 'lease', change: { attempt: { ...attempt, leaseUntil: attempt.leaseUntil + 1 } }, before: { attempt } },
    { what: 'attempt', change: { attempt: { ...attempt, attemptId: 'other' } } },
    { what: 'alarm', change: { attendAt: dueAt + 1 } },
  ])('refuses to replace a delivery whose $what has changed', async ({ change, before }) => {
    const delivery = fresh(before);
    await store.createIfAbsent({ ...delivery, ...change });
    await expect(store.replace(delivery, delivery)).rejects.toMatchObject({ code: 'lost-race' });
    expect(await store.get(delivery)).toEqual({ ...delivery, ...change });
  });

  it('removes a delivery only as it was read', async () => {
    const delivery = fresh();
    await store.createIfAbsent(delivery);
    await expect(store.remove({ ...delivery, version: 9 })).rejects.toMatchObject({ code: 'lost-race' });
    await store.remove(delivery);
    expect(await store.get(delivery)).toBeUndefined();
  });

  it('reads many, and leaves out what does not exist', async () => {
    const known = [fresh(), fresh()];
    for (const delivery of known) await store.createIfAbsent(delivery);
    const found = await store.getMany([...known, { postId: 'none', deliveryId: 'none' }]);
    expect(found.map((one) => one.deliveryId).toSorted()).toEqual(known.map((one) => one.deliveryId).toSorted());
  });
});
