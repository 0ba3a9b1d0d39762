import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import { base62ToMid, midToBase62 } from './base62.ts';
import { readId } from './checks.ts';
import type { WeiboRefusal } from './errors.ts';
import { missingParameter, weiboRefused } from './errors.ts';
import { pageOf } from './paging.ts';
import type { WeiboStatus, WeiboToken } from './state.ts';
import { isGone, isPublic } from './state.ts';
import { countsOf, listedStatus, statusObject } from './status-object.ts';

const commercialTimelineSize = 2_000;
const mostMentions = 200;
const mostCounted = 100;
const mostShown = 50;
const mostTranslated = 20;

/** The caller's own, and never beyond the newest few whatever page is asked for. */
export function userTimeline(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const { timelineSize } = context.settings.weibo;
  const newest = (context.world.weibo.timelines.get(token.uid) ?? []).slice(-timelineSize);
  return timelineOf({ ids: newest, token, most: timelineSize }, input, context);
}

/** Of anybody, and as far back as one pages. */
export function commercialTimeline(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const isPaid = context.world.weibo.apps.get(token.appKey)?.commercial === true;
  if (!isPaid) return weiboRefused(input.path, { code: 10014 });
  const ids = context.world.weibo.timelines.get(input.parameters.get('uid') ?? token.uid) ?? [];
  return timelineOf({ ids, token, most: commercialTimelineSize }, input, context);
}

/** What has been taken away leaves a gap in its page. */
function timelineOf(
  timeline: { readonly ids: readonly string[]; readonly token: WeiboToken; readonly most: number },
  input: RequestInput,
  context: Context,
): Outcome {
  const { ids, token, most } = timeline;
  const isSeen = (status: WeiboStatus): boolean => mayRead(status, token, context);
  const trimUser = input.parameters.get('trim_user') === '1';
  const page = statusesOf(pageOf(ids, input, { most }), context).filter(isSeen);
  const whole = input.parameters.get('uid') ?? token.uid;
  return answered({
    statuses: page.map((status) => listedStatus(context, status, trimUser)),
    hasvisible: false,
    previous_cursor: 0,
    next_cursor: 0,
    total_number: statusesOf(context.world.weibo.timelines.get(whole) ?? [], context).filter(isSeen).length,
  });
}

function statusesOf(ids: readonly string[], { world }: Context): readonly WeiboStatus[] {
  return ids.flatMap((id) => world.weibo.statuses.get(id) ?? []);
}

function mayRead(status: WeiboStatus, token: WeiboToken, { now }: Context): boolean {
  return status.uid === token.uid ? !isGone(status, now) : isPublic(status, now);
}

/** Posts of others that call the user by name. */
export function mentions(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const { weibo } = context.world;
  const name = weibo.users.get(token.uid)?.screenName ?? '';
  const all = [...weibo.statuses.values()].filter(
    (status) => status.uid !== token.uid && namesUser(status.text, name) && isPublic(status, context.now),
  );
  const ids = all.map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b));
  const page = statusesOf(pageOf(ids, input, { most: mostMentions }), context);
  return answered({
    statuses: page.map((status) => listedStatus(context, status, false)),
    hasvisible: false,
    previous_cursor: 0,
    next_cursor: 0,
    total_number: all.length,
  });
}

/** A name ends where no character of a name follows. */
export function namesUser(text: string, name: string): boolean {
  return text
    .split(`@${name}`)
    .slice(1)
    .some((rest) => !/^[\w\u4e00-\u9fa5-]/.test(rest));
}

export function showStatus(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const read = readId(input, 'id', 20109);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const status = context.world.weibo.statuses.get(read.id);
  if (status === undefined || isGone(status, context.now)) return weiboRefused(input.path, { code: 20101 });
  const isRelated = status.appKey === token.appKey || status.uid === token.uid;
  if (!isRelated || !mayRead(status, token, context)) return weiboRefused(input.path, { code: 20112 });
  return answered(statusObject(context, status));
}

/** Several at once; those that are gone or hidden are left out. */
export function showBatch(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const read = readIds(input, 'ids', mostShown);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const isWhole = input.parameters.get('isGetLongText') === '1';
  const seen = statusesOf(read.ids, context).filter((status) => mayRead(status, token, context));
  const statuses = seen.map((status) => ({
    ...listedStatus(context, status, input.parameters.get('trim_user') === '1'),
    ...(isWhole ? { longText: { longTextContent: status.shownText } } : {}),
  }));
  return answered({ statuses, total_number: statuses.length });
}

/** Numbers as text. */
export function countStatuses(_token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const read = readIds(input, 'ids', mostCounted);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const known = statusesOf(read.ids, context).filter((status) => !isGone(status, context.now));
  return answered(
    known.map(({ id }) => {
      const { reposts_count, comments_count, attitudes_count } = countsOf(context, id);
      const counts = { comments: comments_count, reposts: reposts_count, attitudes: attitudes_count };
      return { id, ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])) };
    }),
  );
}

/** Decimal ids to those of public addresses. */
export function queryMid(_token: WeiboToken, input: RequestInput): Outcome {
  const kind = checkKind(input);
  if (kind !== undefined) return weiboRefused(input.path, kind);
  if (input.parameters.get('is_batch') !== '1') {
    const read = readId(input, 'id', 20109);
    return 'refusal' in read ? weiboRefused(input.path, read.refusal) : answered({ mid: midToBase62(read.id) });
  }
  const read = readIds(input, 'id', mostTranslated);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  return answered(read.ids.map((id) => ({ [id]: midToBase62(id) })));
}

export function queryId(_token: WeiboToken, input: RequestInput): Outcome {
  const kind = checkKind(input);
  if (kind !== undefined) return weiboRefused(input.path, kind);
  const mid = input.parameters.get('mid') ?? '';
  if (mid === '') return weiboRefused(input.path, missingParameter('mid'));
  return answered({ id: input.parameters.get('isBase62') === '1' ? base62ToMid(mid) : mid });
}

const kinds = new Set(['1', '2', '3']);

function checkKind({ parameters }: RequestInput): WeiboRefusal | undefined {
  return kinds.has(parameters.get('type') ?? '') ? undefined : missingParameter('type');
}

function readIds(
  { parameters }: RequestInput,
  name: string,
  most: number,
): { readonly ids: readonly string[] } | { readonly refusal: WeiboRefusal } {
  const ids = (parameters.get(name) ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0) return { refusal: { code: 20001 } };
  return ids.length > most ? { refusal: { code: 20009 } } : { ids };
}
