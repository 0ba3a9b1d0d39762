import { beijingDay, beijingHour, beijingStamp, nextBeijingHour } from '../beijing-time.ts';
import { used } from '../counters.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import { findAccess, ipHourKey, userDayKey, userShareKey } from './access.ts';
import { weiboRefused } from './errors.ts';
import type { WeiboStatus, WeiboToken } from './state.ts';
import { listedStatus, statusObject } from './status-object.ts';

export function userTimeline(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  return timelineOf(token.uid, { input, context, size: context.settings.weibo.timelineSize });
}

/** Of anybody, and as far back as one pages. */
export function commercialTimeline(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const isPaid = context.world.weibo.apps.get(token.appKey)?.commercial === true;
  if (!isPaid) return weiboRefused(input.path, { code: 10014 });
  return timelineOf(input.parameters.get('uid') ?? token.uid, { input, context, size: commercialTimelineSize });
}

const commercialTimelineSize = 2_000;
const usualCount = 20;

interface Reading {
  readonly input: RequestInput;
  readonly context: Context;
  readonly size: number;
}

function timelineOf(uid: string, { input, context, size }: Reading): Outcome {
  const { weibo } = context.world;
  const timeline = weibo.timelines.get(uid) ?? [];
  const trimUser = input.parameters.get('trim_user') === '1';
  const statuses = pageOf(timeline, input, size);
  return answered({
    statuses: statuses.map((status) => listedStatus(weibo, status, trimUser)),
    hasvisible: false,
    previous_cursor: 0,
    next_cursor: 0,
    total_number: timeline.length,
  });
}

/** Newest first, and never beyond the newest few whatever page is asked for. */
function pageOf(timeline: readonly WeiboStatus[], input: RequestInput, size: number): readonly WeiboStatus[] {
  const since = integer(input, 'since_id', 0);
  const max = integer(input, 'max_id', 0);
  const count = Math.min(size, integer(input, 'count', usualCount));
  const page = Math.max(1, integer(input, 'page', 1));
  return timeline
    .slice(-size)
    .reverse()
    .filter(({ id }) => Number(id) > since && (max === 0 || Number(id) <= max))
    .slice((page - 1) * count, page * count);
}

function integer(input: RequestInput, name: string, otherwise: number): number {
  const value = input.parameters.get(name) ?? '';
  return /^\d+$/.test(value) ? Number(value) : otherwise;
}

export function showStatus(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const id = input.parameters.get('id');
  if (id === undefined || id === '') return weiboRefused(input.path, { code: 20109 });
  const { weibo } = context.world;
  const status = weibo.statuses.get(id);
  if (status === undefined) return weiboRefused(input.path, { code: 20101 });
  if (status.appKey !== token.appKey && status.uid !== token.uid) return weiboRefused(input.path, { code: 20112 });
  return answered(statusObject(weibo, status));
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
