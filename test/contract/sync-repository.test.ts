import { beforeEach, expect, it } from 'vitest';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { SyncEntry, SyncTarget } from '../../shared/domain/sync.ts';
import { dueAt, MINUTE } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('a store of batch targets', (table) => {
  const sync = () => createSyncRepository({ table: table() });
  let accountId = '';
  let made = 0;
  beforeEach(() => {
    accountId = `baidu${++made}`;
  });
  const ref = () => ({ accountId, kind: 'push' }) as const;
  const entry = (slug: string, overrides: Partial<SyncEntry> = {}): SyncEntry => ({
    ...ref(),
    slug,
    priority: 'normal',
    url: `https://go.yunshan.example/l/${slug}`,
    brandId: 'b1',
    postId: 'p1',
    state: 'waiting',
    addedAt: dueAt,
    ...overrides,
  });
  const pushed = (slug: string): SyncEntry => entry(slug, { state: 'carried', batchId: 'b1', settledAt: dueAt });
  const target = (overrides: Partial<SyncTarget> = {}): SyncTarget => ({
    ...ref(),
    brandId: 'b1',
    version: 1,
    attendAt: dueAt,
    ...overrides,
  });
  const waiting = async () => (await sync().waitingEntries(ref())).map((one) => one.slug);

  it('lets an entry wait once', async () => {
    expect(await sync().addEntry(entry('s1'))).toBe('waiting');
    expect(await sync().addEntry(entry('s1', { postId: 'other' }))).toBe('waiting');
    expect(await sync().waitingEntries(ref())).toEqual([entry('s1')]);
  });

  it('hands out everything that waits at a target, what is worth most and newest first', async () => {
    await sync().addEntry(entry('a-new', { addedAt: dueAt + MINUTE }));
    await sync().addEntry(entry('b-old'));
    await sync().addEntry(entry('foreign', { accountId: `${accountId}-other` }));
    await sync().addEntry(entry('c-high', { priority: 'high' }));
    await sync().addEntry(entry('other-kind', { kind: 'menu' }));
    expect(await waiting()).toEqual(['c-high', 'a-new', 'b-old']);
  });

  it('hands out those of a batch that still wait', async () => {
    for (const slug of ['s1', 's2', 's3']) await sync().addEntry(entry(slug));
    await sync().settleEntries([pushed('s2')]);
    const left = await sync().waitingAmong(ref(), ['s1', 's2', 'never-added']);
    expect(left).toEqual([entry('s1')]);
  });

  it('lets what has been settled wait no more, and never again', async () => {
    await sync().addEntry(entry('done'));
    await sync().settleEntries([pushed('done')]);
    await sync().settleEntries([pushed('done')]);
    expect(await sync().addEntry(entry('done'))).toBe('settled');
    expect(await waiting()).toEqual([]);
  });

  it('sees what was settled at the moment in which it was added again as settled, and takes it out', async () => {
    await sync().settleEntries([pushed('both')]);
    await table().put({ ...entry('both'), ...keys.waitingSyncEntry({ ...ref(), slug: 'both' }) });
    expect(await waiting()).toEqual([]);
  });

  it('settles more than fit into one request', async () => {
    const slugs = Array.from({ length: 60 }, (_, index) => `s${index}`);
    await Promise.all(slugs.map((slug) => sync().addEntry(entry(slug))));
    await sync().settleEntries(slugs.map(pushed));
    expect(await waiting()).toEqual([]);
  });

  it('creates a target once and then stores it only over the version that it was made from', async () => {
    const open = target({
      batch: { batchId: 'b1', slugs: ['s1'], openedAt: dueAt, startedAt: dueAt, leaseUntil: dueAt + MINUTE, tries: 1 },
      remain: { left: 7, at: dueAt },
      version: 2,
    });
    expect(await sync().saveTarget(open)).toBe('conflict');
    const firsts = await Promise.all([sync().saveTarget(target()), sync().saveTarget(target())]);
    expect(firsts.toSorted()).toEqual(['conflict', 'saved']);
    expect(await sync().saveTarget(open)).toBe('saved');
    expect(await sync().saveTarget(open)).toBe('conflict');
    expect(await sync().getTarget(ref())).toEqual(open);
    expect(await sync().getTarget({ accountId: 'never-woken', kind: 'push' })).toBeUndefined();
  });

  it('finds a target by its alarm until that is taken away', async () => {
    await sync().saveTarget(target());
    expect(await sync().dueTargets(dueAt - 1)).not.toContainEqual(ref());
    expect(await sync().dueTargets(dueAt)).toContainEqual(ref());
    await sync().saveTarget(target({ version: 2, attendAt: undefined }));
    expect(await sync().dueTargets(dueAt)).not.toContainEqual(ref());
  });
});
