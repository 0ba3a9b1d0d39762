import { html } from 'hono/html';
import type { WeiboView } from '../views.ts';
import { link, moment, newestFirst, picture, section } from './parts.ts';

type Status = WeiboView['statuses'][number];
type Comment = WeiboView['comments'][number];

/** Posts as their followers see them, and marked where only the author does, or nobody any more. */
export function weiboSection(view: WeiboView) {
  const verified = new Set(view.users.filter(({ verifiedType }) => verifiedType >= 0).map(({ uid }) => uid));
  const appNames = new Map(view.apps.map(({ appKey, name }) => [appKey, name]));
  const byId = new Map(view.statuses.map((status) => [status.id, status]));
  const items = newestFirst(view.statuses, ({ createdAt }) => createdAt).map(
    (status) => html`<article class="card">
<div class="author"><span class="avatar">${Array.from(status.screenName)[0] ?? '微'}</span>
<div><b>${status.screenName}</b>${verified.has(status.uid) ? html` <span class="badge" title="认证账号">V</span>` : ''}${seenTag(status)}
<div class="meta">${moment(status.createdAt)} 来自 ${appNames.get(status.appKey) ?? ''}</div></div></div>
<p class="text">${withLinks(status)}</p>
${pictures(status)}
${status.repostOf === undefined ? '' : reposted(byId.get(status.repostOf))}
${comments(view.comments.filter(({ statusId, isGone }) => statusId === status.id && !isGone))}
</article>`,
  );
  const note = `${view.statuses.length} 条`;
  return section({ id: 'weibo', title: '微博', note, items, empty: '还没有微博。' });
}

const seenWords = { public: undefined, author: '仅自己可见', gone: '已删除' } as const;

function seenTag({ seen }: Status) {
  const words = seenWords[seen];
  return words === undefined ? '' : html` <span class="tag bad">${words}</span>`;
}

function pictures({ pictures: all }: Status) {
  const shown = all.map(({ mediaId }, index) => picture(mediaId, `微博配图 ${index + 1}`));
  return shown.length > 1 ? html`<div class="grid">${shown}</div>` : shown;
}

function reposted(original: Status | undefined) {
  if (original === undefined || original.seen === 'gone') {
    return html`<blockquote class="meta">抱歉，此微博已被作者删除。</blockquote>`;
  }
  return html`<blockquote><b>@${original.screenName}</b>：${withLinks(original)}
${pictures(original)}</blockquote>`;
}

function comments(all: readonly Comment[]) {
  if (all.length === 0) return '';
  return html`<ul class="comments">${all.map(
    (comment) =>
      html`<li><b>${comment.screenName}</b>：${withLinks(comment)} <span class="meta">${moment(comment.createdAt)}</span></li>`,
  )}</ul>`;
}

/** Followers see the short link; following it leads where the post's own link led. */
function withLinks({ shownText, links }: Pick<Status, 'shownText' | 'links'>) {
  const targets = new Map(links.map(({ short, url }) => [short, url]));
  return shownText.split(/(http:\/\/t\.cn\/[0-9A-Za-z]+)/).map((part) => {
    const url = targets.get(part);
    return url === undefined ? part : html`<span title="${url}">${link(url, part)}</span>`;
  });
}
