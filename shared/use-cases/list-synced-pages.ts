import type { SyncEntry, TargetKind } from '../domain/sync.ts';
import type { Page, RegistryRepository } from '../ports/repositories.ts';
import type { SyncEntryList } from '../ports/sync-repository.ts';
import { loadAccount } from './load-brand.ts';

export type SyncedPagesDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly sync: SyncEntryList;
};

export type SyncedPagesQuery = {
  readonly brandId: string;
  readonly accountId: string;
  readonly kind: TargetKind;
  readonly state: SyncEntry['state'];
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** So many pages are looked through for a rare state before the caller gets what there is, and a cursor. */
const maxParts = 5;
const partSize = 100;

/** Pages of a target in one state, by post. A part may be shorter than asked for although the cursor says that there is more. */
export async function listSyncedPages(deps: SyncedPagesDeps, query: SyncedPagesQuery): Promise<Page<SyncEntry>> {
  const { accountId } = await loadAccount(deps.registry, query);
  const { kind, state, limit } = query;
  const found: SyncEntry[] = [];
  let cursor = query.cursor;
  for (let part = 0; part < maxParts; part++) {
    const wish = { ref: { accountId, kind }, isWaiting: state === 'waiting', limit: partSize, cursor };
    const { items, cursor: next } = await deps.sync.listEntries(wish);
    const fitting = items.filter((entry) => entry.state === state);
    found.push(...fitting.slice(0, limit - found.length));
    const last = found.at(-1);
    // What was read beyond the limit is read again with the next part.
    if (found.length === limit && last !== undefined) {
      const isMore = next !== undefined || fitting.at(-1)?.slug !== last.slug;
      return isMore ? { items: found, cursor: last.slug } : { items: found };
    }
    if (next === undefined) return { items: found };
    cursor = next;
  }
  return cursor === undefined ? { items: found } : { items: found, cursor };
}
