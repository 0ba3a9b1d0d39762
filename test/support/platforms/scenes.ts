import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import type { SandboxSettingsPatch } from '../../../local/sandbox/settings.ts';
import type { HttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import { commentAddress } from '../../../shared/adapters/platforms/weibo/permalink.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { WechatVariant } from '../../../shared/domain/post.ts';
import type { PlatformPublisher } from '../../../shared/ports/platform-publisher.ts';
import { pngPicture } from '../sandbox/pictures.ts';
import { secondWeiboToken, shareForm, type TestSandbox } from '../sandbox/running-sandbox.ts';
import { baijiahaoAccount, picture, wechatAccount, weiboAccount } from './builders.ts';
import type { RunContent } from './delivery-run.ts';
import { wechatStores } from './wechat-stores.ts';

/** A kind of delivery with everything that it goes through on its platform. */
export type Scene = {
  readonly name: string;
  readonly platform: 'weibo' | 'wechat' | 'baijiahao';
  readonly publisher: (options: { readonly http: HttpClient; readonly baseUrl: string }) => PlatformPublisher;
  /** Content that no other number has. */
  readonly content: (number: number, targetUrl: string) => RunContent;
  /** The credential that must never be told. */
  readonly secret: string;
  /** How many of the kind followers can see, or will when their review has ended. */
  readonly countSent: (test: TestSandbox) => number;
};

const cover = { media: picture({ contentType: 'image/png', fileName: 'cover.png' }), bytes: pngPicture() };
const [weiboUser] = defaultCredentials.weiboUsers;
const [wechat] = defaultCredentials.wechatAccounts;
const [author] = defaultCredentials.baijiahaoAuthors;
const weiboCredentials = { accessToken: weiboUser?.tokens[0]?.accessToken };
const safeDomain = 'go.yunshan.example';

/** Nothing in the sandbox's own quotas and rules stands in the way of many deliveries. */
export const boundlessSettings: SandboxSettingsPatch = {
  weibo: {
    duplicates: 'accept',
    similarTexts: 'accept',
    postsPerHour: 1_000_000,
    callsPerDay: 1_000_000,
    ipCallsPerHour: 1_000_000,
  },
  wechat: { dailyQuotas: {}, otherDailyQuota: 1_000_000, massPerDay: 1_000_000, massPerMonth: 1_000_000 },
};

export const boundlessSeed = {
  ...defaultCredentials,
  weiboApps: defaultCredentials.weiboApps.map((app) => ({ ...app, commercial: true })),
  baijiahaoAuthors: defaultCredentials.baijiahaoAuthors.map((one) => ({ ...one, dailyQuota: 1_000_000 })),
};

type WeiboContent = {
  readonly tier: 'ordinary' | 'commercial';
  readonly shape: 'post' | 'repost' | 'comment' | 'reply';
  readonly pictures: number;
};

function weiboScene({ tier, shape, pictures }: WeiboContent): Scene {
  return {
    name: `weibo ${tier} ${shape} with ${pictures} pictures`,
    platform: 'weibo',
    secret: String(weiboCredentials.accessToken),
    publisher: createWeiboPublisher,
    content: (number, targetUrl) => {
      const text = `第${number}号茶上新 {{link}}`;
      const pictureMediaIds = Array.from({ length: pictures }, (_, index) => `media-${index}`);
      return {
        account: weiboAccount({ uid: weiboUser?.uid ?? '', tier, operatorIp: '8.8.8.8', safeDomain }),
        shape,
        variant: { platform: 'weibo', text, ...(shape === 'post' ? { pictureMediaIds } : { targetUrl }) },
        credentials: weiboCredentials,
        picture: cover,
      };
    },
    countSent: (test) => {
      const { statuses, comments } = test.sandbox.inspect.weibo();
      if (shape === 'comment') return comments.filter(({ replyTo }) => replyTo === undefined).length;
      return shape === 'reply' ? comments.filter(({ replyTo }) => replyTo !== undefined).length : statuses.length;
    },
  };
}

/** The address of a post of somebody else's, to be reposted and commented, and of a comment under it, to be answered. */
export async function targetIn(test: TestSandbox): Promise<string> {
  const fields = { access_token: secondWeiboToken, status: '茶会预告 https://go.yunshan.example/l/t1 ' };
  await test.post('/2/statuses/share.json', shareForm(fields));
  const { id = '', permalink = '' } = test.sandbox.inspect.weibo().statuses.at(-1) ?? {};
  await test.post('/2/comments/create.json', shareForm({ access_token: secondWeiboToken, id, comment: '几点开始？' }));
  return commentAddress(permalink, test.sandbox.inspect.weibo().comments.at(-1)?.id ?? '');
}

/** Articles, or pictures, that come out as the variant says. */
function wechatScene(name: string, variantOf: (number: number) => Partial<WechatVariant>): Scene {
  return {
    name: `wechat ${name}`,
    platform: 'wechat',
    secret: wechat?.secret ?? '',
    publisher: (options) => createWechatPublisher({ ...options, ...wechatStores() }),
    content: (number) => ({
      account: wechatAccount({ appId: wechat?.appId ?? '' }),
      shape: 'article',
      variant: {
        platform: 'wechat',
        title: `第${number}号茶的故事`,
        body: '<p>慢慢喝。</p>',
        coverMediaId: `media-${number}`,
        ...variantOf(number),
      },
      credentials: { appSecret: wechat?.secret },
      picture: cover,
    }),
    countSent: (test) => {
      const { publications, massMessages } = test.sandbox.inspect.wechat();
      return variantOf(0).notify === 'followers' ? massMessages.length : publications.length;
    },
  };
}

const secondArticle = { title: '泡法', body: '<p>水温九十度。</p>', coverMediaId: 'media-second' };

function baijiahaoScene(shape: 'article' | 'gallery'): Scene {
  return {
    name: `baijiahao ${shape}`,
    platform: 'baijiahao',
    secret: author?.appToken ?? '',
    publisher: createBaijiahaoPublisher,
    content: (number) => {
      const common = { platform: 'baijiahao', title: `第${number}号茶的来历与冲泡`, original: true } as const;
      const pictures = ['春', '夏', '秋', '冬'].map((text, index) => ({ mediaId: `media-${index}`, text }));
      return {
        account: baijiahaoAccount({ appId: author?.appId ?? '' }),
        shape,
        variant:
          shape === 'gallery'
            ? { ...common, shape, pictures }
            : { ...common, shape, body: '<p>慢慢喝。</p>', coverMediaId: 'media-1' },
        credentials: { appToken: author?.appToken },
        picture: cover,
      };
    },
    countSent: (test) => test.sandbox.inspect.baijiahao().articles.length,
  };
}

export const scenes: readonly Scene[] = [
  weiboScene({ tier: 'ordinary', shape: 'post', pictures: 1 }),
  weiboScene({ tier: 'commercial', shape: 'post', pictures: 0 }),
  weiboScene({ tier: 'commercial', shape: 'post', pictures: 2 }),
  weiboScene({ tier: 'commercial', shape: 'repost', pictures: 0 }),
  weiboScene({ tier: 'commercial', shape: 'comment', pictures: 0 }),
  weiboScene({ tier: 'commercial', shape: 'reply', pictures: 0 }),
  wechatScene('article', () => ({})),
  wechatScene('articles', () => ({ moreArticles: [secondArticle] })),
  wechatScene('picture post', (number) => ({
    body: '慢慢喝。',
    pictureMediaIds: [`first-${number}`, `second-${number}`],
  })),
  wechatScene('mass message', () => ({ notify: 'followers' })),
  baijiahaoScene('article'),
  baijiahaoScene('gallery'),
];
