import type { SyncKind } from '../../../shared/domain/post.ts';
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
  /** Where its page is carried; menu and digest are set up before it is queued. */
  readonly carriedTo?: SyncKind;
};

const weibo = ({ weibo: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  text: `${words}，一杯新茶`,
  pictureMediaIds: [mediaId],
});
/** On the paid tier, with two pictures that are uploaded before. */
const pictures = ({ weiboPaid: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  text: `#新茶# ${words}，一杯新茶 {{link}}`,
  pictureMediaIds: [mediaId, mediaId],
});
const shortPost = ({ weiboPaid: accountId }: CaseBrand, words: string) => ({
  accountId,
  text: `#新茶# ${words}，一杯新茶 {{link}}`,
});
const firstComment = ({ weiboPaid: accountId }: CaseBrand, words: string) => ({
  accountId,
  shape: 'comment',
  after: accountId,
  text: `${words}，链接在此 {{link}}`,
});
const replyBySame = ({ weiboPaid: accountId }: CaseBrand, words: string) => ({
  accountId,
  shape: 'reply',
  after: `${accountId}/comment`,
  text: `${words}，补充一句 {{link}}`,
});
const repostBySecond = ({ weiboSecond: accountId, weiboPaid: after }: CaseBrand, words: string) => ({
  accountId,
  shape: 'repost',
  after,
  text: `${words}，值得一试 {{link}}`,
});
const wechat = ({ wechat: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  title: `${words}的故事`,
  body: `<p>${words}，慢慢喝。</p>`,
  coverMediaId: mediaId,
});
const wechatInline = (brand: CaseBrand, words: string) => ({
  ...wechat(brand, words),
  body: `<p>${words}</p><img src="media:${brand.mediaId}">`,
});
const wechatPictures = (brand: CaseBrand, words: string) => ({
  accountId: brand.wechat,
  title: `${words}的图`,
  body: `${words}，慢慢喝。`,
  pictureMediaIds: [brand.mediaId],
});
const wechatMass = (brand: CaseBrand, words: string) => ({ ...wechat(brand, words), notify: 'followers' });
const baijiahao = ({ baijiahao: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  title: `${words}的来历与冲泡方法`,
  body: `<p>${words}，慢慢喝。</p>`,
  coverMediaId: mediaId,
  original: true,
});
const manual = ({ manual: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  text: `${words}，一杯新茶`,
  pictureMediaIds: [mediaId],
});

const gallery = ({ baijiahao: accountId, mediaId }: CaseBrand, words: string) => ({
  accountId,
  shape: 'gallery',
  title: `${words}的四季图集`,
  pictures: ['春', '夏', '秋', '冬'].map((season) => ({ mediaId, text: `${season}，${words}` })),
  original: true,
});

type Content = Scenario['content'];
const only =
  (delivery: (brand: CaseBrand, words: string) => object): Content =>
  (brand, words) => ({ deliveries: [delivery(brand, words)] });
const chained: Content = (brand, words) => ({
  deliveries: [weibo(brand, words), { ...baijiahao(brand, words), after: brand.weibo }],
});
const commented: Content = (brand, words) => ({ deliveries: [shortPost(brand, words), firstComment(brand, words)] });
const replied: Content = (brand, words) => ({
  deliveries: [shortPost(brand, words), firstComment(brand, words), replyBySame(brand, words)],
});
const reposted: Content = (brand, words) => ({ deliveries: [shortPost(brand, words), repostBySecond(brand, words)] });
const synced: Content = (brand, words) => ({ deliveries: [weibo(brand, words)], sync: [brand.baidu] });
const listed =
  (target: 'menu' | 'digest'): Content =>
  (brand, words) => ({ deliveries: [weibo(brand, words)], sync: [{ accountId: brand.wechat, target }] });

const lost = (call: string): readonly Fault[] => [{ at: call, kind: 'after' }];
const unsent = (call: string): readonly Fault[] => [{ at: call, kind: 'before' }];

const atWechat = (carriedTo: 'menu' | 'digest') =>
  ({
    functionName: 'sync-links',
    platforms: ['weibo', 'wechat'],
    content: listed(carriedTo),
    due: 'soon',
    carriedTo,
  }) as const;

export const scenarios: readonly Scenario[] = [
  { name: 'weibo', functionName: 'deliver-weibo', platforms: ['weibo'], content: only(weibo), due: 'soon' },
  {
    name: 'weibo-pictures',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: only(pictures),
    due: 'soon',
  },
  {
    name: 'weibo-comment',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: commented,
    due: 'soon',
  },
  {
    name: 'weibo-reply',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: replied,
    due: 'soon',
  },
  {
    name: 'weibo-repost',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid', 'weibo-second'],
    content: reposted,
    due: 'soon',
  },
  { name: 'wechat', functionName: 'deliver-wechat', platforms: ['wechat'], content: only(wechat), due: 'soon' },
  {
    name: 'wechat-inline',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechatInline),
    due: 'soon',
  },
  {
    name: 'wechat-pictures',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechatPictures),
    due: 'soon',
  },
  {
    name: 'wechat-mass',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechatMass),
    due: 'soon',
  },
  {
    name: 'baijiahao',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(baijiahao),
    due: 'soon',
  },
  {
    name: 'baijiahao-gallery',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(gallery),
    due: 'soon',
  },
  { name: 'manual', functionName: 'hand-over', platforms: ['manual'], content: only(manual), due: 'soon' },
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
    carriedTo: 'push',
  },
  {
    name: 'sync-links-arrived',
    functionName: 'sync-links',
    platforms: ['weibo', 'baidu'],
    content: synced,
    due: 'soon',
    carriedTo: 'push',
    first: lost('POST /urls +'),
  },
  {
    name: 'sync-links-absent',
    functionName: 'sync-links',
    platforms: ['weibo', 'baidu'],
    content: synced,
    due: 'soon',
    carriedTo: 'push',
    first: unsent('POST /urls +'),
  },
  { ...atWechat('menu'), name: 'sync-menu' },
  { ...atWechat('menu'), name: 'sync-menu-arrived', first: lost('POST /cgi-bin/menu/create') },
  { ...atWechat('menu'), name: 'sync-menu-absent', first: unsent('POST /cgi-bin/menu/create') },
  { ...atWechat('digest'), name: 'sync-digest' },
  { ...atWechat('digest'), name: 'sync-digest-stored', first: lost('PutItem POST') },
  { ...atWechat('digest'), name: 'sync-digest-unstored', first: unsent('PutItem POST') },
  {
    name: 'weibo-look',
    functionName: 'deliver-weibo',
    platforms: ['weibo'],
    content: only(weibo),
    due: 'soon',
    first: lost('POST /2/statuses/share.json'),
  },
  {
    name: 'weibo-look-pictures',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: only(pictures),
    due: 'soon',
    first: lost('POST /2/statuses/upload_url_text/biz.json'),
  },
  {
    name: 'weibo-look-comment',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: commented,
    due: 'soon',
    first: lost('POST /2/comments/create.json'),
  },
  {
    name: 'weibo-look-reply',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid'],
    content: replied,
    due: 'soon',
    first: lost('POST /2/comments/reply/biz.json'),
  },
  {
    name: 'weibo-look-repost',
    functionName: 'deliver-weibo',
    platforms: ['weibo-paid', 'weibo-second'],
    content: reposted,
    due: 'soon',
    first: lost('POST /2/statuses/repost/biz.json'),
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
    name: 'wechat-look-mass',
    functionName: 'deliver-wechat',
    platforms: ['wechat'],
    content: only(wechatMass),
    due: 'soon',
    first: lost('POST /cgi-bin/message/mass/sendall'),
  },
  {
    name: 'baijiahao-look',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(baijiahao),
    due: 'soon',
    first: lost('POST /builderinner/open/resource/article/publish'),
  },
  {
    name: 'baijiahao-gallery-look',
    functionName: 'deliver-baijiahao',
    platforms: ['baijiahao'],
    content: only(gallery),
    due: 'soon',
    first: lost('POST /builderinner/open/resource/article/gallery'),
  },
];

/** What makes a delivery visible to followers, by its platform and shape. */
export const publishingCalls: Readonly<Record<string, readonly string[]>> = {
  'weibo post': ['/2/statuses/share.json', '/2/statuses/update/biz.json', '/2/statuses/upload_url_text/biz.json'],
  'weibo repost': ['/2/statuses/repost/biz.json'],
  'weibo comment': ['/2/comments/create.json'],
  'weibo reply': ['/2/comments/reply/biz.json'],
  'wechat article': ['/cgi-bin/freepublish/submit', '/cgi-bin/message/mass/sendall'],
  'baijiahao article': ['/builderinner/open/resource/article/publish'],
  'baijiahao gallery': ['/builderinner/open/resource/article/gallery'],
};
