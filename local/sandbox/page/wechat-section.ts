import { html } from 'hono/html';
import type { PublishedWechatArticle, WechatView } from '../views.ts';
import { link, moment, newestFirst, picture, section } from './parts.ts';

const statusNames: Readonly<Record<number, string>> = {
  1: '审核中',
  2: '原创审核未通过',
  3: '发布失败',
  4: '平台审核未通过',
  5: '已删除',
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
  const masses = newestFirst(view.massMessages, ({ sentAt }) => sentAt).map(massItem);
  const others = [...masses, ...pending, ...drafts];
  const items = others.length === 0 ? articles : [...articles, html`<ul class="card list">${others}</ul>`];
  const note = `${view.articles.length} 篇已发布`;
  return section({ id: 'wechat', title: '微信公众号', note, items, empty: '还没有文章。' });
}

const massNames: Readonly<Record<string, string>> = {
  SENDING: '群发中',
  SEND_SUCCESS: '已群发',
  SEND_FAIL: '群发失败',
  DELETE: '群发已删除',
};

function massItem({ articles, status, sentAt }: WechatView['massMessages'][number]) {
  const titles = articles.map(({ title }) => title).join('、');
  return html`<li>${titles} <span class="tag ${status === 'SEND_SUCCESS' ? '' : 'wait'}">${massNames[status] ?? ''}</span>
<span class="meta">${moment(sentAt)} 群发</span></li>`;
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
