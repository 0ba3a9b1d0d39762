import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import { linkUrl, lookInput, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import { json, startWireServer } from '../../support/platforms/wire-server.ts';

const http = createHttpClient();
afterAll(() => http.close());

const attemptStartedAt = Date.parse('2026-11-11T20:00:00+08:00');
const own = { title: '新茶', content_source_url: linkUrl, url: 'https://mp.weixin.qq.com/s/own' };
const other = { title: '手动', content_source_url: '', url: 'https://mp.weixin.qq.com/s/other' };

function entry(
  articles: readonly unknown[],
  seconds = 5,
  id: object = { media_id: 'draft-1', article_id: 'article-1' },
) {
  return { ...id, content: { news_item: articles }, update_time: attemptStartedAt / 1000 + seconds };
}

async function lookAt(name: 'draft' | 'submit', pages: readonly unknown[]) {
  await using wire = await startWireServer();
  wire.answer(json({ access_token: 'token', expires_in: 7200 }));
  for (const page of pages) wire.answer(json(page));
  const input = publishInput({
    account: wechatAccount(),
    variant: { platform: 'wechat', title: '新茶', body: '<p>茶</p>', coverMediaId: 'media-1' },
    credentials: { appSecret: 'secret' },
    checkpoint: { draftMediaId: 'draft-1' },
  });
  const step = stepNamed(createWechatPublisher({ http, baseUrl: wire.baseUrl, ...wechatStores() }), name);
  const outcome = await step.look(lookInput(input, { attemptStartedAt }));
  return { outcome, calls: wire.calls };
}

describe("WeChat's listings on the wire", () => {
  it('are asked for twenty at a time, without the bodies', async () => {
    const { calls } = await lookAt('draft', [{ total_count: 0, item_count: 0, item: [] }]);
    expect(calls[1]?.path).toBe('/cgi-bin/draft/batchget');
    expect(JSON.parse(calls[1]?.text ?? '')).toEqual({ offset: 0, count: 20, no_content: 1 });
  });

  it('are read to their end where they are not newest first', async () => {
    const old = entry([other], -300);
    const pages = [
      { total_count: 40, item: [old, entry([other], 1), old] },
      { total_count: 40, item: [entry([own])] },
    ];
    expect((await lookAt('draft', pages)).outcome).toMatchObject({ kind: 'present' });
  });

  it('show a draft to which a person has added an article', async () => {
    const page = { total_count: 1, item: [entry([own, other])] };
    expect((await lookAt('draft', [page])).outcome).toEqual({ kind: 'cannot-tell', why: 'draft-changed' });
  });

  it('show the own article among several of a publication', async () => {
    const page = { total_count: 1, item: [entry([other, own])] };
    expect((await lookAt('submit', [page])).outcome).toMatchObject({ outcome: { kind: 'published', url: own.url } });
  });

  it('show a publication that was deleted since', async () => {
    const page = { total_count: 1, item: [entry([{ ...own, is_deleted: true }])] };
    expect((await lookAt('submit', [page])).outcome).toEqual({ kind: 'cannot-tell', why: 'publication-deleted' });
  });

  it.each([
    { name: 'an entry without an id', page: { total_count: 1, item: [entry([own], 5, {})] } },
    { name: 'an entry without articles', page: { total_count: 1, item: [{ media_id: 'draft-1', update_time: 1 }] } },
    { name: 'no count', page: { item: [] } },
  ])('are no proof with $name', async ({ page }) => {
    expect((await lookAt('draft', [page])).outcome).toEqual({ kind: 'cannot-tell', why: 'unreadable-answer' });
  });
});
