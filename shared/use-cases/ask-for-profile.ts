import { ConflictError } from '../domain/errors.ts';
import { withProfileAt } from '../domain/token-watch.ts';
import type { TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import { loadAccount } from './load-brand.ts';

export type AskForProfileDeps = {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly tokenWatches: Pick<TokenWatchRepository, 'get' | 'save'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** Has the platform asked who the account is, within minutes, by the function that may read its token. */
export async function askForProfile(
  deps: AskForProfileDeps,
  key: { readonly brandId: string; readonly accountId: string },
): Promise<void> {
  const { accountId } = await loadAccount(deps.registry, key);
  const watch = await deps.tokenWatches.get(accountId);
  // Without an alarm the token has ended or is taken back.
  if (watch?.attendAt === undefined) {
    throw new ConflictError('not-authorized', 'The account has no authorisation to ask its platform with.');
  }
  if ((await deps.tokenWatches.save(withProfileAt(watch, deps.clock.now()))) === 'saved') return;
  throw new ConflictError('lost-race', 'The authorisation of the account has just changed.');
}
