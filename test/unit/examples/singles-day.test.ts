import { readdirSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { type AccountKey, accountRequests, application, brand } from '../../../examples/singles-day/brand.ts';
import { digest, menu } from '../../../examples/singles-day/carriers.ts';
import type { DeliveryExample, ExamplePost, WeiboExample } from '../../../examples/singles-day/example-post.ts';
import {
  expectationOf,
  expectedDigest,
  expectedMenu,
  expectedTotals,
} from '../../../examples/singles-day/expectations.ts';
import { coverNames, type PictureName, pictureFile, posterNames } from '../../../examples/singles-day/pictures.ts';
import { clicksOf, visitsOf } from '../../../examples/singles-day/readers.ts';
import { toPostRequest } from '../../../examples/singles-day/to-post-request.ts';
import { posts, week } from '../../../examples/singles-day/week.ts';
import { accountInput, applicationInput, brandInput } from '../../../functions/serve-api/schemas/registry-schemas.ts';
import { settingsSchema } from '../../../local/sandbox/settings.ts';
import { variantChecks } from '../../../shared/adapters/platforms/checks.ts';
import { finalWeiboText, weiboLength } from '../../../shared/adapters/platforms/weibo/text.ts';
import { accountSchema } from '../../../shared/domain/account.ts';
import { linkUrl } from '../../../shared/domain/link.ts';
import type { SyncRef } from '../../../shared/domain/sync.ts';
import { digestSettingsSchema, type SyncSettings } from '../../../shared/domain/sync-settings.ts';
import { placeholdersIn } from '../../../shared/domain/template.ts';
import { emptyTone } from '../../../shared/domain/tone.ts';
import { postInput } from '../../../shared/lambda/post-input.ts';
import { checkDraft } from '../../../shared/use-cases/check-draft.ts';
import { readDueTime } from '../../../shared/use-cases/read-due-time.ts';
import { picture } from '../../support/platforms/builders.ts';

const pictureNames: readonly PictureName[] = [...posterNames, ...coverNames];
const rejections = settingsSchema.parse({}).weibo.rejections;
const startsAt = Date.parse(week.startsAt);
const shortLink = linkUrl(brand.linkDomain, 'aB3dE6gH');

const requests = accountRequests('application-1');
const accountIds = {
  weiboBrand: 'weibo-brand',
  weiboShop: 'weibo-shop',
  wechat: 'wechat',
  baijiahao: 'baijiahao',
  baiduSearch: 'baidu-search',
} satisfies Record<AccountKey, string>;
const ids = {
  accountIds,
  mediaIds: Object.fromEntries(pictureNames.map((name) => [name, name])) as Record<PictureName, string>,
};

const isWeibo = (delivery: DeliveryExample): delivery is WeiboExample => 'text' in delivery;
const namesIn = (text: string) => placeholdersIn(text).map(({ name }) => name);
const textsOf = (delivery: DeliveryExample): string =>
  isWeibo(delivery) ? delivery.text : [delivery.title, delivery.body].join('\n');
const lengthOf = ({ text }: WeiboExample): number => weiboLength(finalWeiboText(text, shortLink));
const withoutTags = (body: string): string => body.replaceAll(/<[^>]*>|\s/g, '');

const weiboDeliveries = posts.flatMap((post) =>
  post.deliveries.filter(isWeibo).map((delivery) => ({ post, delivery, name: `${post.key} on ${delivery.account}` })),
);

function dueAtOf(post: ExamplePost): number {
  const reading = readDueTime({ dueAt: post.dueAt, defaultZone: brand.timeZone, now: startsAt });
  if ('finding' in reading) throw new Error(reading.finding.message.en);
  return reading.dueTime.at;
}

const storedMedia = new Map(
  pictureNames.map((name) => {
    const bytes = readFileSync(pictureFile(name));
    const { width, height } = imageSize(bytes);
    return [name as string, picture({ mediaId: name, byteLength: bytes.byteLength, width, height })] as const;
  }),
);
const storedAccounts = new Map(
  Object.entries(requests).map(([key, { credentials: _secret, ...request }]) => {
    const accountId = accountIds[key as AccountKey];
    const base = { accountId, brandId: brand.brandId, createdAt: week.startsAt, safeDomain: application.safeDomain };
    return [accountId, accountSchema.parse({ ...request, ...base })] as const;
  }),
);

/** Menu and digest are set up before the week is queued. */
function settingsOf({ kind }: SyncRef): SyncSettings | undefined {
  if (kind === 'menu') return { kind, ...menu };
  if (kind !== 'digest') return undefined;
  const { rhythm, ...rest } = digest('cover');
  return digestSettingsSchema.parse({ kind, ...rest, rhythm: { ...rhythm, timeZone: brand.timeZone } });
}

/** What the API would say when the post is queued. */
async function findingsOf(post: ExamplePost) {
  const deps = {
    registry: { getAccount: async ({ accountId }: { accountId: string }) => storedAccounts.get(accountId) },
    media: { get: async ({ mediaId }: { mediaId: string }) => storedMedia.get(mediaId) },
    tones: { get: async (brandId: string) => emptyTone(brandId) },
    sync: {
      getTarget: async (ref: SyncRef) => ({ ...ref, brandId: brand.brandId, version: 1, settings: settingsOf(ref) }),
    },
    checks: variantChecks,
  };
  const draft = postInput.parse(toPostRequest(post, ids));
  const { findings } = await checkDraft(deps, {
    draft,
    brand: { ...brand, createdAt: week.startsAt },
    linkUrlOf: () => shortLink,
  });
  return findings.map(({ field, code }) => ({ field, code }));
}

describe('the accounts of the week', () => {
  it('are registered with bodies that the API takes', () => {
    expect(brandInput.parse(brand).linkDomain).toBe('go.yunshan.example');
    expect(applicationInput.parse(application).safeDomain).toBe(brand.linkDomain);
    expect(Object.values(requests).map((request) => accountInput.parse(request).platform)).toEqual([
      'weibo',
      'weibo',
      'wechat',
      'baijiahao',
      'baidu-search',
    ]);
  });
});

describe('the posts of the week', () => {
  it.each(posts)('$key: the check at the door finds what is expected, and no more', async (post) => {
    const expectation = expectationOf(post);
    expect(await findingsOf(post)).toEqual(expectation.outcome === 'refused' ? expectation.findings : []);
  });

  it('are at least 14, each with a key of its own', () => {
    expect(posts.length).toBeGreaterThanOrEqual(14);
    expect(new Set(posts.map(({ key }) => key)).size).toBe(posts.length);
  });

  it('lie inside the week, in order', () => {
    const dueTimes = posts.map(dueAtOf);
    expect(dueTimes).toEqual(dueTimes.toSorted((a, b) => a - b));
    expect(Math.min(...dueTimes)).toBeGreaterThan(startsAt);
    expect(Math.max(...dueTimes)).toBeLessThan(Date.parse(week.endsAt));
  });

  it('go out on both Weibo accounts at the same second several times, and never twice on one account', () => {
    const accountsByDueTime = Map.groupBy(weiboDeliveries, ({ post }) => dueAtOf(post));
    const accounts = [...accountsByDueTime.values()].map((group) => group.map(({ delivery }) => delivery.account));
    expect(accounts.filter((group) => group.length === 2).length).toBeGreaterThanOrEqual(4);
    expect(accounts.filter((group) => new Set(group).size !== group.length)).toEqual([]);
  });

  it('are followed by articles at least four times, some two links long', () => {
    const chains = posts.filter(({ deliveries }) => deliveries.some(({ after }) => after !== undefined));
    const afterWechat = posts.filter(({ deliveries }) => deliveries.some(({ after }) => after === 'wechat'));
    expect(chains.length).toBeGreaterThanOrEqual(4);
    expect(afterWechat.length).toBeGreaterThanOrEqual(1);
  });

  it('use a placed link, an appended link and the address of the Weibo post', () => {
    const placed = weiboDeliveries.filter(({ delivery }) => namesIn(delivery.text).includes('link'));
    const articles = posts.flatMap(({ deliveries }) => deliveries.filter((delivery) => !isWeibo(delivery)));
    const quoting = articles.filter((delivery) => namesIn(textsOf(delivery)).includes('weibo.url'));
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.length).toBeLessThan(weiboDeliveries.length);
    expect(quoting).toHaveLength(1);
  });
});

describe('the texts of the week', () => {
  it.each(weiboDeliveries)('$name: has at most 130 characters, or the 141 that are refused', ({ post, delivery }) => {
    const limits = expectationOf(post).outcome === 'refused' ? { min: 141, max: 141 } : { min: 40, max: 130 };
    expect(lengthOf(delivery)).toBeGreaterThanOrEqual(limits.min);
    expect(lengthOf(delivery)).toBeLessThanOrEqual(limits.max);
  });

  it('are articles of 200 to 500 characters', () => {
    const articles = posts.flatMap(({ deliveries }) => deliveries.filter((delivery) => 'body' in delivery));
    const lengths = articles.map(({ body }) => withoutTags(body).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
  });

  it('hold a word that Weibo rejects exactly where a rejection is expected', () => {
    const found = weiboDeliveries.flatMap(({ post, delivery }) =>
      rejections
        .filter(({ word }) => delivery.text.includes(word))
        .map(({ code }) => ({ key: post.key, account: delivery.account, platformCode: String(code) })),
    );
    const expected = posts
      .map(expectationOf)
      .flatMap((expectation) =>
        expectation.outcome === 'refused'
          ? []
          : expectation.deliveries.flatMap(({ account, platformCode }) =>
              platformCode === undefined ? [] : [{ key: expectation.key, account, platformCode }],
            ),
      );
    expect(found).toEqual(expected);
  });

  it.each([
    {
      rule: 'absolute terms',
      words: /最|第一|唯一|首[家个选]|独家|[顶极]级|极致|绝对|完美|100%|国家级|永久|史无前例|秒杀/,
    },
    { rule: 'effects on health', words: /养生|助眠|降[火压脂糖]|减肥|排毒|治疗|疗效|抗癌|提神|解腻/ },
    { rule: 'rewards for sharing', words: /转发|分享.*[领送抽]|集赞|助力|砍价|口令|抽奖|加微信|关注.*领/ },
  ])('are free of $rule', ({ words }) => {
    const texts = posts.flatMap((post) => [post.title, post.summary, ...post.deliveries.map(textsOf)]);
    expect(texts.filter((text) => words.test(text))).toEqual([]);
  });

  it('sell nothing and link nowhere in Baijiahao articles', () => {
    const articles = posts.flatMap(({ deliveries }) => deliveries.filter(({ account }) => account === 'baijiahao'));
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.map(textsOf).filter((text) => /https?:|\{\{|购买|下单|开售|微博|公众号/.test(text))).toEqual([]);
  });
});

describe('the expectations of the week', () => {
  it('name one post that is refused, one that the platform rejects, and one that is taken back', () => {
    const outcomes = Object.groupBy(posts.map(expectationOf), ({ outcome }) => outcome);
    expect(outcomes.refused?.map(({ key }) => key)).toEqual(['club-rules']);
    expect(outcomes.rejected?.map(({ key }) => key)).toEqual(['parcel-notice']);
    expect(outcomes.withdrawn?.map(({ key }) => key)).toEqual(['live-preview']);
  });

  it('add up', () => {
    const totals = expectedTotals(posts);
    const { published, weiboPosts, wechatArticles, baijiahaoArticles } = totals;
    expect(published + totals.withdrawn + totals.failed).toBe(totals.deliveries);
    expect(weiboPosts + wechatArticles + baijiahaoArticles).toBe(published);
    expect(totals.withdrawn).toBeGreaterThanOrEqual(3);
    expect(totals.deliveriesWithDueTime * 2).toBeGreaterThan(totals.deliveries);
    expect(totals).toMatchObject({ failed: 1, refused: 1, baiduUrlsPushed: totals.posts - 2 });
  });

  it('let what follows a rejected delivery fail with it, and push no page of a post that never came out', () => {
    const rejected = posts.filter(({ key }) => key === 'parcel-notice');
    const article = { title: '双十一寄送小贴士', body: '<p>收茶时先验外箱。</p>', cover: 'cover-sale' } as const;
    const chained = rejected.map((post) => ({
      ...post,
      deliveries: [...post.deliveries, { account: 'wechat', after: 'weiboShop', ...article } as const],
    }));
    expect(chained.map(expectationOf)).toEqual([
      {
        key: 'parcel-notice',
        outcome: 'rejected',
        deliveries: [
          { account: 'weiboShop', state: 'failed', hasDueTime: true, platformCode: '20021' },
          { account: 'wechat', state: 'failed', hasDueTime: false },
        ],
        isPushedToBaidu: false,
      },
    ]);
  });
});

describe('the carriers of the week', () => {
  const keysOf = (some: readonly ExamplePost[]) => some.map(({ key }) => key);

  it('list in the menu as many stories as it holds, and none that was taken back', () => {
    expect(keysOf(expectedMenu(posts))).toHaveLength(menu.posts);
    expect(keysOf(expectedMenu(posts)).at(-1)).toBe('thanks');
    expect(keysOf(expectedMenu(posts.filter(({ key }) => key <= 'lz')))).not.toContain('live-preview');
  });

  it('list in the digest what came out before it was made, oldest first', () => {
    expect(keysOf(expectedDigest(posts))).toEqual([
      'opening',
      'morning-red-tea',
      'charcoal-oolong',
      'eleven-cups',
      'lidong',
      'gift-box',
    ]);
  });

  it('have readers of every link that comes out, and a preview before each that is no click', () => {
    const [first] = posts;
    if (first === undefined) throw new Error('the week has no post');
    const visits = visitsOf(first);
    expect(visits.map(({ link }) => link)).toEqual([
      ...(['weiboBrand', 'weiboShop', 'wechat', 'page'] as const).flatMap((link) => [link, link]),
    ]);
    expect(clicksOf(visits)).toBe(2 * (5 + 3 + 4 + 1));
    expect(posts.filter(({ key }) => key === 'club-rules' || key === 'parcel-notice').flatMap(visitsOf)).toEqual([]);
  });
});

describe('the pictures of the week', () => {
  it.each([
    ...posterNames.map((name) => ({ name, width: 1080, height: 1080 })),
    ...coverNames.map((name) => ({ name, width: 900, height: 383 })),
  ])('$name is a JPEG of $width by $height under 150 kB', ({ name, width, height }) => {
    const bytes = readFileSync(pictureFile(name));
    expect(imageSize(bytes)).toMatchObject({ type: 'jpg', width, height });
    expect(bytes.byteLength).toBeLessThan(150_000);
  });

  it('are all there, each with its drawing, and all used', () => {
    const files = readdirSync(new URL('.', pictureFile('opening'))).filter((file) => !file.endsWith('.md'));
    const expected = pictureNames.flatMap((name) => [`${name}.jpg`, `${name}.svg`]);
    const used = posts.flatMap(({ poster, deliveries }) => [
      poster,
      ...deliveries.map((delivery) => (isWeibo(delivery) ? delivery.picture : delivery.cover)),
    ]);
    expect(files.toSorted()).toEqual(expected.toSorted());
    expect(pictureNames.filter((name) => !used.includes(name))).toEqual([]);
  });
});
