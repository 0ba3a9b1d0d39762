import { describe, expect, it } from 'vitest';
import type { Account, ManualAccount } from '../../../../shared/domain/account.ts';
import { lintLanding } from '../../../../shared/domain/content-rules/lint-landing.ts';
import { lintVariant } from '../../../../shared/domain/content-rules/lint-variant.ts';
import { createWordLint } from '../../../../shared/domain/content-rules/lint-words.ts';
import type { Variant } from '../../../../shared/domain/post.ts';
import { emptyTone, type Tone } from '../../../../shared/domain/tone.ts';
import { baijiahaoAccount, wechatAccount, weiboAccount } from '../../../support/platforms/builders.ts';

const commercial = weiboAccount({ tier: 'commercial' });
const influencer: ManualAccount = {
  accountId: 'a1',
  brandId: 'brand-1',
  name: '山野茶客',
  createdAt: '2026-10-01T00:00:00Z',
  platform: 'manual',
  kind: 'influencer',
  reference: '合作 07',
  hosts: [],
  rules: { links: 'allowed' },
  noticeMinutes: 60,
  remindEveryMinutes: 60,
};
const weibo = (text: string): Variant => ({ platform: 'weibo', text });
const article = (body: string, more: { title?: string; digest?: string } = {}): Variant => ({
  platform: 'wechat',
  title: '云杉茶的秋天',
  coverMediaId: 'media-1',
  body,
  ...more,
});
const baijiahao = (body: string): Variant => ({
  platform: 'baijiahao',
  shape: 'article',
  title: '云杉茶的秋天',
  body,
  coverMediaId: 'media-1',
  original: false,
});
const byHand = (text: string, declarations?: Variant['declarations']): Variant => ({
  platform: 'manual',
  shape: 'post',
  text,
  pictureMediaIds: [],
  ...(declarations === undefined ? {} : { declarations }),
});

function lint(variant: Variant, account: Account, tone: Tone = emptyTone('brand-1')) {
  return lintVariant(createWordLint(tone), {
    variant,
    account,
    field: 'deliveries[0]',
    linkDomain: 'go.example.cn',
    postTitle: '新茶上市',
  });
}
const codes = (...input: Parameters<typeof lint>) => lint(...input).map(({ severity, code }) => `${severity} ${code}`);

describe('A finding', () => {
  it('says which characters of which field it is about, whatever folding lies between', () => {
    const text = '新品🍵：云杉茶，最 佳 之选 {{link}}';
    const [finding] = lint(weibo(text), weiboAccount());
    const { start, end } = finding?.place ?? { start: 0, end: 0 };
    expect(finding).toMatchObject({ field: 'deliveries[0].text', code: 'ad-superlative', actual: '最佳' });
    expect(text.slice(start, end)).toBe('最 佳');
  });

  it('points into the HTML of an article, through its tags and entities', () => {
    const body = '<p>云杉&nbsp;茶</p><p title="最佳">国<b>家</b>&#x7EA7;品质</p>';
    const findings = lint(article(body), wechatAccount());
    expect(findings.map(({ code, place }) => [code, body.slice(place?.start, place?.end)])).toEqual([
      ['ad-grade', '国<b>家</b>&#x7EA7;'],
    ]);
  });

  it('names its source with how sure it is, and a way out in both languages', () => {
    expect(lint(weibo('国家级'), weiboAccount())[0]).toMatchObject({
      severity: 'warning',
      message: { zh: '“国家级”：自封等级' },
      hint: { zh: expect.stringContaining('工艺'), en: expect.stringContaining('craft') },
      source: { kind: 'law', confidence: 'R', year: 2023 },
    });
  });

  it('is not made of words that only meet across a paragraph', () => {
    expect(codes(article('<p>这里排第</p><p>一品牌方到场</p>'), wechatAccount())).toEqual([]);
  });
});

describe('Links', () => {
  it.each([
    [
      'Taobao in an article',
      article('<a href="https://shop.m.taobao.com/x">店</a>'),
      wechatAccount(),
      'error wechat-taobao-link',
    ],
    ['Tmall without its scheme', article('<p>yunshan.tmall.com/shop</p>'), wechatAccount(), 'error wechat-taobao-link'],
    ['Douyin in an article', article('<p>https://v.douyin.com/abc/</p>'), wechatAccount(), 'warning wechat-rival-link'],
    [
      'a shortener by hand',
      byHand('看 https://bit.ly/3abc', { advertisement: false }),
      influencer,
      'warning short-link',
    ],
    ['a rival shop on Weibo', weibo('买 https://item.jd.com/1.html'), commercial, 'warning weibo-rival-link'],
    [
      'a second link on Weibo',
      weibo('甲 https://yunshan.example/1 乙 {{link}}'),
      commercial,
      'warning weibo-links-many',
    ],
    [
      'an outside link on Baijiahao',
      baijiahao('<p>https://yunshan.example/1</p>'),
      baijiahaoAccount(),
      'warning baijiahao-link',
    ],
    [
      'an address that a chain hands on to Baijiahao',
      baijiahao('<p>{{ weibo.url | 微博搜索「云杉茶」 }}</p>'),
      baijiahaoAccount(),
      'warning baijiahao-link',
    ],
    ['a link far from the end', weibo(`{{link}} ${'字'.repeat(21)}`), weiboAccount(), 'warning weibo-link-not-last'],
  ] as const)('%s', (_name, variant, ...[account, code]: readonly [Account, string]) => {
    expect(codes(variant, account)).toContain(code);
  });

  it.each([
    ['a host that only ends alike', article('<p>https://nottaobao.com/x</p>'), wechatAccount()],
    ['Taobao on Weibo', weibo('买 https://yunshan.taobao.com/1'), weiboAccount()],
    ['one own link and a few closing words', weibo('新茶 {{link}} 喝口茶。'), commercial],
    ['the own domain on Baijiahao', baijiahao('<p>https://go.example.cn/l/abc</p>'), baijiahaoAccount()],
    ['own addresses on Baijiahao', baijiahao('<p>{{link}} {{baijiahao.url}}</p>'), baijiahaoAccount()],
    ['an address that a chain hands on to WeChat', article('<p>{{weibo.url}}</p>'), wechatAccount()],
    ['a file name', article('<p>见 cover.jpg</p>'), wechatAccount()],
  ] as const)('nothing for %s', (_name, variant, account) => {
    expect(codes(variant, account)).toEqual([]);
  });
});

describe('Topics', () => {
  it.each([
    [weibo('#一# #二# #三# #四#'), commercial, ['warning weibo-topics-many']],
    [weibo('新茶 #云杉红茶 上市'), commercial, ['warning weibo-topic-open']],
    [weibo('新茶 #云杉红茶# 上市'), commercial, []],
    [article('<p style="color:#333">新茶 #云杉红茶# 上市</p>'), wechatAccount(), ['warning topic-of-weibo']],
    [article('<p style="color:#333">甲</p><p style="color:#333">乙</p>'), wechatAccount(), []],
  ] as const)('%j', (variant, account, expected) => {
    expect(codes(variant, account)).toEqual(expected);
  });
});

describe('Declarations', () => {
  it.each([
    [byHand('好喝'), ['warning advertisement-not-declared']],
    [byHand('好喝', { advertisement: true }), ['error advertisement-not-marked']],
    [byHand('【广告】好喝', { advertisement: true }), []],
    [byHand('好喝', { advertisement: false }), []],
  ] as const)('of an influencer: %j', (variant, expected) => {
    expect(codes(variant, influencer)).toEqual(expected);
  });

  it('of a reprint contradict an original', () => {
    const variant = {
      ...baijiahao('<p>转载自山野</p>'),
      original: true,
      declarations: { origin: { kind: 'reprint', source: '山野' } },
    };
    expect(codes(variant as Variant, baijiahaoAccount())).toEqual(['error original-and-reprint']);
  });
});

describe("The brand's own list", () => {
  const tone: Tone = {
    ...emptyTone('brand-1'),
    banned: [{ word: '便宜', severity: 'error', instead: '划算', why: '与品牌定位不符' }],
    preferred: [{ say: '云杉红茶', insteadOf: ['云杉茶叶', '红茶'] }],
    allowed: [{ phrase: '第一茶厂', why: '注册名称' }],
  };

  it('refuses what it bans, however it is written, and says what to write instead', () => {
    expect(lint(weibo('真的很便 宜'), weiboAccount(), tone)).toMatchObject([
      {
        code: 'brand-banned-word',
        severity: 'error',
        message: { zh: '“便宜”：品牌不使用的词（与品牌定位不符）' },
        hint: { zh: '请改为“划算”。', en: 'Say 划算 instead.' },
        source: { kind: 'brand' },
      },
    ]);
  });

  it('prefers its own names, and does not report them', () => {
    expect(codes(weibo('雲杉茶葉到店'), weiboAccount(), tone)).toEqual(['warning brand-preferred-word']);
    expect(codes(weibo('云杉红茶到店'), weiboAccount(), tone)).toEqual([]);
  });

  it('clears phrases that are true, and only these', () => {
    expect(codes(weibo('云杉第一茶厂建于 1952 年'), weiboAccount(), tone)).toEqual([]);
    expect(codes(weibo('云杉，第一茶品'), weiboAccount(), tone)).toEqual(['warning ad-ranking']);
  });
});

describe('The landing page', () => {
  const page = {
    title: '云杉茶',
    summary: '新茶上市',
    link: { mode: 'page' as const, target: 'https://yunshan.taobao.com/' },
  };
  const lintPage = createWordLint(emptyTone('brand-1'));

  it('may lead to Taobao, but a redirect from WeChat may not', () => {
    expect(lintLanding(lintPage, page, ['wechat'])).toEqual([]);
    const redirect = { ...page, link: { ...page.link, mode: 'redirect' as const } };
    expect(lintLanding(lintPage, redirect, ['weibo'])).toEqual([]);
    expect(lintLanding(lintPage, redirect, ['weibo', 'wechat'])).toMatchObject([
      { field: 'link.target', code: 'wechat-taobao-link', severity: 'error', actual: 'yunshan.taobao.com' },
    ]);
  });

  it('is read for its words like any text', () => {
    const findings = lintLanding(lintPage, { ...page, title: '顶级红茶', summary: '分享到朋友圈领红包' }, []);
    expect(findings.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title ad-grade',
      'summary wechat-share-for-benefit',
    ]);
  });
});

describe('A text made to be slow', () => {
  it.each(['<', '{{', '分享', 'a-', '据', '最', '&#', 'http://', '1.', '第一,'])(
    'of %s is read in a moment',
    (part) => {
      const before = performance.now();
      lint(article(part.repeat(10_000)), wechatAccount());
      expect(performance.now() - before).toBeLessThan(5_000);
    },
  );
});
