import { privatePageHeaders } from '../../shared/lambda/guarded-headers.ts';
import { createPageFrame, escapeHtml } from '../../shared/lambda/html.ts';
import type { Language } from '../../shared/lambda/language.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

const frame = createPageFrame({ style: pageStyle, script: pageScript, sendsForms: true });

/** How the page is asked for again in the other language. */
export type PageAddress = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type GuestPage = {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  /** HTML, the heading included. */
  readonly main: string;
  readonly address: PageAddress;
};

const guarded = privatePageHeaders(frame.contentSecurityPolicy);

export function pageResponse(page: GuestPage, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  const body = frame.document({
    language: page.language === 'zh' ? 'zh-CN' : 'en',
    title: page.title,
    head: '<meta name="robots" content="noindex, nofollow">',
    body: `${languageSwitch(page)}\n<main>\n${page.main}\n</main>`,
  });
  return { statusCode: page.status, headers: { ...headers, ...guarded }, body };
}

export function hiddenFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
}

function languageSwitch({ language, address: { method, path, fields } }: GuestPage): string {
  const other =
    language === 'zh' ? { code: 'en', tag: 'en', name: 'English' } : { code: 'zh', tag: 'zh-CN', name: '中文' };
  return [
    `<form class="language" method="${method}" action="${escapeHtml(path)}" data-keeps-link>`,
    hiddenFields(fields),
    `<button name="lang" value="${other.code}" lang="${other.tag}">${other.name}</button></form>`,
  ].join('');
}
