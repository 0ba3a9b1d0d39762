import type { Account, WeiboAccount } from '../domain/account.ts';
import type { ProfileReading } from '../domain/account-profile.ts';
import { isoOf } from '../domain/instants.ts';
import type { LanePolicy } from '../domain/lane.ts';
import type { ProfileReader } from '../ports/account-authorizer.ts';
import type { Clock } from '../ports/clock.ts';
import type { LaneRepository, RegistryRepository } from '../ports/repositories.ts';
import { takeLaneTicket } from './lane.ts';

export type ReadProfileDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly registry: Pick<RegistryRepository, 'getAccount' | 'replaceAccount'>;
  readonly lanes: Pick<LaneRepository, 'change'>;
  readonly lanePolicyOf: (account: Account) => LanePolicy;
  readonly readProfile: ProfileReader;
};

const maxTries = 5;

/**
 * Asks the platform who the account is and keeps the answer in its profile, beside what people have entered. Where the
 * lane has no call to spare, nothing is asked. Throws `PlatformError`.
 */
export async function readProfile(
  deps: ReadProfileDeps,
  account: WeiboAccount,
  accessToken: string,
): Promise<'read' | 'no-call-left' | 'lost-race'> {
  const { accountId, uid } = account;
  const at = deps.clock.now();
  const ticket = await takeLaneTicket(deps.lanes, {
    accountId,
    policy: deps.lanePolicyOf(account),
    kind: 'open',
    at,
    latestAt: at,
  });
  if (!ticket.granted) return 'no-call-left';
  const said = await deps.readProfile({ accessToken, uid });
  return keep(deps, account, { ...said, readAt: isoOf(deps.clock.now()) });
}

async function keep(deps: ReadProfileDeps, account: Account, reading: ProfileReading): Promise<'read' | 'lost-race'> {
  let current: Account | undefined = account;
  for (let tries = 0; tries < maxTries && current !== undefined; tries += 1) {
    const profile = { checklist: {}, ...current.profile, reading };
    const next = { ...current, profile, version: (current.version ?? 0) + 1 };
    if ((await deps.registry.replaceAccount(current, next)) === 'saved') return 'read';
    current = await deps.registry.getAccount(account);
  }
  return 'lost-race';
}
