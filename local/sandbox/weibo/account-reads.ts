import { beijingDay, beijingHour, beijingStamp, nextBeijingHour } from '../beijing-time.ts';
import { used } from '../counters.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import { findAccess, ipHourKey, userDayKey, userShareKey } from './access.ts';
import { missingParameter, weiboRefused } from './errors.ts';
import type { WeiboProfile, WeiboToken } from './state.ts';
import { userObject } from './status-object.ts';

/** By `uid` or by `screen_name`. */
export function showUser(_token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const uid = input.parameters.get('uid');
  const name = input.parameters.get('screen_name');
  if (uid === undefined && name === undefined) return weiboRefused(input.path, missingParameter('uid'));
  const user = findUser(context, { uid, name });
  return user === undefined ? weiboRefused(input.path, { code: 20003 }) : answered(userObject(context, user));
}

function findUser(
  { world: { weibo } }: Context,
  { uid, name }: { readonly uid: string | undefined; readonly name: string | undefined },
): WeiboProfile | undefined {
  if (uid !== undefined) return weibo.users.get(uid);
  return [...weibo.users.values()].find(({ screenName }) => screenName === name);
}

export function getUid(token: WeiboToken): Outcome {
  return answered({ uid: Number(token.uid) });
}

export function rateLimitStatus(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const { now, world, settings } = context;
  const { ipCallsPerHour, callsPerDay, postsPerHour } = settings.weibo;
  const left = (limit: number, key: string, window: string) => Math.max(0, limit - used(world.counters, key, window));
  const resetAt = nextBeijingHour(now);
  return answered({
    ip_limit: ipCallsPerHour,
    limit_time_unit: 'HOURS',
    remaining_ip_hits: left(ipCallsPerHour, ipHourKey(input.ip), beijingHour(now)),
    remaining_user_hits: left(callsPerDay, userDayKey(token), beijingDay(now)),
    reset_time: beijingStamp(resetAt),
    reset_time_in_seconds: Math.ceil((resetAt - now) / 1000),
    user_limit: callsPerDay,
    api_rate_limits: [
      {
        api: '/statuses/share',
        limit: postsPerHour,
        limit_time_unit: 'HOURS',
        remaining_hits: left(postsPerHour, userShareKey(token), beijingHour(now)),
      },
    ],
  });
}

/** Answers with seconds left, as `expire_in` without an s; metered by nothing. */
export function getTokenInfo(input: RequestInput, context: Context): Outcome {
  const access = findAccess(input, context);
  if ('refusal' in access) return weiboRefused(input.path, access.refusal);
  const { token } = access;
  return answered({
    uid: Number(token.uid),
    appkey: token.appKey,
    scope: null,
    create_at: Math.floor(token.issuedAt / 1000),
    expire_in: Math.floor((token.expiresAt - context.now) / 1000),
  });
}
