import { describe, expect, it } from 'vitest';
import type { Account, WechatAccount, WeiboAccount } from '../../../shared/domain/account.ts';
import type { AccountProfile } from '../../../shared/domain/account-profile.ts';
import { capabilitiesOf } from '../../../shared/domain/capabilities.ts';
import { weiboAccount } from '../../support/builders.ts';

const today = '2026-11-25';
const allowedFor = (account: Account) =>
  capabilitiesOf(account, today)
    .filter(({ isAllowed }) => isAllowed)
    .map(({ name }) => name);
const weibo = (tier: WeiboAccount['tier'], profile?: AccountProfile): WeiboAccount => ({
  ...weiboAccount,
  tier,
  ...(profile === undefined ? {} : { profile }),
});
const wechat = (verified: boolean): WechatAccount => ({
  accountId: 'wechat1',
  brandId: 'b1',
  name: '云杉茶',
  createdAt: '2026-11-01T00:00:00.000Z',
  platform: 'wechat',
  appId: 'wx0123456789abcdef',
  verified,
  kind: 'service',
});
const settled = { settledOn: '2026-10-01' };

describe('what an account may do', () => {
  it('is little for an ordinary Weibo account without a profile', () => {
    expect(allowedFor(weibo('ordinary'))).toEqual(['weibo.post']);
  });

  it('is more on the commercial tier', () => {
    expect(allowedFor(weibo('commercial'))).toEqual([
      'weibo.post',
      'weibo.topics',
      'weibo.free-links',
      'weibo.nine-pictures',
      'weibo.long-text',
      'weibo.repost',
      'weibo.comment',
    ]);
  });

  it.each([
    ['on the last day of the verification', today, true],
    ['the day after', '2026-11-24', false],
    ['where it has no end', undefined, true],
  ])('with messages %s', (_when, validUntil, isAllowed) => {
    const verification = { kind: 'personal' as const, ...(validUntil === undefined ? {} : { validUntil }) };
    const account = weibo('ordinary', { verification, checklist: { 'fans-service': settled } });
    expect(allowedFor(account).includes('weibo.messages')).toBe(isAllowed);
  });

  it.each([
    ['enterprise', true],
    ['media', true],
    ['personal', false],
    ['none', false],
  ] as const)('a whitelist of links as %s: %s', (kind, isAllowed) => {
    const account = weibo('ordinary', { verification: { kind }, checklist: { 'link-whitelist': settled } });
    expect(allowedFor(account).includes('weibo.direct-links')).toBe(isAllowed);
  });

  it('of WeChat ends at the draft for one that is not verified', () => {
    expect(allowedFor(wechat(false))).toEqual(['wechat.draft']);
    expect(allowedFor(wechat(true))).toContain('wechat.publish');
  });

  it('says of each that is missing why, and how to get it', () => {
    for (const account of [weibo('ordinary'), wechat(false)]) {
      for (const { isAllowed, why, how } of capabilitiesOf(account, today)) {
        expect([why, how].every((text) => (text === undefined) === isAllowed)).toBe(true);
      }
    }
  });
});
