import type { CaseBrand, CasePlatform } from '../../support/crash/case-brand.ts';
import type { Fault } from '../../support/crash/case-run.ts';

/** What a case publishes and where it is hit. */
export type Scenario = {
  readonly name: string;
  /** Words in the name of the function that is hit. */
  readonly functionName: string;
  /** Where the brand has accounts. */
  readonly platforms: readonly CasePlatform[];
  /** Faults that come before the one that is varied. */
  readonly first?: readonly Fault[];
  /** Deliveries and sync targets of the post. */
  readonly content: (brand: CaseBrand, words: string) => object;
  /** From queueing to the due time: within the self-send horizon, or far enough for the dispatcher. */
  readonly due: 'soon' | 'by-dispatch';
  /** How many links it carries to a batch target. */
  readonly entries?: number;
};

const weibo = ({ weibo: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  text: `${words}，一杯新茶`,
  pictureMediaIds: [mediaId],
});
const wechat = ({ wechat: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  title: `${words}的故事`,
  body: `<p>${words}，慢慢喝。</p>`,
  coverMediaId: mediaId,
});
const baijiahao = ({ baijiahao: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  title: `${words}的来历与冲泡方法`,
  body: `<p>${words}，慢慢喝。</p>`,
  coverMediaId: mediaId,
  original: true,
});

type Content = Scenario['content'];
const only =
  (delivery: (brand: CaseBrand, words: string) => object): Content =>
  (brand, words) => ({ deliveries: [delivery(brand, words)] });
const chained: Content = (brand, words) => ({
  deliveries: [weibo(brand, words), { ...baijiahao(brand, words), after: brand.weibo }],
});
const synced: Content = (brand, words) => ({ deliveries: [weibo(brand, words)], sync: [brand.baidu] });

const lost = (call: string): readonly Fault[] => [{ at: call, kind: 'after' }];
const unsent = (call: string): readonly Fault[] => [{ at: call, kind: 'before' }];

export const scenarios: readonly Scenario[] = [
  { name: 'weibo', functionName: 'deliver-weibo', platforms: ['weibo'], content: only(weibo), due: 'soon' },
  { name: 'wechat', functionName: 'deliver-wechat', platforms: ['wechat'], content: only(wechat), due: 'soon' },
  {
    name: 'baijiahao',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(baijiahao),
    due: 'soon',
  },
  { name: 'dispatch', functionName: 'dispatch', platforms: ['weibo'], content: only(weibo), due: 'by-dispatch' },
  {
    name: 'wake-chains',
    functionName: 'wake-chains',
    platforms: ['weibo', 'baijiahao'],
    content: chained,
    due: 'soon',
  },
  {
    name: 'sync-links',
    functionName: 'sync-links',
    platforms: ['weibo', 'baidu'],
    content: synced,
    due: 'soon',
    entries: 1,
  },
  {
    name: 'sync-links-arrived',
    functionName: 'sync-links',
    platforms: ['weibo', 'baidu'],
    content: synced,
    due: 'soon',
    entries: 1,
    first: lost('POST /urls +'),
  },
  {
    name: 'sync-links-absent',
    functionName: 'sync-links',
    platforms: ['weibo', 'baidu'],
    content: synced,
    due: 'soon',
    entries: 1,
    first: unsent('POST /urls +'),
  },
  {
    name: 'weibo-look',
    functionName: 'deliver-weibo',
    platforms: ['weibo'],
    content: only(weibo),
    due: 'soon',
    first: lost('POST /2/statuses/share.json'),
  },
  {
    name: 'wechat-look-draft',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechat),
    due: 'soon',
    first: lost('POST /cgi-bin/draft/add'),
  },
  {
    name: 'wechat-look-submit',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechat),
    due: 'soon',
    first: lost('POST /cgi-bin/freepublish/submit'),
  },
  {
    name: 'baijiahao-look',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(baijiahao),
    due: 'soon',
    first: lost('POST /builderinner/open/resource/article/publish'),
  },
];

/** What makes a request of a platform visible to followers. */
export const publishingCalls = [
  '/2/statuses/share.json',
  '/cgi-bin/freepublish/submit',
  '/builderinner/open/resource/article/publish',
] as const;
