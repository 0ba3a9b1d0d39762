import { beijingDay } from '../beijing-time.ts';
import type { Context, Outcome, Refusal } from '../operation.ts';
import { answered, refused } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import type { BaiduSite, Inclusion, PushAction } from './state.ts';
import { remainOn } from './state.ts';

const batchLimit = 2_000;

const messages: Readonly<Record<number, string>> = {
  400: 'site error',
  401: 'token is not valid',
  404: 'not found',
  500: 'internal error, please try later',
};

/** The HTTP status is the error's number. */
export function baiduRefused({ code, message, status }: Refusal): Outcome {
  return refused({
    status: status ?? code,
    code,
    body: { error: code, message: message ?? messages[code] ?? `error ${code}` },
  });
}

export function linesOf(body: string): readonly string[] {
  return body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function push(action: PushAction, input: RequestInput, context: Context): Outcome {
  const site = context.world.baidu.sites.get(input.parameters.get('site') ?? '');
  const lines = linesOf(input.body);
  const refusal = requestRefusal(site, lines, input);
  if (site === undefined || refusal !== undefined) return baiduRefused(refusal ?? { code: 400 });
  const sorted = sortLines(lines, site);
  const inclusion: Inclusion = input.parameters.get('type') === 'daily' ? 'quick' : 'ordinary';
  const day = beijingDay(context.now);
  const remain = remainOn(context.world.baidu, site, { day, inclusion });
  const taken = takeInto(sorted.good, remain, context);
  if (taken === undefined) return baiduRefused({ code: 400, message: 'over quota' });
  const left = Math.max(0, remain - taken.length);
  const answer = {
    ...(inclusion === 'quick' ? quickCounts(context, site, { left, taken: taken.length }) : { remain: left }),
    success: inclusion === 'quick' ? 0 : taken.length,
    ...arraysOf({ not_same_site: sorted.notSameSite, not_valid: sorted.notValid }, context),
  };
  const pushed = { site: site.site, action, inclusion, urls: [...taken], at: context.now, day };
  return answered(answer, taken.length === 0 ? [] : [{ type: 'baidu.pushed', push: pushed }]);
}

/** Beside the counts of the quick quota the answer shows what remains of the ordinary one. */
function quickCounts(context: Context, site: BaiduSite, counts: { readonly left: number; readonly taken: number }) {
  const at = { day: beijingDay(context.now), inclusion: 'ordinary' } as const;
  const remain = remainOn(context.world.baidu, site, at);
  return { remain, success_daily: counts.taken, remain_daily: counts.left };
}

const types = ['daily', 'mip', 'amp', 'original', 'batch', 'realtime'];

/** Quick inclusion (`type=daily`) is by invitation: a site without a quota for it is refused. */
function requestRefusal(
  site: BaiduSite | undefined,
  lines: readonly string[],
  { parameters }: RequestInput,
): Refusal | undefined {
  const type = parameters.get('type');
  const isUninvited = type === 'daily' && site?.quickQuota === undefined;
  const isUnknown = type !== undefined && !types.includes(type);
  if (site === undefined || isUninvited || isUnknown) return { code: 400, message: 'site error' };
  if (parameters.get('token') !== site.token) return { code: 401 };
  if (lines.length === 0) return { code: 400, message: 'empty content' };
  return lines.length > batchLimit ? { code: 400, message: 'only 2000 urls are allowed once' } : undefined;
}

interface SortedLines {
  readonly good: readonly string[];
  readonly notSameSite: readonly string[];
  readonly notValid: readonly string[];
}

/** A lone `*` ends up among the invalid ones, which is how the quota is read without using it. */
function sortLines(lines: readonly string[], { site }: BaiduSite): SortedLines {
  const host = site.replace(/^https?:\/\//, '').toLowerCase();
  const good: string[] = [];
  const notSameSite: string[] = [];
  const notValid: string[] = [];
  for (const line of lines) {
    const url = /^https?:\/\//i.test(line) ? URL.parse(line) : null;
    if (url === null) notValid.push(line);
    else if (url.hostname === host) good.push(line);
    else notSameSite.push(line);
  }
  return { good, notSameSite, notValid };
}

function takeInto(urls: readonly string[], remain: number, { settings }: Context): readonly string[] | undefined {
  const { batchOverQuota } = settings.baidu;
  if (urls.length <= remain) return urls;
  if (remain === 0 || batchOverQuota === 'none') return undefined;
  return batchOverQuota === 'part' ? urls.slice(0, remain) : urls;
}

function arraysOf(arrays: Readonly<Record<string, readonly string[]>>, { settings }: Context): object {
  if (settings.baidu.emptyArrays === 'send') return arrays;
  return Object.fromEntries(Object.entries(arrays).filter(([, lines]) => lines.length > 0));
}
