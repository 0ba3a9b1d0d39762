import type { Account } from '../domain/account.ts';
import type { AnyCredentials } from '../domain/credentials.ts';
import type { Ids } from '../ports/ids.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsWriter } from '../ports/stores.ts';
import { accountDecision } from './account-decision.ts';
import { type LaneDeps, openLane } from './lane.ts';
import { loadAccount } from './load-brand.ts';
import { type WatchTokenDeps, watchToken } from './watch-token.ts';

export type UnblockDeps = LaneDeps & {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
};

export type RenewDeps = UnblockDeps & WatchTokenDeps & { readonly credentials: CredentialsWriter };

type AccountKey = { readonly brandId: string; readonly accountId: string };

/** A person says that what blocked the account is settled. What stands in line is called at once, as fast as the lane can take it. */
export async function unblockAccount(deps: UnblockDeps, key: AccountKey, actor: string): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  await deps.log.append([accountDecision(deps, account, { outcome: 'unblock', actor })]);
  await openLane(deps, account.accountId);
}

/** New credentials end the block that the old ones caused. They go to the parameter store and nowhere else. */
export async function renewCredentials(
  deps: RenewDeps,
  account: Account,
  renewal: { readonly credentials: AnyCredentials; readonly actor: string },
): Promise<void> {
  const { platform, accountId } = account;
  await deps.credentials.put({ platform, ownerId: accountId }, JSON.stringify(renewal.credentials));
  await deps.log.append([accountDecision(deps, account, { outcome: 'renew-credentials', actor: renewal.actor })]);
  await watchToken(deps, account, renewal.credentials);
  await openLane(deps, accountId);
}
