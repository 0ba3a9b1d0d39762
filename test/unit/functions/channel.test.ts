import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../functions/visit/channel.ts';

describe('the channel of a click', () => {
  it.each([
    ['the WeChat browser', { 'user-agent': 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50' }, 'wechat'],
    ['the Weibo app', { 'user-agent': 'Mozilla/5.0 (iPhone) Weibo (iPhone14__weibo__14.1.0)' }, 'weibo'],
    ['the Baidu app', { 'user-agent': 'Mozilla/5.0 baiduboxapp/13.10' }, 'baidu'],
    ['a page on Weibo', { 'user-agent': 'Mozilla/5.0', referer: 'https://weibo.com/u/1' }, 'weibo'],
    ['a Weibo short link', { referer: 'http://t.cn/A6' }, 'weibo'],
    ['Baidu search', { referer: 'https://www.baidu.com/s?wd=x' }, 'baidu'],
    ['a WeChat article', { referer: 'https://mp.weixin.qq.com/s/x' }, 'wechat'],
    ['a host that only looks like it', { referer: 'https://notweibo.com/' }, 'other'],
    ['a referrer that is no address', { referer: '::' }, 'other'],
    ['nowhere', {}, 'other'],
  ])('from %s', (_name, headers, expected) => {
    expect(channelOf(headers as Record<string, string>)).toBe(expected);
  });
});
