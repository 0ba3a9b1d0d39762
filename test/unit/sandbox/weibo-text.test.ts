import { describe, expect, it } from 'vitest';
import { midToBase62 } from '../../../local/sandbox/weibo/base62.ts';
import { hasTopic, similarityKey, stripTopics, weiboLength } from '../../../local/sandbox/weibo/text.ts';

describe('the length of a Weibo text', () => {
  it.each([
    { text: '你好', length: 2 },
    { text: 'hello', length: 3 },
    { text: '你好 hello', length: 5 },
    { text: '😀', length: 2 },
    { text: 'a', length: 1 },
    { text: 'éé', length: 1 },
    { text: 'żż', length: 2 },
    { text: '新品 https://shop.example.cn/p/1 ', length: 13 },
    { text: '新品 http://t.cn/A6abcdEf ', length: 13 },
    { text: 'x'.repeat(280), length: 140 },
    { text: '汉'.repeat(140), length: 140 },
    { text: `https://shop.example.cn/${'p'.repeat(136)}`, length: 20 },
    { text: 'https://weibo.com/u/1234567890', length: 15 },
    { text: '一\r\n二', length: 3 },
  ])('counts $text as $length', ({ text, length }) => {
    expect(weiboLength(text)).toBe(length);
  });
});

describe('topics in a Weibo text', () => {
  it.each([
    { text: '#双十一# 开始了', topic: true },
    { text: '第 1# 茶园', topic: false },
    { text: '看这里 https://go.yunshan.example/a#b 和 https://go.yunshan.example/c#d', topic: false },
  ])('sees in $text: $topic', ({ text, topic }) => {
    expect(hasTopic(text)).toBe(topic);
  });

  it('strips the topic and keeps fragments of links', () => {
    expect(stripTopics('#双十一# 看 https://go.yunshan.example/a#b ')).toBe(' 看 https://go.yunshan.example/a#b ');
  });
});

it('takes texts that differ in links and spaces for similar', () => {
  expect(similarityKey('好茶 https://a.example/1 ')).toBe(similarityKey(' 好 茶https://a.example/2'));
});

describe('the id in a permalink', () => {
  it.each([
    { mid: '3501756485200075', code: 'z0JH2lOMb' },
    { mid: '3436240135184587', code: 'yfcLPlKKn' },
    { mid: '3504803600502730', code: 'z20XK26My' },
    { mid: '4900000000000012', code: 'N0000000c' },
    { mid: '5012345678901234', code: 'O5banBlCi' },
  ])('is $code for $mid', ({ mid, code }) => {
    expect(midToBase62(mid)).toBe(code);
  });
});
