import { html } from 'hono/html';
import type { PublishedWechatArticle, WechatView } from '../views.ts';
import { link, moment, newestFirst, picture, section } from './parts.ts';

const statusNames: Readonly<Record<number, string>> = {
  1: '审核中',
  2: '原创审核未通过',
  3: '发布失败',
  4: '平台审核未通过',
};

export function wechatSection(view: WechatView) {
  const articles = newestFirst(view.articles, ({ publishedAt }) => publishedAt).map(articleCard);
  const pending = newestFirst(
    view.publications.filter(({ status }) => status !== 0),
    ({ submittedAt }) => submittedAt,
  ).map(
    (job) => html`<li>${job.articles[0]?.title ?? ''}
<span class="tag ${job.status === 1 ? 'wait' : 'bad'}">${statusNames[job.status] ?? ''}</span>
<span class="meta">${moment(job.submittedAt)} 提交</span></li>`,
  );
  const drafts = newestFirst(
    view.drafts.filter(({ inBox }) => inBox),
    ({ addedAt }) => addedAt,
  ).map(
    (draft) => html`<li>${draft.articles[0]?.title ?? ''} <span class="tag">草稿</span>
<span class="meta">${moment(draft.addedAt)} 存入</span></li>`,
  );
  const others = [...pending, ...drafts];
  const items = others.length === 0 ? articles : [...articles, html`<ul class="card list">${others}</ul>`];
  const note = `${view.articles.length} 篇已发布`;
  return section({ id: 'wechat', title: '微信公众号', note, items, empty: '还没有文章。' });
}

function articleCard({ article, accountName, publishedAt, coverContentId }: PublishedWechatArticle) {
  const source = article.content_source_url;
  return html`<article class="card">
${picture(coverContentId, '封面')}
<h3>${article.title}</h3>
<div class="meta">${accountName}${article.author === '' ? '' : ` · ${article.author}`} · ${moment(publishedAt)}</div>
<p class="text">${article.digest}</p>
${source === '' ? '' : html`<div class="meta">阅读原文 ${link(source, source)}</div>`}
</article>`;
}
