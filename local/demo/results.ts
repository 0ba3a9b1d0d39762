import { isHeldInChain } from '../../shared/domain/chain.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { linkUrl } from '../../shared/domain/link.ts';
import type { SandboxCall } from '../sandbox/calls.ts';
import type { Inspect } from '../sandbox/inspection.ts';
import type { Written } from './read-table.ts';

/** What a run came to, counted at the platforms and in the table. Times in milliseconds of the stack's clock. */
export type Results = {
  readonly posts: number;
  readonly deliveries: number;
  /** Deliveries whose first attempt came through the dispatcher. */
  readonly dispatched: number;
  readonly published: number;
  /** Deliveries that were out and have been taken back. */
  readonly withdrawn: number;
  readonly failed: number;
  /** Posts that the check at queue time refused. */
  readonly refused: number;
  readonly unknown: number;
  readonly missed: number;
  /** Publish calls for a delivery that reached a platform after it had accepted one. */
  readonly duplicates: number;
  /** Deliveries that neither ended nor are at their platform as the table says. */
  readonly lost: number;
  readonly lateMsP50: number;
  readonly lateMsP99: number;
  /** Readers who followed a link; previews and search engines are none. */
  readonly clicks: number;
  readonly baiduUrlsPushed: number;
  readonly wechatArticles: number;
  readonly baijiahaoArticles: number;
  readonly logEntries: number;
  readonly seconds: number;
};

/** The call of each platform that makes a post visible. */
const publishEndpoints: ReadonlySet<string> = new Set(['statuses/share', 'freepublish/submit', 'article/publish']);
const ended: ReadonlySet<string> = new Set([
  'published',
  'failed',
  'missed',
  'cancelled',
  'withdrawn',
  'handed-over',
  'needs-person',
]);

export function countResults(seen: {
  readonly written: Written;
  readonly inspect: Inspect;
  readonly linkDomain: string;
  readonly posts: number;
  readonly refused: number;
  readonly clicks: number;
  readonly seconds: number;
}): Results {
  const { written, inspect } = seen;
  const { deliveries, log } = written;
  const callsOf = publishCalls(inspect, seen.linkDomain);
  const inState = (...states: readonly string[]) => deliveries.filter((one) => states.includes(one.state)).length;
  const lateness = deliveries.map((one) => latenessOf(one, callsOf(one))).filter((late) => late !== undefined);
  return {
    posts: seen.posts,
    deliveries: deliveries.length,
    dispatched: deliveries.filter((one) => cameThroughDispatch(one, written)).length,
    published: inState('published'),
    withdrawn: inState('withdrawn'),
    failed: inState('failed'),
    refused: seen.refused,
    unknown: inState('unknown', 'needs-person'),
    missed: inState('missed'),
    duplicates: deliveries.reduce((sum, one) => sum + repeatsAfterAcceptance(callsOf(one)), 0),
    lost: deliveries.filter((one) => isLost(one, { calls: callsOf(one), log })).length,
    lateMsP50: percentile(lateness, 0.5),
    lateMsP99: percentile(lateness, 0.99),
    clicks: seen.clicks,
    baiduUrlsPushed: toldToBaidu(inspect, 'urls').length,
    wechatArticles: inspect.wechat().articles.length,
    baijiahaoArticles: inspect.baijiahao().articles.filter((one) => one.status === 'publish').length,
    logEntries: log.length,
    seconds: seen.seconds,
  };
}

/** Tells the calls that carried a delivery's link to followers, oldest first. */
export function publishCalls(inspect: Inspect, linkDomain: string): (delivery: Delivery) => readonly SandboxCall[] {
  const calls = inspect.calls().filter((call) => publishEndpoints.has(call.endpoint));
  const inOrder = calls.toSorted((a, b) => a.at - b.at);
  return ({ linkSlug }) => inOrder.filter((call) => mentions(call, linkUrl(linkDomain, linkSlug)));
}

/** The addresses that Baidu was told of as new (`urls`) or as gone (`del`). */
export function toldToBaidu(inspect: Inspect, wanted: 'urls' | 'del'): readonly string[] {
  return inspect.baidu().pushes.flatMap(({ action, urls }) => (action === wanted ? urls : []));
}

function mentions(call: SandboxCall, link: string): boolean {
  const { text, contentSourceUrl, originUrl } = call.subject;
  return text?.includes(link) === true || contentSourceUrl === link || originUrl === link;
}

/** From the due time to the first publish call reaching the platform. A chained delivery has no due time of its own. */
export function latenessOf(delivery: Delivery, calls: readonly SandboxCall[]): number | undefined {
  const [first] = calls;
  if (delivery.after !== undefined || delivery.dueAt === undefined || first === undefined) return undefined;
  return first.at - delivery.dueAt;
}

function cameThroughDispatch(delivery: Delivery, { log }: Written): boolean {
  const attempts = log.filter((entry) => entry.deliveryId === delivery.deliveryId && entry.kind === 'attempt');
  const [first] = attempts.toSorted((a, b) => a.at.localeCompare(b.at));
  return first?.via === 'dispatch';
}

function repeatsAfterAcceptance(calls: readonly SandboxCall[]): number {
  const accepted = calls.findIndex((call) => call.accepted);
  return accepted < 0 ? 0 : calls.length - accepted - 1;
}

/** What a person has published is where they say; what is held in a chain waits for one. */
function isLost(
  delivery: Delivery,
  { calls, log }: { readonly calls: readonly SandboxCall[]; readonly log: Written['log'] },
): boolean {
  const { deliveryId, state } = delivery;
  if (state !== 'published') return !ended.has(state) && !isHeldInChain(delivery);
  const isReported = log.some(
    (entry) => entry.deliveryId === deliveryId && entry.kind === 'decision' && entry.outcome === 'publish',
  );
  return !isReported && !calls.some((call) => call.accepted);
}

/** Nearest rank; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
