import type { Account } from '../domain/account.ts';
import { type AnyCredentials, weiboCredentialsSchema } from '../domain/credentials.ts';
import { ConflictError } from '../domain/errors.ts';
import { watchOf } from '../domain/token-watch.ts';
import type { TokenWatchRepository } from '../ports/authorization-repositories.ts';
import type { Clock } from '../ports/clock.ts';

export type WatchTokenDeps = {
  readonly tokenWatches: Pick<TokenWatchRepository, 'get' | 'save'>;
  readonly clock: Pick<Clock, 'now'>;
};

const maxTries = 5;

/** From now on somebody looks after the end of this token. Other platforms' credentials do not end by themselves. */
export async function watchToken(deps: WatchTokenDeps, account: Account, credentials: AnyCredentials): Promise<void> {
  if (account.platform !== 'weibo') return;
  const { expiresAt } = weiboCredentialsSchema.parse(credentials);
  const endsAt = expiresAt === undefined ? undefined : Date.parse(expiresAt);
  const { accountId, brandId } = account;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await deps.tokenWatches.get(accountId);
    const version = (before?.version ?? 0) + 1;
    const watch = watchOf({ accountId, brandId, endsAt }, { now: deps.clock.now(), version });
    if ((await deps.tokenWatches.save(watch)) === 'saved') return;
  }
  throw new ConflictError('lost-race', 'The watch over the token kept changing.', { details: { accountId } });
}
