import { html } from 'hono/html';
import type { BaiduView } from '../views.ts';
import { link, moment, newestFirst, section } from './parts.ts';

const actionNames = { urls: '新增', update: '更新', del: '删除' } as const;

export function baiduSection({ pushes, sites }: BaiduView) {
  const items = newestFirst(pushes, ({ at }) => at).map(
    (push) => html`<article class="card">
<div class="meta"><span class="tag">${actionNames[push.action]}</span> ${push.site} · ${moment(push.at)}</div>
<ul class="urls">${push.urls.map((url) => html`<li>${link(url, url)}</li>`)}</ul>
</article>`,
  );
  const urls = pushes.reduce((sum, push) => sum + push.urls.length, 0);
  const remains = sites.map(({ site, remain }) => `${site} 今日剩余 ${remain}`).join('，');
  return section({
    id: 'baidu',
    title: '百度收录推送',
    note: `${urls} 个链接 · ${remains}`,
    items,
    empty: '还没有推送。',
  });
}
