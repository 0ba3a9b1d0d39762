import { beijingDay, beijingHour } from '../beijing-time.ts';
import { counted, used } from '../counters.ts';
import type { SandboxEvent } from '../events.ts';
import type { Context, Outcome } from '../operation.ts';
import { withEvents } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { WeiboRefusal } from './errors.ts';
import { weiboRefused } from './errors.ts';
import type { WeiboToken } from './state.ts';

export const userDayKey = (token: WeiboToken): string => `weibo user ${token.appKey} ${token.uid}`;
export const userShareKey = (token: WeiboToken): string => `weibo share ${token.appKey} ${token.uid}`;
export const ipHourKey = (ip: string): string => `weibo ip ${ip}`;

type Access = { readonly token: WeiboToken } | { readonly refusal: WeiboRefusal };

/** The token from the parameter or from `Authorization: OAuth2 <token>`; what it grants depends on the clock alone. */
export function findAccess(input: RequestInput, context: Context): Access {
  const fromHeader = input.authorization?.match(/^OAuth2 (\S+)$/i)?.[1];
  const accessToken = input.parameters.get('access_token') ?? fromHeader;
  if (accessToken === undefined || accessToken === '') return { refusal: { code: 10006 } };
  const token = context.world.weibo.tokens.get(accessToken);
  if (token === undefined) return { refusal: { code: 21332 } };
  if (token.revokedAt !== undefined) return { refusal: { code: revokedCode(token, context) } };
  return context.now < token.expiresAt ? { token } : { refusal: { code: 21327 } };
}

/** An application without review has been seen to answer as if it had too many users. */
function revokedCode({ appKey }: WeiboToken, { world }: Context): number {
  return world.weibo.apps.get(appKey)?.level === 'test' ? 21321 : 21316;
}

export function actorOf(input: RequestInput, context: Context): string | undefined {
  const access = findAccess(input, context);
  return 'token' in access ? access.token.uid : undefined;
}

export interface Metering {
  readonly perUser: boolean;
  readonly perShare: boolean;
}

export type AuthorizedRun = (token: WeiboToken, input: RequestInput, context: Context) => Outcome;

/** Runs a call for a valid token within its quotas. What is refused for a quota does not use one. */
export function authorized(metering: Metering, run: AuthorizedRun) {
  return (input: RequestInput, context: Context): Outcome => {
    const ipRefusal = exhausted(context, ipHourKey(input.ip), 'ip');
    if (ipRefusal) return weiboRefused(input.path, { code: 10022 });
    const spent: SandboxEvent[] = [counted(ipHourKey(input.ip), beijingHour(context.now))];
    const access = findAccess(input, context);
    if ('refusal' in access) return withEvents(weiboRefused(input.path, access.refusal), spent);
    const refusal = quotaRefusal(metering, access.token, context);
    if (refusal !== undefined) return weiboRefused(input.path, refusal);
    if (metering.perUser) spent.push(counted(userDayKey(access.token), beijingDay(context.now)));
    if (metering.perShare) spent.push(counted(userShareKey(access.token), beijingHour(context.now)));
    return withEvents(run(access.token, input, context), spent);
  };
}

function quotaRefusal(metering: Metering, token: WeiboToken, context: Context): WeiboRefusal | undefined {
  if (metering.perUser && exhausted(context, userDayKey(token), 'user')) return { code: 10023 };
  if (metering.perShare && exhausted(context, userShareKey(token), 'share')) return { code: 10024 };
  return undefined;
}

function exhausted({ world, now, settings }: Context, key: string, quota: 'ip' | 'user' | 'share'): boolean {
  const { ipCallsPerHour, callsPerDay, postsPerHour } = settings.weibo;
  const limit = { ip: ipCallsPerHour, user: callsPerDay, share: postsPerHour }[quota];
  const window = quota === 'user' ? beijingDay(now) : beijingHour(now);
  return used(world.counters, key, window) >= limit;
}
