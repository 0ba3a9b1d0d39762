import { beforeAll, expect, it } from 'vitest';
import { createLogRepository } from '../../shared/adapters/dynamo/log-repository.ts';
import type { LogEntry } from '../../shared/domain/log-entry.ts';
import type { LogRepository, Page } from '../../shared/ports/repositories.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

const entry = (overrides: Partial<LogEntry> = {}): LogEntry => ({
  entryId: 'a1',
  owner: 'POST#p1',
  kind: 'attempt',
  at: '2026-11-11T12:00:00.000Z',
  brandId: 'b1',
  accountId: 'weibo1',
  platform: 'weibo',
  outcome: 'publish',
  ...overrides,
});

// 16:00 in UTC is midnight in Beijing.
const days: readonly LogEntry[] = [
  entry({ entryId: 'late', at: '2026-11-11T15:59:59.999Z' }),
  entry({ entryId: 'midnight', at: '2026-11-11T16:00:00.000Z' }),
  entry({ entryId: 'noon', at: '2026-11-12T04:00:00.000Z' }),
  entry({ entryId: 'twin', at: '2026-11-12T04:00:00.000Z', owner: 'POST#p2' }),
  entry({ entryId: 'evening', at: '2026-11-12T15:59:59.999Z', owner: 'SYNC#weibo1', kind: 'sync' }),
  entry({ entryId: 'next', at: '2026-11-12T16:00:00.000Z' }),
  entry({ entryId: 'other', at: '2026-11-12T04:00:00.000Z', accountId: 'wechat1' }),
];

onEachEngine('a log', (table) => {
  let log: LogRepository;
  beforeAll(async () => {
    log = createLogRepository({ table: table() });
    await log.append(days);
  });

  async function allOf(read: (cursor: { cursor?: string }) => Promise<Page<LogEntry>>): Promise<readonly string[]> {
    const found: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 20; pages++) {
      const page = await read(cursor === undefined ? {} : { cursor });
      found.push(...page.items.map((one) => one.entryId));
      cursor = page.cursor;
      if (cursor === undefined) return found;
    }
    throw new Error('The listing does not end.');
  }
  const dayOf = (day: string, limit = 10) =>
    allOf((cursor) => log.listByAccountDay({ accountId: 'weibo1', day, limit, ...cursor }));

  it('gives back what was appended, by its key', async () => {
    const [first = entry()] = days;
    expect(await log.get(first)).toEqual(first);
    expect(await log.get({ ...first, entryId: 'absent' })).toBeUndefined();
  });

  it('is not changed by a repeat', async () => {
    const one = entry({ owner: 'POST#again', accountId: 'again' });
    await log.append([one]);
    await log.append([one]);
    expect((await log.listByOwner({ owner: 'POST#again', limit: 10 })).items).toEqual([one]);
  });

  it('takes more entries than one request holds', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      entry({ owner: 'POST#many', entryId: `e${String(index).padStart(2, '0')}`, accountId: 'many' }),
    );
    await log.append(many);
    const listed = await allOf((cursor) => log.listByOwner({ owner: 'POST#many', limit: 7, ...cursor }));
    expect(listed).toEqual(many.map((one) => one.entryId));
    expect(await log.newestOf('POST#many')).toEqual(many.at(-1));
    expect(await log.newestOf('POST#none')).toBeUndefined();
  });

  it.each([1, 2, 10])('lists what happened to a post by time, in pages of %i', async (limit) => {
    const listed = await allOf((cursor) => log.listByOwner({ owner: 'POST#p1', limit, ...cursor }));
    expect(listed.filter((id) => id !== 'other')).toEqual(['late', 'midnight', 'noon', 'next']);
  });

  it.each([1, 2, 10])('lists an account by the day of Beijing, in pages of %i', async (limit) => {
    expect(await dayOf('2026-11-11', limit)).toEqual(['late']);
    expect(await dayOf('2026-11-12', limit)).toEqual(['midnight', 'noon', 'twin', 'evening']);
    expect(await dayOf('2026-11-13', limit)).toEqual(['next']);
    expect(await dayOf('2026-11-14', limit)).toEqual([]);
  });

  it('goes on right behind any entry, in the day of another account too', async () => {
    const [, midnight = entry()] = days;
    const cursor = log.positionAfter(midnight);
    const own = await log.listByAccountDay({ accountId: 'weibo1', day: '2026-11-12', limit: 10, cursor });
    expect(own.items.map((one) => one.entryId)).toEqual(['noon', 'twin', 'evening']);
    const other = await log.listByAccountDay({ accountId: 'wechat1', day: '2026-11-12', limit: 10, cursor });
    expect(other.items.map((one) => one.entryId)).toEqual(['other']);
  });
});
