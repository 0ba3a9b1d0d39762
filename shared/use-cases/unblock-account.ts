import type { Account } from '../domain/account.ts';
import type { AnyCredentials } from '../domain/credentials.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Ids } from '../ports/ids.ts';
import type { LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsWriter } from '../ports/stores.ts';
import { type LaneDeps, openLane } from './lane.ts';
import { loadAccount } from './load-brand.ts';

export type UnblockDeps = LaneDeps & {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
};

type AccountKey = { readonly brandId: string; readonly accountId: string };

/** A person says that what blocked the account is settled. What stands in line is called at once, as fast as the lane can take it. */
export async function unblockAccount(deps: UnblockDeps, key: AccountKey, actor: string): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  await deps.log.append([decisionOf(deps, account, { outcome: 'unblock', actor })]);
  await openLane(deps, account.accountId);
}

/** New credentials end the block that the old ones caused. They go to the parameter store and nowhere else. */
export async function renewCredentials(
  deps: UnblockDeps & { readonly credentials: CredentialsWriter },
  account: Account,
  renewal: { readonly credentials: AnyCredentials; readonly actor: string },
): Promise<void> {
  const { platform, accountId } = account;
  await deps.credentials.put({ platform, ownerId: accountId }, JSON.stringify(renewal.credentials));
  await deps.log.append([decisionOf(deps, account, { outcome: 'renew-credentials', actor: renewal.actor })]);
  await openLane(deps, accountId);
}

function decisionOf(
  deps: Pick<UnblockDeps, 'ids' | 'clock'>,
  account: Account,
  decision: Pick<LogEntry, 'outcome'> & { readonly actor: string },
): LogEntry {
  const { accountId, brandId, platform } = account;
  const at = isoOf(deps.clock.now());
  return {
    ...decision,
    entryId: deps.ids.random('l'),
    owner: `ACCOUNT#${accountId}`,
    kind: 'decision',
    at,
    brandId,
    accountId,
    platform,
  };
}
