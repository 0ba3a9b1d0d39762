import type { Account } from '../domain/account.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { SyncRef, SyncTarget, TargetKind } from '../domain/sync.ts';
import type { DigestSettings, MenuSettings } from '../domain/sync-settings.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { kindsOn } from './check-sync.ts';
import { loadAccount } from './load-brand.ts';
import { syncOwner } from './sync-log.ts';

export type SyncTargetsDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly sync: Pick<SyncRepository, 'getTarget' | 'waitingEntries'>;
  readonly log: Pick<LogRepository, 'newestOf'>;
};

export type AccountKey = { readonly brandId: string; readonly accountId: string };

type Words = Pick<LogEntry, 'message' | 'hint'>;

export type SyncTargetView = {
  readonly target: TargetKind;
  readonly settings?: Omit<MenuSettings, 'kind'> | Omit<DigestSettings, 'kind'>;
  /** Pages that wait. */
  readonly waiting: number;
  readonly attendAt?: string;
  /** Of the day's quota, where the target has one. */
  readonly quotaLeft?: number;
  /** Ids of the posts that a menu shows, newest first. */
  readonly shown?: readonly string[];
  /** The digest that was queued last. */
  readonly lastDigest?: { readonly postId: string; readonly dueAt: string };
  /** What the last run was refused, or which pages of it; absent where everything got in. */
  readonly lastRefusal?: Words & {
    readonly at: string;
    readonly code?: string;
    readonly addresses?: Readonly<Record<string, string>>;
  };
};

/** The targets that an account has: a push without being set up, a removal once a pushed page is gone, menu and digest once they are set up. */
export async function listSyncTargets(deps: SyncTargetsDeps, key: AccountKey): Promise<readonly SyncTargetView[]> {
  const account = await loadAccount(deps.registry, key);
  const views = await Promise.all(
    listedKinds(account).map(async (kind) => {
      const ref = { accountId: account.accountId, kind };
      const target = await deps.sync.getTarget(ref);
      const isThere = kind === 'push' || (kind === 'removal' ? target : target?.settings) !== undefined;
      if (!isThere) return [];
      const [waiting, newest] = await Promise.all([deps.sync.waitingEntries(ref), deps.log.newestOf(syncOwner(ref))]);
      return [{ ...viewOf(ref, target, waiting.length), ...refusalIn(newest) }];
    }),
  );
  return views.flat();
}

function listedKinds({ platform }: Account): readonly TargetKind[] {
  const kinds: readonly TargetKind[] = kindsOn[platform] ?? [];
  return kinds.includes('push') ? [...kinds, 'removal'] : kinds;
}

function viewOf({ kind }: SyncRef, target: SyncTarget | undefined, waiting: number): SyncTargetView {
  const { attendAt, remain, menu, lastDigest } = target ?? {};
  return {
    target: kind,
    ...settingsIn(target),
    waiting,
    ...(attendAt === undefined ? {} : { attendAt: isoOf(attendAt) }),
    ...(remain === undefined ? {} : { quotaLeft: remain.left }),
    ...(menu === undefined ? {} : { shown: menu.shelf.slice(0, menu.posts) }),
    ...(lastDigest === undefined ? {} : { lastDigest: { postId: lastDigest.postId, dueAt: lastDigest.dueAt } }),
  };
}

function settingsIn(target: SyncTarget | undefined): Pick<SyncTargetView, 'settings'> {
  if (target?.settings === undefined) return {};
  const { kind: _kind, ...settings } = target.settings;
  return { settings };
}

function refusalIn(entry: LogEntry | undefined): Pick<SyncTargetView, 'lastRefusal'> {
  if (entry === undefined) return {};
  const { at, outcome, platformCode: code, message, hint, refusals } = entry;
  if (outcome !== 'postponed') return refusals === undefined ? {} : { lastRefusal: { at, addresses: refusals } };
  const words = { ...(message === undefined ? {} : { message }), ...(hint === undefined ? {} : { hint }) };
  return { lastRefusal: { at, ...(code === undefined ? {} : { code }), ...words } };
}
