import { PlatformError } from '../../../domain/platform-error.ts';
import type { LinkPusher, PushCaller, PushResult } from '../../../ports/link-pusher.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { createBaiduPushClient, type Pushed } from './client.ts';
import { isOverQuota } from './errors.ts';
import { baiduPushLimits } from './limits.ts';

/** Counts as an invalid address, takes nothing from the quota, and so reads what is left of it. */
const probe = '*';

export type BaiduLinkPusherOptions = { readonly http: HttpClient; readonly baseUrl: string };

type Refused = PushResult['refused'][number];

export function createBaiduLinkPusher(options: BaiduLinkPusherOptions): LinkPusher {
  const client = createBaiduPushClient(options);
  const siteOf = ({ account, token }: PushCaller) => ({ site: account.site, token });
  const tell =
    (action: 'push' | 'delete'): LinkPusher['push'] =>
    async (caller, urls, signal) =>
      sorted(urls, await client.push(siteOf(caller), urls, { action, effect: 'once', now: caller.now, signal }));
  return {
    batchSize: baiduPushLimits.batch.value,
    push: tell('push'),
    remove: tell('delete'),
    async remaining(caller) {
      try {
        const { remain } = await client.push(siteOf(caller), [probe], { effect: 'repeatable', now: caller.now });
        return remain;
      } catch (error) {
        return remainFrom(error);
      }
    },
  };
}

/** A refusal of the question itself leaves the answer open. */
function remainFrom(error: unknown): number | undefined {
  if (!(error instanceof PlatformError)) throw error;
  if (isOverQuota(error)) return 0;
  if (error.kind === 'rejected') return undefined;
  throw error;
}

/** Baidu names what it refused and only counts what it took; what it took neither way found the quota empty. */
function sorted(urls: readonly string[], pushed: Pushed): PushResult {
  const offSite = new Set(pushed.not_same_site);
  const invalid = new Set(pushed.not_valid);
  const refused: Refused[] = [];
  const taken: string[] = [];
  for (const url of urls) {
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
