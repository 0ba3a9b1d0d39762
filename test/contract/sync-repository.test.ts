import { beforeEach, expect, it } from 'vitest';
import { createSyncRepository } from '../../shared/adapters/dynamo/sync-repository.ts';
import type { SyncEntry } from '../../shared/domain/sync.ts';
import { dueAt, MINUTE } from '../support/builders.ts';
import { onEachEngine } from '../support/contract/on-each-engine.ts';

onEachEngine('a store of batch targets', (table) => {
  const sync = () => createSyncRepository({ table: table() });
  let accountId = '';
  let made = 0;
  beforeEach(() => {
    accountId = `baidu${++made}`;
  });
  const wake = (attendAt: number) => sync().wakeTarget({ accountId, brandId: 'b1', attendAt });
  const entry = (slug: string, overrides: Partial<SyncEntry> = {}): SyncEntry => ({
    accountId,
    slug,
    url: `https://go.yunshan.example/l/${slug}`,
    brandId: 'b1',
    postId: 'p1',
    state: 'waiting',
    attendAt: dueAt,
    addedAt: dueAt,
    ...overrides,
  });
  const waiting = async (now: number, limit = 10) =>
    (await sync().waitingEntries({ accountId, now, limit })).map((one) => one.slug);

  it('takes an entry once', async () => {
    expect(await sync().addEntry(entry('s1'))).toBe('created');
    expect(await sync().addEntry(entry('s1', { postId: 'other' }))).toBe('exists');
    expect(await sync().waitingEntries({ accountId, now: dueAt, limit: 10 })).toEqual([entry('s1')]);
  });

  it('hands out entries whose time has come, the oldest first and no more than asked for', async () => {
    await sync().addEntry(entry('new', { attendAt: dueAt, addedAt: dueAt }));
    await sync().addEntry(entry('old', { attendAt: dueAt - MINUTE, addedAt: dueAt - MINUTE }));
    await sync().addEntry(entry('tomorrow', { attendAt: dueAt + 1 }));
    expect(await waiting(dueAt)).toEqual(['old', 'new']);
    expect(await waiting(dueAt, 1)).toEqual(['old']);
    expect(await waiting(dueAt - MINUTE - 1)).toEqual([]);
  });

  it('hands out nothing that has been carried or belongs to another target', async () => {
    await sync().addEntry(entry('done'));
    const { attendAt: _attendAt, ...pushed } = entry('done', { state: 'pushed', settledAt: dueAt });
    await sync().settleEntry(pushed);
    await sync().addEntry(entry('foreign', { accountId: `${accountId}-other` }));
    expect(await waiting(dueAt)).toEqual([]);
  });

  it('wakes a target at the earliest of the times asked for, and at each moment of that on', async () => {
    await wake(dueAt + MINUTE);
    await wake(dueAt);
    await wake(dueAt + MINUTE);
    expect(await sync().getTarget(accountId)).toMatchObject({ attendAt: dueAt, version: 3 });
    expect(await sync().dueTargets(dueAt - 1)).not.toContain(accountId);
    expect(await sync().dueTargets(dueAt)).toContain(accountId);
  });

  it('loses no wish when several come at once', async () => {
    await Promise.all([1, 2, 3, 4].map((minutes) => wake(dueAt + minutes * MINUTE)));
    expect(await sync().getTarget(accountId)).toMatchObject({ attendAt: dueAt + MINUTE, version: 4 });
  });

  it('leases a target to one at a time, and to the next when the lease is over', async () => {
    await wake(dueAt);
    const lease = { now: dueAt, until: dueAt + MINUTE };
    const both = await Promise.all([sync().lease(accountId, lease), sync().lease(accountId, lease)]);
    expect(both.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await sync().lease(accountId, { now: dueAt + MINUTE - 1, until: dueAt + 2 * MINUTE })).toBeUndefined();
    expect(await sync().lease(accountId, { now: dueAt + MINUTE, until: dueAt + 2 * MINUTE })).toMatchObject({
      version: 3,
    });
    expect(await sync().lease('never-woken', lease)).toBeUndefined();
  });

  it('saves a target only over the version that it was made from, and rests once nothing is due', async () => {
    await wake(dueAt);
    const leased = await sync().lease(accountId, { now: dueAt, until: dueAt + MINUTE });
    if (leased === undefined) throw new Error('The target is not leased.');
    const { attendAt: _attendAt, leaseUntil: _leaseUntil, ...rest } = leased;
    const idle = { ...rest, version: leased.version + 1, remaining: 7 };
    expect(await sync().saveTarget({ ...idle, version: leased.version })).toBe('conflict');
    expect(await sync().saveTarget(idle)).toBe('saved');
    expect(await sync().saveTarget(idle)).toBe('conflict');
    expect(await sync().getTarget(accountId)).toEqual(idle);
    expect(await sync().dueTargets(dueAt + MINUTE)).not.toContain(accountId);
  });
});
