import { PlatformError } from '../../../domain/platform-error.ts';
import type { LinkPusher, PushResult } from '../../../ports/link-pusher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { type BaiduPushCaller, type BaiduPushClient, createBaiduPushClient, type Pushed } from './client.ts';
import { isOverQuota } from './errors.ts';
import { baiduPushLimits } from './limits.ts';

/** Counts as an invalid address, takes nothing from the quota, and so reads what is left of it. */
const probe = '*';

export type BaiduLinkPusherOptions = { readonly http: HttpClient; readonly baseUrl: string };

type Send = (urls: readonly string[]) => Promise<Pushed>;
type Refused = PushResult['refused'][number];

export function createBaiduLinkPusher(options: BaiduLinkPusherOptions): LinkPusher {
  const client = createBaiduPushClient(options);
  return {
    push: async ({ account, token, urls, signal, now }) => {
      const send = sender(client, { site: account.site, token }, { effect: 'repeatable', now, signal });
      return await pushAll(send, urls);
    },
  };
}

function sender(
  client: BaiduPushClient,
  caller: BaiduPushCaller,
  context: Parameters<BaiduPushClient['push']>[2],
): Send {
  return (urls) => client.push(caller, urls, context);
}

async function pushAll(send: Send, urls: readonly string[]): Promise<PushResult> {
  const accepted: string[] = [];
  const refused: Refused[] = [];
  let waiting = urls;
  let remaining = Number.POSITIVE_INFINITY;
  while (waiting.length > 0 && remaining > 0) {
    const batch = waiting.slice(0, Math.min(baiduPushLimits.batch.value, remaining));
    const result = await pushBatch(send, batch).catch((error: unknown) => afterProgress(error, accepted.length > 0));
    if (result === undefined) break;
    accepted.push(...result.accepted);
    refused.push(...result.refused);
    waiting = [...result.leftOver, ...waiting.slice(batch.length)];
    if (result.accepted.length + result.refused.length === 0) remaining = 0;
    else remaining = result.remaining;
  }
  return { accepted, refused, leftOver: waiting, remaining: Number.isFinite(remaining) ? remaining : 0 };
}

/** What earlier batches achieved must not be lost with a later one: its addresses stay for another day. */
function afterProgress(error: unknown, hasProgress: boolean): undefined {
  if (hasProgress && error instanceof PlatformError) return undefined;
  throw error;
}

async function pushBatch(send: Send, batch: readonly string[]): Promise<PushResult> {
  try {
    return sorted(batch, await send(batch));
  } catch (error) {
    if (!(error instanceof PlatformError && isOverQuota(error))) throw error;
    return await pushWhatFits(send, batch);
  }
}

/** A batch larger than what is left may be refused as a whole although a part of it would still fit. */
async function pushWhatFits(send: Send, batch: readonly string[]): Promise<PushResult> {
  const nothing = { accepted: [], refused: [], leftOver: batch, remaining: 0 };
  try {
    const { remain } = await send([probe]);
    if (remain === 0 || remain >= batch.length) return nothing;
    const result = sorted(batch.slice(0, remain), await send(batch.slice(0, remain)));
    return { ...result, leftOver: [...result.leftOver, ...batch.slice(remain)] };
  } catch (error) {
    if (error instanceof PlatformError && isOverQuota(error)) return nothing;
    throw error;
  }
}

/** Baidu names what it refused and only counts what it took; what it took neither way found the quota empty. */
function sorted(batch: readonly string[], pushed: Pushed): PushResult {
  const offSite = new Set(pushed.not_same_site);
  const invalid = new Set(pushed.not_valid);
  const refused: Refused[] = [];
  const taken: string[] = [];
  for (const url of batch) {
    if (offSite.has(url)) refused.push({ url, reason: 'not-same-site' });
    else if (invalid.has(url)) refused.push({ url, reason: 'not-valid' });
    else taken.push(url);
  }
  return {
    accepted: taken.slice(0, pushed.success),
    refused,
    leftOver: taken.slice(pushed.success),
    remaining: pushed.remain,
  };
}
