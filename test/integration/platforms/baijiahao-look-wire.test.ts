import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import { baijiahaoAccount, lookInput, publishInput } from '../../support/platforms/builders.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { json, startWireServer } from '../../support/platforms/wire-server.ts';

const http = createHttpClient();
afterAll(() => http.close());

const attemptStartedAt = Date.parse('2026-11-11T23:59:30+08:00');
const title = '云杉茶双十一选购指南';

function listed(articles: readonly object[]) {
  const items = Object.fromEntries(articles.map((article, index) => [String(index), article]));
  return { errno: 0, errmsg: 'success', data: { page: {}, items: articles.length === 0 ? [] : items } };
}

/** Dated five seconds after the attempt, as far as a test does not say otherwise. */
function article(fields: Record<string, unknown> = {}) {
  const updated_at = attemptStartedAt / 1000 + 5;
  return {
    article_id: '1812345678901234567',
    title,
    article_url: 'https://baijiahao.baidu.com/s?id=1',
    updated_at,
    ...fields,
  };
}

/** The collections in the order in which they were asked for, and what each showed at that moment. */
async function lookAt(showAt: (collection: string, asked: readonly string[]) => readonly object[]) {
  await using wire = await startWireServer();
  const asked: string[] = [];
  wire.answer((call, response, request) => {
    const { collection } = JSON.parse(call.text) as { collection: string };
    const answer = json(listed(showAt(collection, asked)));
    asked.push(collection);
    return answer(call, response, request);
  });
  const input = publishInput({
    account: baijiahaoAccount(),
    variant: {
      platform: 'baijiahao',
      shape: 'article',
      title,
      body: '<p>茶</p>',
      coverMediaId: 'media-1',
      original: true,
    },
    credentials: { appToken: 'token' },
    now: () => attemptStartedAt + 90_000,
  });
  const publish = stepNamed(createBaijiahaoPublisher({ http, baseUrl: wire.baseUrl }), 'publish');
  return { outcome: await publish.look(lookInput(input, { attemptStartedAt })), asked, calls: wire.calls };
}

describe("Baijiahao's listing on the wire", () => {
  it('is asked for by the Beijing days since the attempt, and may be an empty array', async () => {
    const { outcome, calls } = await lookAt(() => []);
    expect(outcome).toEqual({ kind: 'absent' });
    expect(JSON.parse(calls[0]?.text ?? '')).toMatchObject({
      start_time: '2026-11-11',
      end_time: '2026-11-12',
      page_no: 1,
      page_size: 20,
      article_type: 'news',
      collection: 'pre_publish',
    });
  });

  it.each([1, 2, 3, 4])('shows an article whose review ends after reading number %i', async (readings) => {
    const { outcome } = await lookAt((collection, asked) => {
      const isHere = collection === (asked.length < readings ? 'pre_publish' : 'publish');
      return isHere ? [article()] : [];
    });
    expect(outcome).toMatchObject({ kind: 'present', outcome: { values: { articleId: '1812345678901234567' } } });
  });

  it('takes the later of two states of the same article', async () => {
    const { outcome } = await lookAt((collection) => (collection.endsWith('publish') ? [article()] : []));
    expect(outcome).toMatchObject({ outcome: { kind: 'published', url: 'https://baijiahao.baidu.com/s?id=1' } });
  });

  it('does not show as the attempt what was last changed more than a minute before', async () => {
    const earlier = article({ updated_at: attemptStartedAt / 1000 - 61 });
    expect((await lookAt(() => [earlier])).outcome).toEqual({ kind: 'absent' });
  });
});
