import type { Account } from '../domain/account.ts';
import { ConflictError, ValidationError } from '../domain/errors.ts';
import { byteLength, menuLimits } from '../domain/menu.ts';
import { moveTarget } from '../domain/sync-machine.ts';
import type { DigestRhythm, DigestSettings, MenuSettings, SyncSettings } from '../domain/sync-settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { MediaRepository, RegistryRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { loadAccount, loadBrand } from './load-brand.ts';
import { digestTitle } from './plan-digest.ts';
import { postFindings } from './post-findings.ts';
import { isTimeZone } from './read-due-time.ts';
import { syncFindings } from './sync-findings.ts';
import type { AccountKey } from './sync-targets.ts';

export type SetUpTargetDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount' | 'getBrand'>;
  readonly media: Pick<MediaRepository, 'get'>;
  readonly sync: Pick<SyncRepository, 'getTarget' | 'saveTarget'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Sets the menu of an account up, or changes it; what it shows follows with the next tick. */
export async function setUpMenu(
  deps: SetUpTargetDeps,
  key: AccountKey,
  wish: Omit<MenuSettings, 'kind'>,
): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  assertHasMenu(account);
  const bytes = byteLength(wish.buttonName);
  if (bytes > menuLimits.itemNameBytes) {
    throw new ValidationError([syncFindings.buttonNameTooLong('buttonName', bytes)]);
  }
  await configure(deps, key, { kind: 'menu', settings: { kind: 'menu', ...wish } });
}

/** Its button stays as it is: only the account's people know what should be there instead. */
export async function removeMenu(deps: SetUpTargetDeps, key: AccountKey): Promise<void> {
  assertHasMenu(await loadAccount(deps.registry, key));
  await remove(deps, key, 'menu');
}

type TimeWish = Omit<Extract<DigestRhythm, { by: 'time' }>, 'timeZone'> & { readonly timeZone?: string | undefined };

/** Without a zone, times are the brand's. */
export type DigestWish = Omit<DigestSettings, 'kind' | 'rhythm'> & {
  readonly rhythm: Extract<DigestRhythm, { by: 'count' }> | TimeWish;
};

/** Sets the digest of an account up, or changes it. What waits already goes by the new rhythm. */
export async function setUpDigest(deps: SetUpTargetDeps, key: AccountKey, wish: DigestWish): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  assertHasArticles(account);
  const { timeZone } = await loadBrand(deps.registry, key.brandId);
  const { rhythm } = wish;
  const settings: DigestSettings = {
    ...wish,
    kind: 'digest',
    rhythm: rhythm.by === 'count' ? rhythm : { ...rhythm, timeZone: rhythm.timeZone ?? timeZone },
  };
  const isCoverKnown = (await deps.media.get({ brandId: key.brandId, mediaId: wish.coverMediaId })) !== undefined;
  const findings = [
    ...titleFindings(settings),
    ...(isCoverKnown ? [] : [postFindings.unknownMedia('coverMediaId', wish.coverMediaId)]),
    ...zoneFindings(settings.rhythm),
    ...(settings.notify === 'followers' && !account.verified ? [syncFindings.notifyNeedsVerification('notify')] : []),
  ];
  if (findings.length > 0) throw new ValidationError(findings);
  await configure(deps, key, { kind: 'digest', settings });
}

/** What waits goes on waiting, for a digest that is set up again. */
export async function removeDigest(deps: SetUpTargetDeps, key: AccountKey): Promise<void> {
  assertHasArticles(await loadAccount(deps.registry, key));
  await remove(deps, key, 'digest');
}

/** WeChat's own limit. */
const titleCharacters = 32;

/** Judged at its longest. */
function titleFindings({ title, posts }: DigestSettings) {
  const actual = [...digestTitle(title, { date: '12月31日', count: posts })].length;
  return actual > titleCharacters ? [syncFindings.digestTitleTooLong('title', actual, titleCharacters)] : [];
}

function zoneFindings(rhythm: DigestRhythm) {
  if (rhythm.by === 'count' || isTimeZone(rhythm.timeZone)) return [];
  return [syncFindings.unknownZone('rhythm.timeZone', rhythm.timeZone)];
}

async function remove(deps: SetUpTargetDeps, key: AccountKey, kind: SyncSettings['kind']): Promise<void> {
  const target = await deps.sync.getTarget({ accountId: key.accountId, kind });
  if (target?.settings !== undefined) await configure(deps, key, { kind, settings: undefined });
}

async function configure(
  deps: SetUpTargetDeps,
  { accountId, brandId }: AccountKey,
  { kind, settings }: { readonly kind: SyncSettings['kind']; readonly settings: SyncSettings | undefined },
): Promise<void> {
  const ref = { accountId, kind };
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

function assertHasArticles(account: Account): asserts account is Extract<Account, { platform: 'wechat' }> {
  if (account.platform !== 'wechat') {
    throw new ConflictError('account-without-digest', 'Only WeChat accounts have a digest.');
  }
}
