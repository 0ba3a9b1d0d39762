import { beforeAll, expect, it } from 'vitest';
import { createBlackoutRepository } from '../../shared/adapters/dynamo/blackout-repository.ts';
import { createSeriesRepository } from '../../shared/adapters/dynamo/series-repository.ts';
import { noBlackouts } from '../../shared/domain/blackout.ts';
import type { Occurrence, Series } from '../../shared/domain/series.ts';
import type { BlackoutRepository } from '../../shared/ports/blackouts.ts';
import type { SeriesRepository } from '../../shared/ports/series.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const first: Series = {
  seriesId: 's1',
  brandId: 'b1',
  name: '早安',
  version: 1,
  state: 'active',
  rhythm: { by: 'slot', accountId: 'a1' },
  edition: 1,
  cursor: 0,
  count: 0,
  attendAt: 1_000,
  exceptions: {},
  createdAt: '2026-11-24T00:00:00.000Z',
  createdBy: 't1',
};
const occurrence = (slot: number): Occurrence => ({
  seriesId: 's1',
  slot,
  outcome: 'created',
  edition: 1,
  dueAt: slot,
  variant: 0,
  postId: 'p1',
  at: 1,
});

onEachEngine('series', (table) => {
  const contents = new Map<string, string>();
  let series: SeriesRepository;
  let blackouts: BlackoutRepository;
  beforeAll(() => {
    blackouts = createBlackoutRepository({ table: table() });
    series = createSeriesRepository({
      table: table(),
      contents: {
        put: async (hash, text) => void contents.set(hash, text),
        get: async (hash) => contents.get(hash) ?? '',
      },
    });
  });

  it('are made once, change once by each version that was read, and are found by when they are due', async () => {
    expect(await series.createIfAbsent(first)).toBe('created');
    expect(await series.createIfAbsent(first)).toBe('exists');
    expect(await series.get(first)).toEqual(first);
    expect(await series.listOf('b1')).toEqual([first]);
    expect(await series.due(999)).toEqual([]);
    await expect.poll(() => series.due(1_000)).toEqual([{ brandId: 'b1', seriesId: 's1' }]);
    const { attendAt: _, ...calm } = first;
    expect(await series.replace(first, { ...calm, version: 2 })).toBe('saved');
    expect(await series.replace(first, { ...first, version: 2 })).toBe('conflict');
    await expect.poll(() => series.due(1_000)).toEqual([]);
    expect(await series.get({ brandId: 'b2', seriesId: 's1' })).toBeUndefined();
  });

  it('keep what each edition publishes, however long it is', async () => {
    const long = '茶'.repeat(5_000);
    await series.putContent({ seriesId: 's1', edition: 1 }, '{}');
    await series.putContent({ seriesId: 's1', edition: 2 }, long);
    expect(await series.getContent({ seriesId: 's1', edition: 1 })).toBe('{}');
    expect(await series.getContent({ seriesId: 's1', edition: 2 })).toBe(long);
    expect(await series.getContent({ seriesId: 's1', edition: 3 })).toBeUndefined();
    expect([...contents.values()]).toEqual([long]);
  });

  it('know what became of each slot, in order', async () => {
    for (const slot of [3_000, 1_000, 2_000]) await series.putOccurrence(occurrence(slot));
    expect(await series.getOccurrence({ seriesId: 's1', slot: 2_000 })).toEqual(occurrence(2_000));
    expect(await series.getOccurrence({ seriesId: 's1', slot: 2_001 })).toBeUndefined();
    expect(await series.occurrencesFrom('s1', 2_000)).toEqual([occurrence(2_000), occurrence(3_000)]);
  });

  it('stand still by rules that change once by each version that was read', async () => {
    const none = await blackouts.get('b1');
    expect(none).toEqual(noBlackouts('b1'));
    const ruled = { ...none, version: 1, rules: [{ name: '停', when: { kind: 'yearly' as const, days: ['12-13'] } }] };
    expect(await blackouts.replace(none, ruled)).toBe('saved');
    expect(await blackouts.replace(none, ruled)).toBe('conflict');
    expect(await blackouts.get('b1')).toEqual(ruled);
  });
});
