import { describe, expect, it } from 'vitest';
import {
  finalWeiboText,
  weiboLength,
  weiboLinksIn,
  weiboTopicsIn,
} from '../../../../../shared/adapters/platforms/weibo/text.ts';

const link = 'https://go.example.cn/l/k7Xq2m';
const longPath = (length: number) =>
  `https://shop.example.cn/${'p'.repeat(length - 'https://shop.example.cn/'.length)}`;
const ownPath = (length: number) => `https://weibo.com/${'p'.repeat(length - 'https://weibo.com/'.length)}`;

describe('weiboLength', () => {
  it.each([
    { text: '', length: 0 },
    { text: '你好', length: 2 },
    { text: 'hello', length: 3 },
    { text: '你好 hello', length: 5 },
    { text: '😀', length: 2 },
    { text: 'a', length: 1 },
    { text: 'é', length: 1 },
    { text: '新品 https://shop.example.cn/p/1 ', length: 13 },
    { text: '新品 http://t.cn/A6abcdEf ', length: 13 },
    { text: 'x'.repeat(280), length: 140 },
    { text: 'x'.repeat(281), length: 141 },
    { text: '汉'.repeat(140), length: 140 },
    { text: 'a\r\nb', length: 2 },
    { text: longPath(140), length: 10 },
    { text: longPath(142), length: 11 },
    { text: ownPath(30), length: 15 },
    { text: ownPath(41), length: 21 },
    { text: ownPath(42), length: 10 },
    { text: ownPath(142), length: 11 },
  ])('counts $text as $length', ({ text, length }) => {
    expect(weiboLength(text)).toBe(length);
  });
});

describe('weiboLinksIn', () => {
  it('ends a link at the first character that no address holds', () => {
    expect(weiboLinksIn('看https://a-b.example.cn/x?y=1#z，和 http://t.cn/A6ab')).toEqual([
      'https://a-b.example.cn/x?y=1#z',
      'http://t.cn/A6ab',
    ]);
  });
});

describe('weiboTopicsIn', () => {
  it.each([
    { text: '#双十一#来了', topics: ['#双十一#'] },
    { text: '#好物[超话]# 推荐', topics: ['#好物[超话]#'] },
    { text: '排名 #1', topics: [] },
    { text: 'https://a.example.cn/#x https://a.example.cn/#y', topics: [] },
    { text: '##', topics: [] },
    { text: '# #', topics: [] },
    { text: '#双\n十一#', topics: ['#双\n十一#'] },
  ])('finds $topics in $text', ({ text, topics }) => {
    expect(weiboTopicsIn(text)).toEqual(topics);
  });
});

describe('finalWeiboText', () => {
  it.each([
    { name: 'appends the link behind a space', text: '新品上市', final: `新品上市 ${link}` },
    { name: 'does not double a space or a line break', text: '新品上市\n', final: `新品上市\n${link}` },
    { name: 'fills the placeholder and ends with the link', text: '看 {{link}}', final: `看 ${link}` },
    { name: 'parts the link from what follows', text: '看{{ link }}，快', final: `看${link} ，快` },
    { name: 'leaves a space that is there', text: '看 {{link}} 快', final: `看 ${link} 快` },
    { name: 'treats a text that is filled in already the same', text: `看 ${link}快`, final: `看 ${link} 快` },
    { name: 'makes a text of nothing but the link', text: '', final: `${link}` },
  ])('$name', ({ text, final }) => {
    expect(finalWeiboText(text, link)).toBe(final);
  });

  it('comes out the same when applied twice', () => {
    const once = finalWeiboText('a{{link}}b{{link}}', link);
    expect(finalWeiboText(once, link)).toBe(once);
  });
});
