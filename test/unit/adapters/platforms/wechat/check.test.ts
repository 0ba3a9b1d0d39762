import { describe, expect, it } from 'vitest';
import { checkWechatVariant } from '../../../../../shared/adapters/platforms/wechat/check.ts';
import type { Media } from '../../../../../shared/domain/media.ts';
import type { WechatVariant } from '../../../../../shared/domain/post.ts';
import { linkUrl, picture, wechatAccount } from '../../../../support/platforms/builders.ts';

const pictureId = `m${'a'.repeat(24)}`;
const han = (count: number) => '汉'.repeat(count);

function check(parts: Partial<WechatVariant> = {}, media: Media = picture()) {
  return checkWechatVariant({
    account: wechatAccount(),
    shape: 'article',
    variant: { platform: 'wechat', title: '标题', body: '<p>正文</p>', coverMediaId: media.mediaId, ...parts },
    field: 'deliveries[1]',
    linkUrl,
    ancestors: [],
    media: new Map([[media.mediaId, media]]),
  }).map(({ field, code, severity, limit, actual }) => ({ field, code, severity, limit, actual }));
}

const error = (field: string, code: string, [limit, actual]: readonly [string | number, string | number]) => [
  { field: `deliveries[1].${field}`, code, severity: 'error', limit, actual },
];
const warning = (field: string, code: string, actual: number) => [
  { field: `deliveries[1].${field}`, code, severity: 'warning', limit: 0, actual },
];

describe('checkWechatVariant', () => {
  it.each<{ name: string; parts: Partial<WechatVariant> }>([
    { name: 'a plain article', parts: {} },
    { name: 'the longest title', parts: { title: han(32) } },
    { name: 'a title that is long only in code units', parts: { title: '😀'.repeat(32) } },
    { name: 'the longest author', parts: { author: han(16) } },
    { name: 'the longest digest', parts: { digest: han(128) } },
    { name: 'the longest body', parts: { body: 'x'.repeat(19_999) } },
    {
      name: 'pictures and links of WeChat itself',
      parts: { body: '<a href="https://mp.weixin.qq.com/s/a">x</a><img src="http://mmbiz.qpic.cn/a/0">' },
    },
    { name: 'pictures of the library', parts: { body: `<img src="media:${pictureId}">` } },
    { name: 'a picture by its own address', parts: { body: `<img src="https://go.example.cn/m/${pictureId}">` } },
    { name: 'a cover that does not exist, which the caller reports', parts: { coverMediaId: 'nowhere' } },
  ])('accepts $name', ({ parts }) => {
    expect(check(parts)).toEqual([]);
  });

  it.each([
    { name: 'no title', parts: { title: ' ' }, found: error('title', 'wechat-title-missing', [1, 0]) },
    { name: 'a title of 33', parts: { title: han(33) }, found: error('title', 'wechat-title-too-long', [32, 33]) },
    { name: 'an author of 17', parts: { author: han(17) }, found: error('author', 'wechat-author-too-long', [16, 17]) },
    {
      name: 'a digest of 129',
      parts: { digest: han(129) },
      found: error('digest', 'wechat-digest-too-long', [128, 129]),
    },
    { name: 'no body', parts: { body: '\n' }, found: error('body', 'wechat-body-missing', [1, 0]) },
    {
      name: 'a body of 20,000',
      parts: { body: 'x'.repeat(20_000) },
      found: error('body', 'wechat-body-too-long', [19_999, 20_000]),
    },
    { name: 'no cover', parts: { coverMediaId: '' }, found: error('coverMediaId', 'wechat-cover-missing', [1, 0]) },
    {
      name: 'outside pictures',
      parts: { body: '<p>茶</p><img alt="a" src=\'https://img.example.cn/a.png\'>' },
      found: warning('body', 'wechat-body-images-stripped', 1),
    },
    {
      name: 'a body of which nothing is left',
      parts: { body: '<p>&nbsp;</p><script>alert(1)</script>' },
      found: [...error('body', 'wechat-body-empty', [1, 0]), ...warning('body', 'wechat-body-tags-removed', 1)],
    },
    {
      name: 'tags that an article cannot have',
      parts: { body: '<p>茶</p><iframe src="https://a.example/"></iframe><video></video>' },
      found: warning('body', 'wechat-body-tags-removed', 2),
    },
    {
      name: 'a body that its pictures make too long',
      parts: { body: `${'x'.repeat(19_850)}<img src="media:${pictureId}">` },
      found: error('body', 'wechat-body-too-long', [19_999, 20_044]),
    },
    {
      name: 'links that readers cannot follow',
      parts: { body: '<a class="x" href="https://shop.example.cn/">a</a><a href="{{link}}">b</a>' },
      found: warning('body', 'wechat-body-links-dead', 2),
    },
  ])('finds $name', ({ parts, found }) => {
    expect(check(parts)).toEqual(found);
  });

  it('counts the bytes of a body as well as its characters', () => {
    const codes = check({ body: '😀'.repeat(262_144) }).map(({ code }) => code);
    expect(codes).toEqual(['wechat-body-too-long', 'wechat-body-bytes-too-long']);
  });
});

describe('checkWechatVariant and characters that nobody sees', () => {
  it.each(['title', 'author', 'digest'])('refuses them in the %s', (name) => {
    expect(check({ [name]: '云杉\u200b茶' })).toMatchObject([
      { field: `deliveries[1].${name}`, code: 'hidden-character', actual: 'U+200B' },
    ]);
  });
});
