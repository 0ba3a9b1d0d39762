import type { DeliveryAccountKey } from './brand.ts';
import { digestDueAt, digestLeadMs, isStory, menu } from './carriers.ts';
import type { ExamplePost } from './example-post.ts';

/** The API answers 422 with these findings, and nothing of the post is stored. */
type Refusal = { readonly kind: 'refused'; readonly findings: readonly { field: string; code: string }[] };
/** Queued and sent in time, and turned down by the platform on this account. */
type Rejection = { readonly kind: 'rejected'; readonly account: DeliveryAccountKey; readonly platformCode: string };
type Exception = Refusal | Rejection;

const exceptions: ReadonlyMap<string, Exception> = new Map<string, Exception>([
  ['club-rules', { kind: 'refused', findings: [{ field: 'deliveries[0].text', code: 'weibo-text-too-long' }] }],
  ['parcel-notice', { kind: 'rejected', account: 'weiboShop', platformCode: '20021' }],
]);

export type DeliveryExpectation = {
  readonly account: DeliveryAccountKey;
  readonly state: 'published' | 'withdrawn' | 'failed';
  /** Has a due time of its own, instead of following another delivery. */
  readonly hasDueTime: boolean;
  /** The platform's code, where it is the platform that turns the delivery down. */
  readonly platformCode?: string;
};

export type PostExpectation =
  | { readonly key: string; readonly outcome: 'refused'; readonly findings: Refusal['findings'] }
  | {
      readonly key: string;
      /** `published`: every delivery. `withdrawn`: every one, until it was taken back. `rejected`: at least one never was. */
      readonly outcome: 'published' | 'withdrawn' | 'rejected';
      readonly deliveries: readonly DeliveryExpectation[];
      /** The landing page goes to Baidu search as soon as one delivery is out. */
      readonly isPushedToBaidu: boolean;
    };

export function expectationOf(post: ExamplePost): PostExpectation {
  const { key } = post;
  const exception = exceptions.get(key);
  if (exception?.kind === 'refused') return { key, outcome: 'refused', findings: exception.findings };
  const deliveries = post.deliveries.map(({ account, after }) => expectedDelivery(post, { account, after }, exception));
  const out = deliveries.filter(({ state }) => state !== 'failed');
  return { key, outcome: outcomeOf(post, deliveries), deliveries, isPushedToBaidu: out.length > 0 };
}

function outcomeOf({ withdrawal }: ExamplePost, deliveries: readonly DeliveryExpectation[]) {
  if (deliveries.some(({ state }) => state === 'failed')) return 'rejected';
  return withdrawal === undefined ? 'published' : 'withdrawn';
}

function expectedDelivery(
  post: ExamplePost,
  delivery: { readonly account: DeliveryAccountKey; readonly after?: DeliveryAccountKey | undefined },
  rejection: Rejection | undefined,
): DeliveryExpectation {
  const { account, after } = delivery;
  const base = { account, hasDueTime: after === undefined };
  if (rejection?.account === account) {
    return { ...base, state: 'failed', platformCode: rejection.platformCode };
  }
  if (!isOut(post, after, rejection)) return { ...base, state: 'failed' };
  return { ...base, state: post.withdrawal === undefined ? 'published' : 'withdrawn' };
}

/** Whether the delivery that another one follows comes out, and so that one too. */
function isOut(post: ExamplePost, account: DeliveryAccountKey | undefined, rejection: Rejection | undefined): boolean {
  if (account === undefined) return true;
  if (account === rejection?.account) return false;
  return isOut(post, post.deliveries.find((delivery) => delivery.account === account)?.after, rejection);
}

/** Stories that come out, oldest first. */
function stories(posts: readonly ExamplePost[]): readonly ExamplePost[] {
  const out = posts.filter((post) => isStory(post) && ['published', 'withdrawn'].includes(expectationOf(post).outcome));
  return out.toSorted((a, b) => momentOf(a.dueAt) - momentOf(b.dueAt));
}

/** Of a time as the API takes it, with offset and zone. */
export const momentOf = (time: string): number => Date.parse(time.replace(/\[.*$/, ''));

/** The stories that the menu shows in the end; what is due at the same second may be in any order. */
export function expectedMenu(posts: readonly ExamplePost[]): readonly ExamplePost[] {
  return stories(posts)
    .filter(({ withdrawal }) => withdrawal === undefined)
    .slice(-menu.posts);
}

/** The stories that Sunday's digest lists, in its order. */
export function expectedDigest(posts: readonly ExamplePost[]): readonly ExamplePost[] {
  const madeAt = momentOf(digestDueAt) - digestLeadMs;
  return stories(posts).filter(({ dueAt }) => momentOf(dueAt) < madeAt);
}

/** Posts that Lianbo queues by itself, each with one article at WeChat. */
const digests = 1;

export type ExpectedTotals = {
  /** Without digests. */
  readonly posts: number;
  /** Of the posts that are queued, digests included. */
  readonly deliveries: number;
  readonly deliveriesWithDueTime: number;
  readonly published: number;
  readonly withdrawn: number;
  readonly failed: number;
  /** Posts that are never queued. */
  readonly refused: number;
  readonly weiboPosts: number;
  readonly wechatArticles: number;
  readonly baijiahaoArticles: number;
  readonly baiduUrlsPushed: number;
};

export function expectedTotals(posts: readonly ExamplePost[]): ExpectedTotals {
  const expectations = posts.map(expectationOf);
  const queued = expectations.filter((expectation) => expectation.outcome !== 'refused');
  const deliveries = queued.flatMap((expectation) => expectation.deliveries);
  const inState = (wanted: DeliveryExpectation['state']) => deliveries.filter(({ state }) => state === wanted);
  const published = inState('published');
  const publishedOn = (...accounts: readonly DeliveryAccountKey[]) =>
    published.filter(({ account }) => accounts.includes(account)).length;
  return {
    posts: posts.length,
    deliveries: deliveries.length + digests,
    deliveriesWithDueTime: deliveries.filter(({ hasDueTime }) => hasDueTime).length + digests,
    published: published.length + digests,
    withdrawn: inState('withdrawn').length,
    failed: inState('failed').length,
    refused: posts.length - queued.length,
    weiboPosts: publishedOn('weiboBrand', 'weiboShop'),
    wechatArticles: publishedOn('wechat') + digests,
    baijiahaoArticles: publishedOn('baijiahao'),
    baiduUrlsPushed: queued.filter(({ isPushedToBaidu }) => isPushedToBaidu).length,
  };
}
