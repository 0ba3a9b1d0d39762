import type { LinkRule } from './content-rule.ts';
import { sources } from './sources.ts';

const toLandingPage = {
  zh: '请改用 {{link}}，把这个网址填为链接目标（link.target），由落地页引导读者。',
  en: 'Use {{link}} and make this address the target of the link (link.target); the landing page leads readers there.',
} as const;

/** Where a link leads, and who does not like it. */
export const linkRules: readonly LinkRule[] = [
  {
    code: 'wechat-taobao-link',
    severity: 'error',
    on: ['wechat'],
    source: sources.wechatLinks,
    about: { zh: '微信内打不开淘宝和天猫的链接', en: 'is on Taobao or Tmall, which WeChat does not open' },
    hint: toLandingPage,
    hosts: ['taobao.com', 'tmall.com', 'tmall.hk', 'tb.cn'],
  },
  {
    code: 'wechat-rival-link',
    severity: 'warning',
    on: ['wechat'],
    source: sources.wechatRivals,
    about: { zh: '微信可能限制该平台的链接', en: 'is on a platform whose links WeChat may limit' },
    hint: toLandingPage,
    hosts: ['douyin.com', 'iesdouyin.com', 'kuaishou.com', 'pinduoduo.com', 'yangkeduo.com', 'xhslink.com'],
  },
  {
    code: 'weibo-rival-link',
    severity: 'warning',
    on: ['weibo'],
    source: sources.weiboReach,
    about: { zh: '微博会降低含该平台链接内容的推荐', en: 'is on a platform whose links Weibo shows to fewer people' },
    hint: toLandingPage,
    hosts: [
      'jd.com',
      '3.cn',
      'pinduoduo.com',
      'yangkeduo.com',
      'douyin.com',
      'iesdouyin.com',
      'xhslink.com',
      'vip.com',
    ],
  },
  {
    code: 'short-link',
    severity: 'warning',
    on: ['weibo', 'wechat', 'baijiahao', 'manual'],
    source: sources.weiboReach,
    about: {
      zh: '第三方短链接常被拦截或降权',
      en: 'is of a link shortener; such links are often blocked or shown to fewer',
    },
    hint: toLandingPage,
    hosts: [
      't.cn',
      'dwz.cn',
      'suo.im',
      'url.cn',
      'bit.ly',
      'goo.gl',
      'tinyurl.com',
      'is.gd',
      'u.nu',
      'mrw.so',
      'sourl.cn',
    ],
  },
];
