import type { Account } from '../domain/account.ts';
import { ConflictError, ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { byteLength, menuLimits } from '../domain/menu.ts';
import type { SyncKind } from '../domain/post.ts';
import type { SyncRef, SyncTarget } from '../domain/sync.ts';
import { moveTarget } from '../domain/sync-machine.ts';
import type { MenuSettings } from '../domain/sync-settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { kindsOn } from './check-sync.ts';
import { loadAccount } from './load-brand.ts';
import { syncFindings } from './sync-findings.ts';

export type SyncTargetsDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly sync: Pick<SyncRepository, 'getTarget' | 'saveTarget' | 'waitingEntries'>;
  readonly clock: Pick<Clock, 'now'>;
};

type AccountKey = { readonly brandId: string; readonly accountId: string };

export type SyncTargetView = {
  readonly target: SyncKind;
  readonly settings?: MenuSettings;
  /** Pages that wait. */
  readonly waiting: number;
  readonly attendAt?: string;
  /** Of the day's quota, where the target has one. */
  readonly quotaLeft?: number;
  /** Ids of the posts that a menu shows, newest first. */
  readonly shown?: readonly string[];
};

/** The targets that an account has: a push without being set up, a menu once it is. */
export async function listSyncTargets(deps: SyncTargetsDeps, key: AccountKey): Promise<readonly SyncTargetView[]> {
  const account = await loadAccount(deps.registry, key);
  const views = await Promise.all(
    (kindsOn[account.platform] ?? []).map(async (kind) => {
      const ref = { accountId: account.accountId, kind };
      const target = await deps.sync.getTarget(ref);
      if (kind !== 'push' && target?.settings === undefined) return [];
      return [viewOf(ref, target, (await deps.sync.waitingEntries(ref)).length)];
    }),
  );
  return views.flat();
}

function viewOf({ kind }: SyncRef, target: SyncTarget | undefined, waiting: number): SyncTargetView {
  const { settings, attendAt, remain, menu } = target ?? {};
  return {
    target: kind,
    ...(settings === undefined ? {} : { settings }),
    waiting,
    ...(attendAt === undefined ? {} : { attendAt: isoOf(attendAt) }),
    ...(remain === undefined ? {} : { quotaLeft: remain.left }),
    ...(menu === undefined ? {} : { shown: menu.shelf.slice(0, menu.posts) }),
  };
}

/** Sets the menu of an account up, or changes it; what it shows follows with the next tick. */
export async function setUpMenu(deps: SyncTargetsDeps, key: AccountKey, settings: MenuSettings): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  assertHasMenu(account);
  const bytes = byteLength(settings.buttonName);
  if (bytes > menuLimits.itemNameBytes) {
    throw new ValidationError([syncFindings.buttonNameTooLong('buttonName', bytes)]);
  }
  await configure(deps, key, settings);
}

/** Its button stays as it is: only the account's people know what should be there instead. */
export async function removeMenu(deps: SyncTargetsDeps, key: AccountKey): Promise<void> {
  assertHasMenu(await loadAccount(deps.registry, key));
  const target = await deps.sync.getTarget({ accountId: key.accountId, kind: 'menu' });
  if (target?.settings !== undefined) await configure(deps, key, undefined);
}

async function configure(
  deps: SyncTargetsDeps,
  { accountId, brandId }: AccountKey,
  settings: MenuSettings | undefined,
): Promise<void> {
  const ref = { accountId, kind: 'menu' } as const;
  for (;;) {
    const target = (await deps.sync.getTarget(ref)) ?? { ...ref, brandId, version: 0 };
    const configured = moveTarget(target, { type: 'configure', settings }, deps.clock.now());
    if ((await deps.sync.saveTarget(configured)) === 'saved') return;
  }
}

function assertHasMenu(account: Account): void {
  if (account.platform !== 'wechat') {
    throw new ConflictError('account-without-menu', 'Only WeChat accounts have a menu.');
  }
  if (!account.verified) {
    throw new ConflictError('menu-needs-verification', 'Only verified accounts may write their menu by API.');
  }
}
