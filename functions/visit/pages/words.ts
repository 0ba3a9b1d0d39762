import type { SiteLanguage } from '../../../shared/domain/brand-site.ts';

/** Everything that the pages say by themselves. */
export const wordsOf = {
  zh: {
    tag: 'zh-CN',
    go: '查看详情',
    cannotOpen: '页面打不开？',
    openInBrowser: '如果您在微信等应用内，请点右上角「…」，选择「在浏览器打开」；或复制网址，在浏览器中打开：',
    published: '也可以在这里看',
    follow: '关注微信公众号',
    followHow: (name: string) => `长按或扫描二维码，关注「${name}」。`,
    code: (name: string) => `微信公众号「${name}」的二维码`,
    until: (label: string) => `距${label}还有`,
    begun: (label: string) => `${label}，已开始`,
    units: ['天', '时', '分', '秒'],
    latest: '最新内容',
    nothingYet: '还没有内容，敬请期待。',
    toFront: '看看最新内容',
    notFound: { title: '页面不存在', text: '这个链接没有对应的内容，或者内容尚未发布。' },
    withdrawn: { title: '内容已撤回', text: '发布者已撤回这篇内容。' },
    expired: { title: '链接已过期', text: '这个链接的有效期已过。' },
    error: { title: '暂时无法打开', text: '请稍后刷新页面重试。' },
    platforms: { weibo: '微博', wechat: '微信公众号', baijiahao: '百家号', manual: '' },
  },
  en: {
    tag: 'en',
    go: 'See more',
    cannotOpen: 'The page does not open?',
    openInBrowser:
      'Inside WeChat or another app, tap “…” at the top right and choose “Open in browser”, or copy this address into your browser:',
    published: 'Also to be read on',
    follow: 'Follow us on WeChat',
    followHow: (name: string) => `Scan the code, or press and hold it, to follow “${name}”.`,
    code: (name: string) => `QR code of the WeChat account “${name}”`,
    until: (label: string) => `Time left: ${label}`,
    begun: (label: string) => `Now on: ${label}`,
    units: ['days', 'hrs', 'min', 'sec'],
    latest: 'Latest',
    nothingYet: 'Nothing here yet. Please come back soon.',
    toFront: 'See the latest',
    notFound: { title: 'Page not found', text: 'Nothing belongs to this link, or it has not been published yet.' },
    withdrawn: { title: 'Taken back', text: 'The publisher has taken this content back.' },
    expired: { title: 'Link expired', text: 'This link is no longer valid.' },
    error: { title: 'Cannot be opened just now', text: 'Please reload the page in a moment.' },
    platforms: { weibo: 'Weibo', wechat: 'WeChat', baijiahao: 'Baijiahao', manual: '' },
  },
} as const;

export type Words = (typeof wordsOf)[SiteLanguage];

/** In the words of the post's own zone. */
export function formatTime(at: number, language: SiteLanguage, timeZone: string): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(wordsOf[language].tag, form).format(at);
}
