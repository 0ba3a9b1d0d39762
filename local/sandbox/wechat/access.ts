import { beijingDay } from '../beijing-time.ts';
import type { Counted } from '../counters.ts';
import { counted, used } from '../counters.ts';
import type { Context, Outcome } from '../operation.ts';
import { withEvents } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import { refuse } from './errors.ts';
import type { WechatAccount } from './state.ts';

export type AccountRun = (account: WechatAccount, input: RequestInput, context: Context) => Outcome;

interface Quota {
  readonly isUsedUp: boolean;
  readonly use: Counted;
}

export function quotaOf(endpoint: string, appId: string, { now, world, settings }: Context): Quota {
  const limit = settings.wechat.dailyQuotas[endpoint] ?? settings.wechat.otherDailyQuota;
  const key = `wechat ${endpoint} ${appId}`;
  const day = beijingDay(now);
  return { isUsedUp: used(world.counters, key, day) >= limit, use: counted(key, day) };
}

export function allowlistRefusal(account: WechatAccount, context: Context): Outcome | undefined {
  const { ipAllowlist, callerIp } = context.settings.wechat;
  if (ipAllowlist === 'ignore' || account.allowlist.includes(callerIp)) return undefined;
  return refuse(context, 40164, `invalid ip ${callerIp} ipv6 ::ffff:${callerIp}, not in whitelist`);
}

type Access = { readonly account: WechatAccount } | { readonly refusal: Outcome };

export function findAccess({ parameters }: RequestInput, context: Context): Access {
  const accessToken = parameters.get('access_token');
  if (!accessToken) return { refusal: refuse(context, 41001) };
  const token = context.world.wechat.tokens.get(accessToken);
  const account = token && context.world.wechat.accounts.get(token.appId);
  if (token === undefined || account === undefined) return { refusal: refuse(context, 40001) };
  if (context.now >= token.expiresAt) return { refusal: refuse(context, 42001) };
  if (context.now >= token.validUntil) return { refusal: refuse(context, 40001) };
  const refusal = allowlistRefusal(account, context);
  return refusal === undefined ? { account } : { refusal };
}

export function actorOf(input: RequestInput, context: Context): string | undefined {
  const access = findAccess(input, context);
  return 'account' in access ? access.account.appId : undefined;
}

/** Since July 2025 the publishing calls are closed to subscription accounts without verification. */
export function mayPublish(account: WechatAccount): boolean {
  return account.kind === 'service' || account.verified;
}

export function authorized(endpoint: string, run: AccountRun) {
  return (input: RequestInput, context: Context): Outcome => {
    const access = findAccess(input, context);
    if ('refusal' in access) return access.refusal;
    const { account } = access;
    if (endpoint.startsWith('freepublish/') && !mayPublish(account)) return refuse(context, 48001);
    const quota = quotaOf(endpoint, account.appId, context);
    if (quota.isUsedUp) return refuse(context, 45009);
    return withEvents(run(account, input, context), [quota.use]);
  };
}
