import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Unfit } from '../../shared/domain/authorization.ts';
import type { Bilingual } from '../../shared/domain/errors.ts';
import { privatePageHeaders } from '../../shared/lambda/guarded-headers.ts';
import { createPageFrame, escapeHtml } from '../../shared/lambda/html.ts';
import { unfitWords } from './unfit-words.ts';

const style = `:root{color-scheme:light dark}
body{margin:0;font:17px/1.6 -apple-system,"PingFang SC","Hiragino Sans GB","Microsoft YaHei",sans-serif}
main{max-width:560px;margin:8vh auto;padding:0 20px}
h1{font-size:24px;line-height:1.35}
.en{opacity:.75;font-size:15px}
a.main{display:inline-block;padding:8px 24px;border-radius:20px;background:#c8161d;color:#fff;text-decoration:none}`;

/** The secret stands behind the \`#\`, which browsers send to nobody; the page posts it. */
const script = `'use strict';
(() => {
  const form = document.querySelector('form[data-opens-link]');
  if (form === null) return;
  if (location.hash.length > 1) {
    form.elements.state.value = location.hash.slice(1);
    form.submit();
  } else document.querySelector('[data-without-link]').hidden = false;
})();`;

const frame = createPageFrame({ style, script, sendsForms: true });

const guarded = privatePageHeaders(frame.contentSecurityPolicy);

type Page = { readonly status: number; readonly title: Bilingual; readonly text: Bilingual; readonly more?: string };

function page({ status, title, text, more = '' }: Page): APIGatewayProxyStructuredResultV2 {
  const body = frame.document({
    language: 'zh-CN',
    title: title.zh,
    head: '<meta name="robots" content="noindex, nofollow">',
    body: `<main><h1>${escapeHtml(title.zh)}</h1><p>${escapeHtml(text.zh)}</p>
<p class="en" lang="en"><b>${escapeHtml(title.en)}</b><br>${escapeHtml(text.en)}</p>
${more}</main>`,
  });
  return { statusCode: status, headers: guarded, body };
}

const opener = `<form method="post" action="/connect/weibo" data-opens-link><input type="hidden" name="state"></form>
<p data-without-link hidden>链接不完整，请连同 # 之后的部分一起复制。<br>The link is not complete; copy what comes after the # as well.</p>
<noscript><p>请允许本页运行脚本。<br>Please allow this page to run its script.</p></noscript>`;

export const pages = {
  opening: () =>
    page({
      status: 200,
      title: { zh: '连接微博账号', en: 'Connect a Weibo account' },
      text: { zh: '正在打开……', en: 'Opening…' },
      more: opener,
    }),
  opened: ({ accountName, pageUrl }: { readonly accountName: string; readonly pageUrl: string }) =>
    page({
      status: 200,
      title: { zh: `连接微博账号“${accountName}”`, en: `Connect the Weibo account “${accountName}”` },
      text: {
        zh: '请在下一页以这个账号登录微博并同意授权。请在 10 分钟内完成，且不要换浏览器。',
        en: 'On the next page, sign in to Weibo as this account and allow access, within ten minutes and in this browser.',
      },
      more: `<p><a class="main" href="${escapeHtml(pageUrl)}">前往微博 · Go to Weibo</a></p>`,
    }),
  connected: ({ accountName, endsAt }: { readonly accountName: string; readonly endsAt: number }) => {
    const day = new Date(endsAt + 8 * 3_600_000).toISOString().slice(0, 10);
    return page({
      status: 200,
      title: { zh: `“${accountName}”已连接`, en: `“${accountName}” is connected` },
      text: {
        zh: `授权有效期至 ${day}，到期前会提醒。等待中的内容会自动继续发布，可以关闭此页。`,
        en: `The authorisation is good until ${day}; there will be a reminder. Posts that were held go on by themselves.`,
      },
    });
  },
  denied: (code: string) =>
    page({
      status: 200,
      title: { zh: '没有授权', en: 'Access was not allowed' },
      text: {
        zh: `微博没有给出授权（${code}）。如果是误点，请在 10 分钟内重新打开原来的链接。`,
        en: `Weibo gave no authorisation (${code}). If that was a mistake, open the same link again within ten minutes.`,
      },
    }),
  otherUser: ({ accountName }: { readonly accountName: string }) =>
    page({
      status: 409,
      title: { zh: '登录的是另一个微博账号', en: 'That was another Weibo account' },
      text: {
        zh: `授权的不是“${accountName}”，未作任何更改。请在微博退出登录，再索取新链接并以正确的账号授权。`,
        en: `What was allowed is not “${accountName}”; nothing was changed. Sign out of Weibo, ask for a new link and use the right account.`,
      },
    }),
  unfit: (why: Unfit) => page({ status: 403, ...unfitWords[why] }),
  refused: ({ text, hint }: { readonly text: Bilingual; readonly hint: Bilingual }) =>
    page({
      status: 502,
      title: { zh: '微博拒绝了授权', en: 'Weibo refused the authorisation' },
      text: { zh: `${text.zh}。${hint.zh}`, en: `${text.en}. ${hint.en}` },
    }),
  failed: () =>
    page({
      status: 500,
      title: { zh: '暂时无法完成', en: 'Something went wrong' },
      text: { zh: '请稍后索取新链接重试。', en: 'Please ask for a new link and try again in a moment.' },
    }),
} as const;
