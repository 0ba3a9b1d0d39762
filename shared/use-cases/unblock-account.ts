import type { Account } from '../domain/account.ts';
import type { AnyCredentials } from '../domain/credentials.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { LaneRepository, LogRepository, RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsWriter } from '../ports/stores.ts';
import { openLane } from './lane.ts';
import { loadAccount } from './load-brand.ts';

export type UnblockDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly lanes: LaneRepository;
  readonly log: Pick<LogRepository, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

type AccountKey = { readonly brandId: string; readonly accountId: string };

/** A person says that what blocked the account is settled. Held deliveries release themselves soon after. */
export async function unblockAccount(deps: UnblockDeps, key: AccountKey, actor: string): Promise<void> {
  const account = await loadAccount(deps.registry, key);
  await deps.log.append([decisionOf(deps, account, { outcome: 'unblock', actor })]);
  await openLane(deps.lanes, account.accountId);
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
  await openLane(deps.lanes, accountId);
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
