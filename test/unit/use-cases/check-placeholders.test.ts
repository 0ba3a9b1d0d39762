import { describe, expect, it } from 'vitest';
import type { Otherwise } from '../../../shared/domain/delivery.ts';
import type { Variant } from '../../../shared/domain/post.ts';
import { checkPlaceholders } from '../../../shared/use-cases/check-placeholders.ts';

const weibo = { accountId: 'weibo1', platform: 'weibo', shape: 'post' } as const;
const wechat = { accountId: 'wechat1', platform: 'wechat', shape: 'article', notify: 'none' } as const;
const massSent = { ...wechat, notify: 'followers' } as const;

type Case = {
  readonly name: string;
  readonly text: string;
  readonly ancestors?: Parameters<typeof checkPlaceholders>[1]['ancestors'];
  readonly otherwise?: Otherwise;
};

function codesOf({ text, ancestors = [], otherwise }: Case): readonly string[] {
  const variant: Variant = { platform: 'weibo', text };
  const around = { field: 'deliveries[1]', shape: 'post' as const, ancestors, otherwise };
  return checkPlaceholders(variant, around).map(({ field, code, severity }) => `${severity} ${field} ${code}`);
}

describe('the check of placeholders', () => {
  it.each<Case>([
    { name: 'what every delivery has', text: '{{post.title}} {{ link }}' },
    { name: 'the address of the delivery before', text: '{{weibo.url}}', ancestors: [weibo] },
    { name: 'the address of one further before', text: '{{weibo.url}} {{wechat.url}}', ancestors: [wechat, weibo] },
    { name: 'words for want of an address', text: '{{weibo.url|微博}}', ancestors: [weibo], otherwise: 'run-without' },
    { name: 'nothing for want of one', text: '茶{{weibo.url|}}', ancestors: [weibo], otherwise: 'run-without' },
    { name: 'an address that may never be known, with words', text: '{{wechat.url|公众号}}', ancestors: [massSent] },
  ])('takes $name', (input) => {
    expect(codesOf(input)).toEqual([]);
  });

  it.each<Case & { readonly code: string }>([
    { name: 'a name that nobody knows', text: '{{price}}', code: 'error deliveries[1].text placeholder-unknown' },
    {
      name: 'an address of a platform that does not come before',
      text: '{{wechat.url}} {{wechat.url}}',
      ancestors: [weibo],
      code: 'error deliveries[1].text placeholder-before-its-value',
    },
    {
      name: 'words that do not help: it never has a value',
      text: '{{wechat.url|公众号}}',
      ancestors: [weibo],
      code: 'error deliveries[1].text placeholder-before-its-value',
    },
    {
      name: 'no words where it goes out without',
      text: '{{weibo.url}}',
      ancestors: [weibo],
      otherwise: 'run-without',
      code: 'error deliveries[1].text placeholder-without-fallback',
    },
    {
      name: 'the address of what is sent to followers',
      text: '{{wechat.url}}',
      ancestors: [massSent],
      code: 'warning deliveries[1].text placeholder-value-unsure',
    },
  ])('finds $name', ({ code, ...input }) => {
    expect(codesOf(input)).toEqual([code]);
  });

  it('does not let a comment go out without what it is about', () => {
    const around = { field: 'd', shape: 'comment', ancestors: [weibo], otherwise: 'run-without' } as const;
    const comment = { platform: 'weibo', text: '链接在这里' } as const;
    expect(checkPlaceholders(comment, around)).toMatchObject([{ field: 'd.otherwise', code: 'run-without-target' }]);
    expect(checkPlaceholders({ ...comment, targetUrl: 'https://weibo.com/1/a' }, around)).toEqual([]);
  });
});
