import { html } from 'hono/html';
import type { WeiboView } from '../views.ts';
import { link, moment, newestFirst, picture, section } from './parts.ts';

type Status = WeiboView['statuses'][number];

export function weiboSection(view: WeiboView) {
  const verified = new Set(view.users.filter(({ verifiedType }) => verifiedType >= 0).map(({ uid }) => uid));
  const appNames = new Map(view.apps.map(({ appKey, name }) => [appKey, name]));
  const items = newestFirst(view.statuses, ({ createdAt }) => createdAt).map(
    (status) => html`<article class="card">
<div class="author"><span class="avatar">${Array.from(status.screenName)[0] ?? '微'}</span>
<div><b>${status.screenName}</b>${verified.has(status.uid) ? html` <span class="badge" title="认证账号">V</span>` : ''}
<div class="meta">${moment(status.createdAt)} 来自 ${appNames.get(status.appKey) ?? ''}</div></div></div>
<p class="text">${withLinks(status)}</p>
${picture(status.picture?.mediaId, '微博配图')}
</article>`,
  );
  const note = `${view.statuses.length} 条`;
  return section({ id: 'weibo', title: '微博', note, items, empty: '还没有微博。' });
}

/** Followers see the short link; following it leads where the post's own link led. */
function withLinks({ shownText, links }: Status) {
  const targets = new Map(links.map(({ short, url }) => [short, url]));
  return shownText.split(/(http:\/\/t\.cn\/[0-9A-Za-z]+)/).map((part) => {
    const url = targets.get(part);
    return url === undefined ? part : html`<span title="${url}">${link(url, part)}</span>`;
  });
}
