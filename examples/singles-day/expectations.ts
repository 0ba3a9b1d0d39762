import type { DeliveryAccountKey } from './brand.ts';
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
  readonly state: 'published' | 'failed';
  /** Has a due time of its own, instead of following another delivery. */
  readonly hasDueTime: boolean;
  /** The platform's code, where it is the platform that turns the delivery down. */
  readonly platformCode?: string;
};

export type PostExpectation =
  | { readonly key: string; readonly outcome: 'refused'; readonly findings: Refusal['findings'] }
  | {
      readonly key: string;
      /** `published`: every delivery. `rejected`: at least one is not. */
      readonly outcome: 'published' | 'rejected';
      readonly deliveries: readonly DeliveryExpectation[];
      /** The landing page goes to Baidu search as soon as one delivery is out. */
      readonly isPushedToBaidu: boolean;
    };

export function expectationOf(post: ExamplePost): PostExpectation {
  const { key } = post;
  const exception = exceptions.get(key);
  if (exception?.kind === 'refused') return { key, outcome: 'refused', findings: exception.findings };
  const deliveries = post.deliveries.map(({ account, after }) => expectedDelivery(post, { account, after }, exception));
  const published = deliveries.filter(({ state }) => state === 'published');
  return {
    key,
    outcome: published.length === deliveries.length ? 'published' : 'rejected',
    deliveries,
    isPushedToBaidu: published.length > 0,
  };
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
  return { ...base, state: isOut(post, after, rejection) ? 'published' : 'failed' };
}

/** Whether the delivery that another one follows comes out, and so that one too. */
function isOut(post: ExamplePost, account: DeliveryAccountKey | undefined, rejection: Rejection | undefined): boolean {
  if (account === undefined) return true;
  if (account === rejection?.account) return false;
  return isOut(post, post.deliveries.find((delivery) => delivery.account === account)?.after, rejection);
}

export type ExpectedTotals = {
  readonly posts: number;
  /** Of the posts that are queued. */
  readonly deliveries: number;
  readonly deliveriesWithDueTime: number;
  readonly published: number;
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
  const published = deliveries.filter(({ state }) => state === 'published');
  const publishedOn = (...accounts: readonly DeliveryAccountKey[]) =>
    published.filter(({ account }) => accounts.includes(account)).length;
  return {
    posts: posts.length,
    deliveries: deliveries.length,
    deliveriesWithDueTime: deliveries.filter(({ hasDueTime }) => hasDueTime).length,
    published: published.length,
    failed: deliveries.length - published.length,
    refused: posts.length - queued.length,
    weiboPosts: publishedOn('weiboBrand', 'weiboShop'),
    wechatArticles: publishedOn('wechat'),
    baijiahaoArticles: publishedOn('baijiahao'),
    baiduUrlsPushed: queued.filter(({ isPushedToBaidu }) => isPushedToBaidu).length,
  };
}
