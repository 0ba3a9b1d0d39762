import { expect, it } from 'vitest';
import { link } from '../../../local/sandbox/page/parts.ts';

it.each([
  { url: 'https://go.yunshan.example/a', isLink: true },
  { url: 'javascript:alert(1)', isLink: false },
  { url: 'data:text/html,x', isLink: false },
])('makes a link of $url: $isLink', async ({ url, isLink }) => {
  expect(String(await link(url, '原文')).includes('href')).toBe(isLink);
});
