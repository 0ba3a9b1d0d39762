import type { Bilingual } from './errors.ts';

/** What is left for a person where a platform stopped at a draft. */
export const draftWords = {
  wechat: {
    zh: '草稿已存入公众号草稿箱。请登录 mp.weixin.qq.com，在「草稿箱」中找到这篇文章并点击「发布」。',
    en: 'The draft is in the draft box. Sign in at mp.weixin.qq.com, open the draft box and press publish on this article.',
  },
  baijiahao: {
    zh: '百家号把文章存成了草稿（多为封面无法读取）。请在百家号后台补上封面并发布。',
    en: 'Baijiahao kept the article as a draft, mostly because it could not read the cover. Add the cover in the console and publish it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
