import { beforeEach, expect, it } from 'vitest';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { shardOf } from '../../shared/adapters/dynamo/keys.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { AttentionEntry } from '../../shared/ports/repositories.ts';
import { buildDelivery, dueAt, HOUR, MINUTE } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const shards = 3;
const farApart = 1_000 * HOUR;

onEachEngine('the index of what is open', (table) => {
  // Each test has a time of its own, far from those of the others.
  let start = dueAt;
  beforeEach(() => {
    start += farApart;
  });
  let made = 0;
  const deliveries = () => createDeliveryRepository({ table: table(), attentionShards: shards });
  const index = () => createAttentionIndex({ table: table(), attentionShards: shards });
  const openWork = () => createOpenWork({ table: table(), attentionShards: shards });

  async function open(attendAt: number, overrides: Partial<Delivery> = {}): Promise<Delivery> {
    const deliveryId = `d${++made}`;
    const delivery = buildDelivery({
      deliveryId,
      postId: `p-${deliveryId}`,
      accountId: `account${made}`,
      attendAt,
      attendLabel: overrides.state ?? 'scheduled',
      ...overrides,
    });
    await deliveries().createIfAbsent(delivery);
    return delivery;
  }
  const idsOf = (entries: readonly Pick<AttentionEntry, 'deliveryId'>[]) =>
    entries.map((one) => one.deliveryId).toSorted();
  const between = async (from: number, to: number) => idsOf(await index().deliveriesBetween(from, to));

  it('finds a delivery with all that a dispatcher needs', async () => {
    const delivery = await open(start, { version: 7, platform: 'wechat' });
    expect(await index().deliveriesBetween(start, start + 1)).toEqual([
      {
        postId: delivery.postId,
        deliveryId: delivery.deliveryId,
        accountId: delivery.accountId,
        platform: 'wechat',
        version: 7,
        label: 'scheduled',
        attendAt: start,
      },
    ]);
  });

  it('takes the start of a window in and leaves its end out', async () => {
    const [first, second] = [await open(start), await open(start + MINUTE)];
    expect(await between(start, start + MINUTE)).toEqual([first.deliveryId]);
    expect(await between(start + MINUTE, start + 2 * MINUTE)).toEqual([second.deliveryId]);
    expect(await between(start + 1, start + MINUTE)).toEqual([]);
  });

  it('finds the deliveries of every shard', async () => {
    const opened = await Promise.all(Array.from({ length: 24 }, (_, offset) => open(start + offset)));
    expect(new Set(opened.map((one) => shardOf(one.accountId, shards))).size).toBe(shards);
    expect(await between(start, start + MINUTE)).toEqual(opened.map((one) => one.deliveryId).toSorted());
  });

  it.each(['unknown', 'needs-person'] as const)('finds what is %s like everything else', async (state) => {
    const delivery = await open(start, { state });
    expect(await between(start, start + 1)).toEqual([delivery.deliveryId]);
  });

  it('follows a delivery to its new time, and into and out of doubt', async () => {
    const delivery = await open(start);
    const unknown: Delivery = { ...delivery, state: 'unknown', attendAt: start + MINUTE, attendLabel: 'unknown' };
    await deliveries().replace(delivery, unknown);
    expect(await between(start, start + MINUTE)).toEqual([]);
    expect(await between(start + MINUTE, start + HOUR)).toEqual([delivery.deliveryId]);
    const retrying: Delivery = { ...unknown, state: 'retrying', attendAt: start + HOUR, attendLabel: 'retrying' };
    await deliveries().replace(unknown, retrying);
    expect(await between(start, start + HOUR)).toEqual([]);
    expect(await between(start + HOUR, start + 2 * HOUR)).toEqual([delivery.deliveryId]);
  });

  it('forgets a delivery that is finished, or removed', async () => {
    const [finished, removed] = [await open(start), await open(start)];
    const {
      attendAt: _attendAt,
      attendLabel: _attendLabel,
      ...published
    } = { ...finished, state: 'published' as const };
    await deliveries().replace(finished, published);
    await deliveries().remove(removed);
    expect(await between(start, start + HOUR)).toEqual([]);
  });

  it('shows what is past its time, the longest first, and stops when that is enough', async () => {
    const expected: string[] = [];
    for (let offset = 0; offset < 3; offset++)
      expected.push((await open(start + offset, { accountId: 'same' })).deliveryId);
    await open(start + MINUTE, { accountId: 'same' });
    const seen: string[] = [];
    let pages = 0;
    await openWork().deliveriesBefore(start + MINUTE, async (entries) => {
      pages++;
      seen.push(...entries.filter((one) => one.attendAt >= start).map((one) => one.deliveryId));
      return 'more';
    });
    expect(seen).toEqual(expected);
    let asked = 0;
    await openWork().deliveriesBefore(start + MINUTE, async () => {
      asked++;
      return 'enough';
    });
    expect(asked).toBeLessThanOrEqual(Math.min(pages, shards + 1));
  });

  it('counts what is in doubt, whenever it is looked at next', async () => {
    const before = await openWork().unclear();
    await open(start + farApart, { state: 'unknown' });
    await open(start, { state: 'needs-person' });
    await open(start, { state: 'handed-over' });
    expect(await openWork().unclear()).toEqual({ unknown: before.unknown + 1, needsPerson: before.needsPerson + 1 });
  });

  it('counts the targets that are past their time', async () => {
    const sync = createSyncRepository({ table: table() });
    const before = await openWork().targetsBefore(start + 1);
    await sync.saveTarget({ accountId: `baidu${made}`, brandId: 'b1', version: 1, attendAt: start });
    expect(await openWork().targetsBefore(start)).toBe(before);
    expect(await openWork().targetsBefore(start + 1)).toBe(before + 1);
  });
});
