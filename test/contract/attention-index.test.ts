import { beforeEach, expect, it } from 'vitest';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { createDeliveryRepository } from '../../shared/adapters/dynamo/delivery-repository.ts';
import { shardOf } from '../../shared/adapters/dynamo/keys.ts';
import { createLaneRepository } from '../../shared/adapters/dynamo/lane-repository.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import { createWaitingLine } from '../../shared/adapters/dynamo/waiting-line.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Lane } from '../../shared/domain/lane.ts';
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
  const idOf = (entry: object) => ('deliveryId' in entry ? String(entry.deliveryId) : 'a line');
  const between = async (from: number, to: number) => (await index().between({ from, to })).map(idOf).toSorted();

  it('finds a delivery with all that a dispatcher needs', async () => {
    const delivery = await open(start, { version: 7, platform: 'wechat' });
    expect(await index().between({ from: start, to: start + 1 })).toEqual([
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

  it('pages through what is open, the longest due first, however many have one and the same key', async () => {
    const same = { accountId: 'same', platform: 'weibo' as const };
    const first = await open(start - MINUTE, same);
    const others = await Promise.all(Array.from({ length: 6 }, () => open(start, same)));
    const pages: (readonly string[])[] = [];
    let cursor: string | undefined;
    do {
      // The end of the range moves on, as it does from tick to tick.
      const to = start + (pages.length + 1) * MINUTE;
      const page = await index().page({ from: start - HOUR, to, limit: 2 * (shards + 1), cursor });
      pages.push(page.entries.map(idOf));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(pages[0]).toEqual([first.deliveryId, expect.any(String)]);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.flat().toSorted()).toEqual([first, ...others].map((one) => one.deliveryId).toSorted());
  });

  it('has no more pages where the end of the range lies before the cursor', async () => {
    for (const offset of [0, 1, 2]) await open(start + offset * MINUTE, { accountId: 'same' });
    const range = { from: start - HOUR, limit: shards + 1 };
    const { cursor } = await index().page({ ...range, to: start + HOUR });
    expect(cursor).toBeDefined();
    expect(await index().page({ ...range, to: start - MINUTE, cursor })).toEqual({ entries: [] });
  });

  it('shows the line of an account when it must be attended, and no longer once it need not', async () => {
    const lanes = createLaneRepository({ table: table(), attentionShards: shards });
    const accountId = `lined${start}`;
    const line = { platform: 'wechat' as const, calledTo: start };
    const set = (next: Lane['line']) =>
      lanes.change(accountId, ({ line: _before, ...lane }) => ({
        after: { ...lane, ...(next && { line: next }) },
        result: 0,
      }));
    await set({ ...line, attendAt: start });
    const entry = { accountId, platform: 'wechat', label: 'line', attendAt: start };
    expect(await index().between({ from: start, to: start + 1 })).toEqual([entry]);
    await set(line);
    expect(await index().between({ from: start, to: start + 1 })).toEqual([]);
    await set({ ...line, attendAt: start });
    await set(undefined);
    expect(await index().between({ from: start, to: start + 1 })).toEqual([]);
  });

  it('keeps who is held until called in the line of the account, longest due first', async () => {
    const line = createWaitingLine({ table: table() });
    const accountId = `queue${start}`;
    const stand = (dueIn: number, overrides: Partial<Delivery> = {}) => {
      const due = start + dueIn;
      return open(due + HOUR, { accountId, state: 'held', dueAt: due, latenessLimitMs: HOUR, ...overrides });
    };
    const [late, early, middle] = [
      await stand(3),
      await stand(1),
      await stand(2, { version: 4, platform: 'baijiahao' }),
    ];
    // It looks for itself, sooner than its limit.
    await stand(0, { attendAt: start + MINUTE });
    expect((await line.first(accountId, 10)).map(idOf)).toEqual([early, middle, late].map((one) => one.deliveryId));
    expect(await line.first(accountId, 2)).toMatchObject([
      {
        deliveryId: early.deliveryId,
        postId: early.postId,
        accountId,
        platform: 'weibo',
        version: 1,
        dueAt: start + 1,
      },
      { deliveryId: middle.deliveryId, version: 4, platform: 'baijiahao' },
    ]);
    await deliveries().replace(early, { ...early, state: 'scheduled', version: 2, attendAt: start });
    expect((await line.first(accountId, 1)).map(idOf)).toEqual([middle.deliveryId]);
  });

  it('counts what is past its time, of all shards and up to a bound', async () => {
    const before = await openWork().overdueBefore(start + 1);
    await open(start);
    await open(start, { state: 'unknown' });
    expect(await openWork().overdueBefore(start)).toBe(before);
    expect(await openWork().overdueBefore(start + 1)).toBe(Math.min(100, before + 2));
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
    await sync.saveTarget({ accountId: `baidu${made}`, kind: 'push', brandId: 'b1', version: 1, attendAt: start });
    expect(await openWork().targetsBefore(start)).toBe(before);
    expect(await openWork().targetsBefore(start + 1)).toBe(before + 1);
  });
});
