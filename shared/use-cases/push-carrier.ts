import { nextBeijingReset } from '../domain/beijing.ts';
import { baiduSearchCredentialsSchema } from '../domain/credentials.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Remain, SyncEntry, SyncTarget } from '../domain/sync.ts';
import { openBatchOf } from '../domain/sync-machine.ts';
import { freshRemain, readEvidence } from '../domain/sync-remain.ts';
import type { Clock } from '../ports/clock.ts';
import type { LinkPusher, PushCaller } from '../ports/link-pusher.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { CredentialsStore } from '../ports/stores.ts';
import type { Carrier, Found, Load } from './carrier.ts';
import { accountMissing } from './sync-problems.ts';

export type PushCarrierDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly credentials: CredentialsStore;
  readonly pusher: LinkPusher;
};

type Ready = { readonly caller: PushCaller; readonly remain: Remain | undefined };

/**
 * Tells a search engine of pages, or that they are gone: each costs one of the day's quota, and how that falls tells whether
 * it was told.
 */
export function createPushCarrier(deps: PushCarrierDeps, news: 'push' | 'remove' = 'push'): Carrier {
  const { pusher } = deps;
  const loadOf = ({ caller, remain }: Ready, entries: readonly SyncEntry[]): Load => ({
    entries,
    before: remain,
    write: (signal) =>
      pusher[news](
        caller,
        entries.map(({ url }) => url),
        signal,
      ),
  });
  return {
    async load(target, waiting) {
      const ready = await prepare(deps, target, target.remain);
      if (ready.remain?.left === 0) throw quotaShort(ready.remain);
      return loadOf(ready, waiting.slice(0, Math.min(pusher.batchSize, ready.remain?.left ?? pusher.batchSize)));
    },
    async find(target, entries): Promise<Found> {
      const ready = await prepare(deps, target, undefined);
      const { remain } = ready;
      const evidence = readEvidence(openBatchOf(target), remain);
      if (evidence.kind === 'arrived') {
        const accepted = entries.map(({ url }) => url);
        const carried = { accepted, refused: [], leftOver: [], remaining: remain?.left, evidence: 'quota-fell' };
        return { kind: 'arrived', carried };
      }
      const because = evidence.kind === 'cannot-tell' ? evidence.because : undefined;
      if (remain === undefined || remain.left >= entries.length) {
        return { kind: 'again', load: loadOf(ready, entries), because };
      }
      return { kind: 'impossible', error: quotaShort(remain), because };
    },
  };
}

/** Account, token and quota, which is asked for unless it was told just now. */
async function prepare(deps: PushCarrierDeps, target: SyncTarget, known: Remain | undefined): Promise<Ready> {
  const account = await deps.registry.getAccount(target);
  if (account?.platform !== 'baidu-search') throw accountMissing();
  const stored = await deps.credentials.get({ platform: 'baidu-search', ownerId: account.accountId });
  const { token } = baiduSearchCredentialsSchema.parse(JSON.parse(stored));
  const caller = { account, token, now: deps.clock.now };
  const fresh = freshRemain(known, deps.clock.now());
  if (fresh !== undefined) return { caller, remain: fresh };
  const left = await deps.pusher.remaining(caller);
  return { caller, remain: left === undefined ? undefined : { left, at: deps.clock.now() } };
}

/** Less is left than would be pushed; `retryAt` is when there is enough for a part of it. */
function quotaShort({ left, at }: Remain): PlatformError {
  return new PlatformError({
    kind: 'quota',
    platformCode: 'over quota',
    text: { zh: '今日推送额度已不足', en: "Today's push quota is too small for what waits" },
    hint: {
      zh: '无需处理：其余链接在额度恢复后推送。',
      en: 'Nothing to do: the rest is pushed when the quota is back.',
    },
    retryAt: left === 0 ? nextBeijingReset(at, 'day') : at,
  });
}
