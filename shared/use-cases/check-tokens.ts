import type { Account, WeiboAccount } from '../domain/account.ts';
import { weiboCredentialsSchema } from '../domain/credentials.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import {
  afterWarning,
  askAgainAt,
  closed,
  dueWarning,
  endedNow,
  type TokenWatch,
  takenBack,
  withEnd,
  withProfileAt,
} from '../domain/token-watch.ts';
import type { AccountAuthorizer } from '../ports/account-authorizer.ts';
import type { TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { EventBus } from '../ports/messaging.ts';
import type { LaneRepository, LogRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import { closeLane } from './lane.ts';
import { type ReadProfileDeps, readProfile } from './read-profile.ts';

export type CheckTokenDeps = ReadProfileDeps & {
  readonly tokenWatches: Pick<TokenWatchRepository, 'get' | 'save'>;
  readonly credentials: CredentialsStore;
  readonly authorizer: Pick<AccountAuthorizer, 'tokenInfo' | 'revoke'>;
  readonly lanes: LaneRepository;
  readonly log: Pick<LogRepository, 'append'>;
  readonly events: EventBus;
};

/** What was done; a watch that somebody else has changed meanwhile is theirs. */
export type CheckedToken = 'nothing' | 'warned' | 'ended' | 'dated' | 'read' | 'revoked' | 'asked-in-vain';

const askAgainMs = 60 * 60_000;
const readAgainMs = 7 * 24 * 60 * 60_000;

/** Does what a token's alarm is for: asks how long it lives and whose it is, says in time that it ends, or takes it back. */
export async function checkToken(deps: CheckTokenDeps, accountId: string): Promise<CheckedToken> {
  const watch = await deps.tokenWatches.get(accountId);
  const now = deps.clock.now();
  if (watch?.attendAt === undefined || watch.attendAt > now) return 'nothing';
  const account = await deps.registry.getAccount(watch);
  if (account === undefined) return done(deps, closed(watch), 'nothing');
  if (watch.revokedBy !== undefined) return revoke(deps, account, watch);
  if (watch.endsAt === undefined || watch.noticeAt !== undefined) return askForEnd(deps, account, watch);
  const isReadingDue = watch.profileAt !== undefined && watch.profileAt <= now;
  const isFirst = isReadingDue && dueWarning(watch, now) === undefined;
  return isFirst && account.platform === 'weibo' ? askForProfile(deps, account, watch) : warn(deps, account, watch);
}

async function askForProfile(deps: CheckTokenDeps, account: WeiboAccount, watch: TokenWatch): Promise<CheckedToken> {
  const now = deps.clock.now();
  try {
    const outcome = await readProfile(deps, account, await accessTokenOf(deps, account));
    if (outcome === 'read') return await done(deps, withProfileAt(watch, now + readAgainMs), 'read');
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === 'auth') return warn(deps, account, endedNow(watch, now));
  }
  return done(deps, withProfileAt(watch, now + askAgainMs), 'asked-in-vain');
}

async function done(deps: CheckTokenDeps, next: TokenWatch, what: CheckedToken): Promise<CheckedToken> {
  return (await deps.tokenWatches.save(next)) === 'saved' ? what : 'nothing';
}

async function askForEnd(deps: CheckTokenDeps, account: Account, watch: TokenWatch): Promise<CheckedToken> {
  try {
    const { endsAt } = await deps.authorizer.tokenInfo(await accessTokenOf(deps, account));
    return await done(deps, withEnd(watch, endsAt), 'dated');
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (watch.noticeAt !== undefined && isGone(error)) return endByUser(deps, account, watch);
    // A token that the platform does not take has ended, whenever it was.
    if (error.kind === 'auth') return warn(deps, account, endedNow(watch, deps.clock.now()));
    return done(deps, askAgainAt(watch, deps.clock.now() + askAgainMs), 'asked-in-vain');
  }
}

/** Log and event come before the alarm moves, and carry an id of their own warning, so that a repeat changes nothing. */
async function warn(deps: CheckTokenDeps, account: Account, watch: TokenWatch): Promise<CheckedToken> {
  const days = dueWarning(watch, deps.clock.now());
  if (days === undefined) return done(deps, withEnd(watch, watch.endsAt ?? 0), 'nothing');
  const type = days === 0 ? 'account.token-expired' : 'account.token-expiring';
  await tell(deps, account, { watch, type, facts: { daysLeft: days, endsAt: isoOf(watch.endsAt ?? 0) } });
  if (days === 0)
    await closeLane(deps.lanes, { accountId: account.accountId, reason: 'auth:expired', until: 'a person acts' });
  return done(deps, afterWarning(watch, days), days === 0 ? 'ended' : 'warned');
}

/** An application without review is answered as if it had too many users. */
const isGone = ({ kind }: PlatformError): boolean => kind === 'auth' || kind === 'human';

/** The user has taken the permission back at the platform, which has told us and confirmed it. */
async function endByUser(deps: CheckTokenDeps, account: Account, watch: TokenWatch): Promise<CheckedToken> {
  const { accountId } = account;
  await tell(deps, account, { watch, type: 'account.token-revoked', facts: { by: 'user' } });
  await closeLane(deps.lanes, { accountId, reason: 'auth:revoked', until: 'a person acts' });
  return done(deps, takenBack(watch, deps.clock.now()), 'revoked');
}

/** A token that the platform does not know any more is taken back already. */
async function revoke(deps: CheckTokenDeps, account: Account, watch: TokenWatch): Promise<CheckedToken> {
  try {
    await deps.authorizer.revoke(await accessTokenOf(deps, account));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (!isGone(error)) {
      return done(deps, askAgainAt(watch, deps.clock.now() + askAgainMs), 'asked-in-vain');
    }
  }
  await tell(deps, account, { watch, type: 'account.token-revoked' });
  return done(deps, closed(watch), 'revoked');
}

async function accessTokenOf(deps: CheckTokenDeps, { platform, accountId }: Account): Promise<string> {
  const stored = await deps.credentials.get({ platform, ownerId: accountId }, { fresh: true });
  return weiboCredentialsSchema.parse(JSON.parse(stored)).accessToken;
}

type News = { readonly watch: TokenWatch } & (
  | { readonly type: 'account.token-revoked'; readonly facts?: { readonly by: 'user' } }
  | {
      readonly type: 'account.token-expiring' | 'account.token-expired';
      readonly facts: { readonly daysLeft: number; readonly endsAt: string };
    }
);

async function tell(deps: CheckTokenDeps, account: Account, news: News): Promise<void> {
  const { watch, type } = news;
  const { accountId, brandId, platform } = account;
  const at = isoOf(watch.attendAt ?? deps.clock.now());
  const entryId = `${accountId}-token-${watch.startedAt.toString(36)}-${type}-${news.type === 'account.token-revoked' ? '' : news.facts.daysLeft}`;
  const entry: LogEntry = {
    entryId,
    owner: `ACCOUNT#${accountId}`,
    kind: 'decision',
    at,
    brandId,
    accountId,
    platform,
    outcome: type.replace('account.', ''),
    ...(watch.revokedBy === undefined ? {} : { actor: watch.revokedBy }),
  };
  await deps.log.append([entry]);
  const known = { accountId, platform, name: account.name };
  const told =
    news.type === 'account.token-revoked'
      ? { type: news.type, detail: { ...known, ...news.facts } }
      : { type: news.type, detail: { ...known, ...news.facts } };
  await deps.events.publish([{ eventId: entryId, at, brandId, ...told }]);
}
