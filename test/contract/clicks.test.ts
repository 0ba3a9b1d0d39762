import { expect, it } from 'vitest';
import { createClickCounter } from '../../shared/adapters/dynamo/click-counter.ts';
import { createClickReport } from '../../shared/adapters/dynamo/click-report.ts';
import type { Table } from '../../shared/adapters/dynamo/table.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

/** Already the twelfth in Beijing. */
const at = Date.parse('2026-11-11T16:30:00.000Z');
const click = { slug: 'B3d6GhKz', brandId: 'b1', at, channel: 'wechat' };
const perHour = { slug: 'B3d6GhKz', day: '2026-11-12', hour: '00' };

function ofChannels(counts: readonly { channel: string; clicks: number }[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { channel, clicks } of counts) totals[channel] = (totals[channel] ?? 0) + clicks;
  return totals;
}

onEachEngine('clicks', (table) => {
  it('are counted by Beijing hour and channel, all of those that come at once', async () => {
    const counter = createClickCounter({ table: table(), fraction: Math.random });
    await Promise.all(Array.from({ length: 50 }, (_, index) => counter.count({ ...click, at: at + index })));
    await counter.count({ ...click, channel: 'other' });
    const counts = await createClickReport({ table: table() }).ofLink(click.slug);
    expect(ofChannels(counts)).toEqual({ wechat: 50, other: 1 });
    expect(counts[0]).toMatchObject(perHour);
  });

  it('of single readers share one counter', async () => {
    const counter = createClickCounter({ table: table(), fraction: Math.random });
    for (let second = 0; second < 9; second++)
      await counter.count({ ...click, slug: 'quiet', at: at + second * 1_000 });
    const counts = await createClickReport({ table: table() }).ofLink('quiet');
    expect(counts).toEqual([{ ...perHour, slug: 'quiet', channel: 'wechat', clicks: 9 }]);
  });

  it("are found by a brand's day, and so is that there are more than were asked for", async () => {
    const counter = createClickCounter({ table: table(), fraction: () => 0 });
    for (const slug of ['one', 'two']) await counter.count({ ...click, brandId: 'b2', slug });
    await counter.count({ ...click, brandId: 'b2', slug: 'before', at: at - 3_600_000 });
    await counter.count({ ...click, brandId: 'b3', slug: 'foreign' });
    const report = createClickReport({ table: table() });
    const day = await report.ofBrandDay({ brandId: 'b2', day: '2026-11-12', limit: 10 });
    expect(day.counts.map(({ slug }) => slug).toSorted()).toEqual(['one', 'two']);
    expect(day.isComplete).toBe(true);
    const part = await report.ofBrandDay({ brandId: 'b2', day: '2026-11-12', limit: 1 });
    expect([part.counts.length, part.isComplete]).toEqual([1, false]);
  });

  it('that one partition refuses are counted in another', async () => {
    const refusing = refuse(table(), ({ pk }) => pk.endsWith('#0'));
    await createClickCounter({ table: refusing, fraction: () => 0 }).count({ ...click, slug: 'moved' });
    expect(ofChannels(await createClickReport({ table: table() }).ofLink('moved'))).toEqual({ wechat: 1 });
  });

  it('that nothing takes are added with the next one that is counted', async () => {
    let isDown = true;
    const counter = createClickCounter({ table: refuse(table(), () => isDown), fraction: Math.random });
    for (const channel of ['wechat', 'weibo', 'wechat']) {
      await expect(counter.count({ ...click, slug: 'owed', channel })).rejects.toThrow('refused');
    }
    isDown = false;
    await counter.count({ ...click, slug: 'another' });
    expect(ofChannels(await createClickReport({ table: table() }).ofLink('owed'))).toEqual({ wechat: 2, weibo: 1 });
  });
});

function refuse(table: Table, isRefused: (key: { pk: string }) => boolean): Table {
  return {
    ...table,
    update: (key, ...rest) => (isRefused(key) ? Promise.reject(new Error('refused')) : table.update(key, ...rest)),
  };
}
