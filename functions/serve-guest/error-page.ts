import type { Bilingual } from '../../shared/domain/errors.ts';
import { escapeHtml } from '../../shared/lambda/html.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { languageOf } from '../../shared/lambda/language.ts';
import { HttpError, type HttpResponse } from '../../shared/lambda/problem.ts';
import { pageResponse } from './page.ts';

type Words = { readonly status: number; readonly title: Bilingual; readonly hint: Bilingual };

const askAgain: Bilingual = {
  zh: '请向发给您链接的人索取新链接。',
  en: 'Please ask the person who sent you the link for a new one.',
};

/** By the code of an `HttpError`. */
const known: Readonly<Record<string, Words>> = {
  'guest-link-invalid': {
    status: 403,
    title: { zh: '链接无效或已过期', en: 'This link is not valid, or no longer' },
    hint: askAgain,
  },
  'route-not-found': { status: 404, title: { zh: '页面不存在', en: 'There is no such page' }, hint: askAgain },
  'method-not-allowed': { status: 405, title: { zh: '页面不存在', en: 'There is no such page' }, hint: askAgain },
  'body-too-large': {
    status: 413,
    title: { zh: '填写的内容太长', en: 'What you filled in is too long' },
    hint: { zh: '请返回上一页缩短内容后重试。', en: 'Please go back, shorten it, and try again.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '无法读取这份表单', en: 'The form cannot be read' },
    hint: { zh: '请在浏览器中打开链接后重试。', en: 'Please open the link in a browser and try again.' },
  },
};

const unknown: Words = {
  status: 500,
  title: { zh: '暂时无法打开', en: 'Something went wrong' },
  hint: {
    zh: '请稍后重试。您尚未提交的内容没有被记录。',
    en: 'Please try again in a moment; what you sent may not have been recorded.',
  },
};

/** Nothing of an error is shown but what this table says. */
export function errorPage(
  error: unknown,
  request: HttpRequest,
): { readonly response: HttpResponse; readonly isOurFault: boolean } {
  const words = error instanceof HttpError ? known[error.code] : undefined;
  const { status, title, hint } = words ?? unknown;
  const language = languageOf(request);
  const heading = title[language];
  const response = pageResponse(
    {
      status,
      language,
      title: heading,
      main: `<section><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(hint[language])}</p></section>`,
      address: { method: 'get', path: request.path, fields: {} },
    },
    error instanceof HttpError ? error.headers : {},
  );
  return { response, isOurFault: words === undefined };
}
