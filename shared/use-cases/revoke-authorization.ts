import { ConflictError } from '../domain/errors.ts';
import { toBeRevoked } from '../domain/token-watch.ts';
import type { TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';
import type { LaneRepository, RegistryRepository } from '../ports/repositories.ts';
import { closeLane } from './lane.ts';
import { loadAccount } from './load-brand.ts';

export type RevokeAuthorizationDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly tokenWatches: Pick<TokenWatchRepository, 'get' | 'save'>;
  readonly lanes: LaneRepository;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * From now on nothing goes out on the account: what falls due is held. The token itself is taken back at the platform
 * within minutes, by the function that may read it.
 */
export async function revokeAuthorization(
  deps: RevokeAuthorizationDeps,
  input: { readonly brandId: string; readonly accountId: string; readonly actor: string },
): Promise<void> {
  const { accountId } = await loadAccount(deps.registry, input);
  const watch = await deps.tokenWatches.get(accountId);
  if (watch === undefined) throw new ConflictError('not-authorized', 'The account has no authorisation.');
  await closeLane(deps.lanes, { accountId, reason: 'auth:revoked', until: 'a person acts' });
  const next = toBeRevoked(watch, input.actor, deps.clock.now());
  if ((await deps.tokenWatches.save(next)) === 'saved') return;
  throw new ConflictError('lost-race', 'The authorisation of the account has just changed.');
}
