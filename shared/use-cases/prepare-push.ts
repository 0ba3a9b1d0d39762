import { nextBeijingReset } from '../domain/beijing.ts';
import { baiduSearchCredentialsSchema } from '../domain/credentials.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Remain, SyncTarget } from '../domain/sync.ts';
import { freshRemain } from '../domain/sync-remain.ts';
import type { PushCaller } from '../ports/link-pusher.ts';
import type { SyncDeps } from './sync-deps.ts';

export type ReadyPush = {
  readonly caller: PushCaller;
  /** What is left of the quota right now; `undefined`: the target does not tell. */
  readonly remain: Remain | undefined;
};

/** Who pushes, and how much may be. Nothing has been pushed when it throws. */
export async function preparePush(deps: SyncDeps, target: SyncTarget, known: Remain | undefined): Promise<ReadyPush> {
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

function accountMissing(): PlatformError {
  return new PlatformError({
    kind: 'human',
    platformCode: 'account-missing',
    text: { zh: '推送目标的账号不存在。', en: 'The account of the sync target does not exist.' },
    hint: { zh: '请重新登记百度搜索站点。', en: 'Register the Baidu search site again.' },
  });
}

/** Less is left than would be pushed; `retryAt` is when there is enough for a part of it. */
export function quotaShort({ left, at }: Remain): PlatformError {
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
