import { html } from 'hono/html';
import type { BaijiahaoView } from '../views.ts';
import { link, moment, newestFirst, section } from './parts.ts';

const statusNames = {
  draft: '草稿',
  pre_publish: '审核中',
  publish: '已发布',
  rejected: '未通过',
  withdraw: '已撤回',
} as const;

export function baijiahaoSection({ articles }: BaijiahaoView) {
  const items = newestFirst(articles, ({ decidesAt, sentAt }) => decidesAt ?? sentAt).map(
    (article) => html`<article class="card">
<h3>${article.title}</h3>
<div class="meta"><span class="tag ${tone(article.status)}">${statusNames[article.status]}</span>
${article.authorName} · ${moment(article.status === 'publish' ? (article.decidesAt ?? article.sentAt) : article.sentAt)}</div>
${article.status === 'rejected' ? html`<p class="text">${article.rejection ?? ''}</p>` : ''}
${article.type === 'gallery' ? html`<p class="text">图集，${article.pictures.length} 张图片</p>` : ''}
<div class="meta">原文 ${link(article.originUrl, article.originUrl)}</div>
</article>`,
  );
  const published = articles.filter(({ status }) => status === 'publish').length;
  return section({ id: 'baijiahao', title: '百家号', note: `${published} 篇已发布`, items, empty: '还没有文章。' });
}

function tone(status: keyof typeof statusNames): string {
  if (status === 'publish') return 'good';
  return status === 'rejected' ? 'bad' : 'wait';
}
