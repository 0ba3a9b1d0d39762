import { escapeHtml } from '../../shared/lambda/html.ts';
import type { Language } from '../../shared/lambda/language.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import { handOverPaths } from './hand-over/paths.ts';
import { hiddenFields, pageResponse } from './page.ts';
import { reviewPaths } from './review/paths.ts';

const words = {
  zh: {
    titles: { 'hand-over': '待发布内容', review: '待审阅内容' },
    opening: '正在打开……',
    without: '链接不完整，请复制完整链接（包括 # 之后的部分）后重新打开。',
    noScript: '请允许本页运行脚本，或换一个浏览器打开。',
  },
  en: {
    titles: { 'hand-over': 'Something for you to publish', review: 'Something for you to review' },
    opening: 'Opening…',
    without: 'The link is not complete. Please copy all of it, with what comes after the #, and open it again.',
    noScript: 'Please allow this page to run its script, or open it in another browser.',
  },
} as const;

const paths = { 'hand-over': handOverPaths.page, review: reviewPaths.page } as const;

/** The token is behind the `#` of the address, where only the page's script sees it; it asks for the page itself. */
export function openingPage(language: Language, what: keyof typeof paths): HttpResponse {
  const { titles, opening, without, noScript } = words[language];
  const [title, path] = [titles[what], paths[what]];
  const main = [
    `<section><h1>${escapeHtml(title)}</h1>`,
    `<p data-opening role="status">${escapeHtml(opening)}</p>`,
    `<p data-without-link role="alert" hidden>${escapeHtml(without)}</p>`,
    `<noscript><p>${escapeHtml(noScript)}</p></noscript>`,
    `<form method="post" action="${path}" data-keeps-link data-opens-link>`,
    hiddenFields({ token: '', lang: language }),
    '</form></section>',
  ].join('\n');
  return pageResponse({ status: 200, language, title, main, address: { method: 'get', path, fields: {} } });
}
