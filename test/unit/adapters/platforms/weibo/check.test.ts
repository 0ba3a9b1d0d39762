import { describe, expect, it } from 'vitest';
import { checkWeiboVariant } from '../../../../../shared/adapters/platforms/weibo/check.ts';
import { weiboLength } from '../../../../../shared/adapters/platforms/weibo/text.ts';
import type { WeiboAccount } from '../../../../../shared/domain/account.ts';
import { capabilityOf, type StandingCapability } from '../../../../../shared/domain/capabilities.ts';
import type { Media } from '../../../../../shared/domain/media.ts';
import { linkUrl, weiboAccount } from '../../../../support/platforms/builders.ts';

const han = (count: number) => '汉'.repeat(count);

function check(text: string, options: { account?: Partial<WeiboAccount>; media?: Media } = {}) {
  const { media } = options;
  return checkWeiboVariant({
    account: weiboAccount(options.account),
    shape: 'post',
    variant: { platform: 'weibo', text, ...(media === undefined ? {} : { pictureMediaIds: [media.mediaId] }) },
    field: 'deliveries[0]',
    linkUrl,
    ancestors: [],
    media: new Map(media === undefined ? [] : [[media.mediaId, media]]),
  });
}

const brief = (findings: ReturnType<typeof check>) =>
  findings.map(({ code, severity, limit, actual }) => ({ code, severity, limit, actual }));

describe('checkWeiboVariant on the ordinary tier', () => {
  it.each([
    { name: 'a short text', text: '新品上市' },
    { name: 'a text of 130 with the appended link', text: han(119) },
    { name: 'a text of 130 with the placeholder', text: `${han(119)} {{link}} ` },
    { name: 'a hash sign alone', text: '排名 #1' },
  ])('accepts $name', ({ text }) => {
    expect(check(text)).toEqual([]);
  });

  it('warns from 131 on', () => {
    const warning = { code: 'weibo-text-near-limit', severity: 'warning', limit: 130 };
    expect(brief(check(han(120)))).toEqual([{ ...warning, actual: 131 }]);
    expect(brief(check(han(129)))).toEqual([{ ...warning, actual: 140 }]);
  });

  it.each([
    { name: 'appended', text: han(130) },
    { name: 'filled in', text: `${han(130)}{{link}} ` },
  ])('refuses 141 with the link $name', ({ text }) => {
    expect(brief(check(text))).toEqual([{ code: 'weibo-text-too-long', severity: 'error', limit: 140, actual: 141 }]);
  });

  it('names the field and speaks both languages', () => {
    const [finding] = check(han(130));
    expect(finding?.field).toBe('deliveries[0].text');
    expect(finding?.message.zh).toContain('141');
    expect(finding?.message.en).toContain('141');
    expect(finding?.hint.zh).toContain('1');
    expect(finding?.hint.en).toContain('1');
  });

  it('refuses a second link, on or off the safe domain', () => {
    const count = { code: 'weibo-link-count', severity: 'error', limit: 1, actual: 2 };
    const off = { code: 'weibo-link-off-safe-domain', severity: 'error', limit: 'go.example.cn' };
    expect(brief(check('看 https://go.example.cn/other'))).toEqual([count]);
    expect(brief(check('看 {{link}} {{link}}'))).toEqual([count]);
    expect(brief(check('看 https://item.example.com/1 {{link}}'))).toEqual([
      { ...off, actual: 'item.example.com' },
      count,
    ]);
  });

  it('refuses a brand link off the safe domain of the application', () => {
    const findings = check('新品', { account: { safeDomain: 'other.example.cn' } });
    expect(brief(findings)).toEqual([
      {
        code: 'weibo-link-off-safe-domain',
        severity: 'error',
        limit: 'other.example.cn',
        actual: 'go.example.cn',
      },
    ]);
    expect(findings[0]?.hint.en).toContain('link domain');
  });

  it('takes exactly the safe domain, whatever its case, and no host above or beside it', () => {
    expect(check('新品', { account: { safeDomain: 'Go.Example.cn' } })).toEqual([]);
    expect(check('新品', { account: { safeDomain: 'example.cn' } })).toHaveLength(1);
    expect(check('新品', { account: { safeDomain: 'o.example.cn' } })).toHaveLength(1);
  });

  it('refuses a topic', () => {
    expect(brief(check('#双十一# 来了'))).toEqual([
      { code: 'weibo-topic-not-allowed', severity: 'error', limit: 0, actual: 1 },
    ]);
  });

  it.each(['', ' \n '])('refuses the empty text %j', (text) => {
    expect(brief(check(text)).map(({ code }) => code)).toEqual(['weibo-text-empty']);
  });
});

describe('checkWeiboVariant on the commercial tier', () => {
  const account = { tier: 'commercial' } as const;

  it('takes topics, more links and up to 2,000 characters', () => {
    expect(check(`#双十一# https://item.example.com/1 ${han(1000)}`, { account })).toEqual([]);
    expect(check(han(1989), { account })).toEqual([]);
  });

  it('refuses 2,001 characters', () => {
    expect(brief(check(han(1990), { account }))).toEqual([
      { code: 'weibo-text-too-long', severity: 'error', limit: 2000, actual: 2001 },
    ]);
  });
});

describe('checkWeiboVariant', () => {
  it('throws for a variant of another platform', () => {
    const variant = { platform: 'wechat', title: 't', body: 'b', coverMediaId: 'm' } as const;
    const input = {
      account: weiboAccount(),
      shape: 'post',
      variant,
      field: 'deliveries[0]',
      linkUrl,
      ancestors: [],
      media: new Map(),
    } as const;
    expect(() => checkWeiboVariant(input)).toThrow('not for weibo');
  });
});

describe('checkWeiboVariant and the profile of the account', () => {
  const howOf = (name: StandingCapability) => capabilityOf(weiboAccount(), name).how ?? { zh: '-', en: '-' };
  const hints = (text: string) => check(text).map(({ hint }) => hint);

  it('say the same way to get what the account may not do', () => {
    expect(hints('#双十一# 新品')).toEqual([howOf('weibo.topics')]);
    const [{ zh, en } = { zh: '', en: '' }] = hints(han(1_985));
    expect([zh.endsWith(howOf('weibo.long-text').zh), en.endsWith(howOf('weibo.long-text').en)]).toEqual([true, true]);
  });

  it('promise no longer text than there is', () => {
    expect(hints(han(1_990))[0]?.zh).not.toContain(howOf('weibo.long-text').zh);
  });
});

describe('checkWeiboVariant and characters that nobody sees', () => {
  it.each([
    ['a zero-width space', '\u200b', 'U+200B'],
    ['a joiner outside of an emoji', '\u200d', 'U+200D'],
    ['a byte order mark', '\ufeff', 'U+FEFF'],
    ['a turn of the reading direction', '\u202e', 'U+202E'],
    ['a control character', '\u0007', 'U+0007'],
    ['half of a pair', '\ud83c', 'U+D83C'],
    ['a tag that spells hidden words', '\u{e0041}', 'U+E0041'],
  ])('refuses %s, and says where', (_what, character, actual) => {
    const text = `云杉茶🍵${character}上新`;
    expect(check(text)).toMatchObject([
      { field: 'deliveries[0].text', code: 'hidden-character', actual, place: { start: 5, end: 5 + character.length } },
    ]);
  });

  it('takes lines, tabs and emoji of several parts, which count two for each half of a pair', () => {
    const emoji = '👨‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿👍🏽❤️';
    expect(check(`新品\r\n\t${emoji}\n上市`)).toEqual([]);
    expect(weiboLength(emoji)).toBe(emoji.length);
  });
});
