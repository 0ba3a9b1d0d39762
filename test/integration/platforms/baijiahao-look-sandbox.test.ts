import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import type { LookInput } from '../../../shared/ports/platform-publisher.ts';
import { baijiahaoAccount, lookInput, publishInput } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { createManualClock, DAY, MINUTE, SECOND } from '../../support/sandbox/manual-clock.ts';
import { baijiahaoArticle, startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const title = '云杉茶双十一选购指南';
const publishPath = '/builderinner/open/resource/article/publish';

function scene(test: TestSandbox, overrides: Partial<LookInput> = {}) {
  const publish = stepNamed(createBaijiahaoPublisher({ http, baseUrl: test.server.url }), 'publish');
  const input = publishInput({
    account: baijiahaoAccount({ appId: '1688000011112222' }),
    variant: {
      platform: 'baijiahao',
      shape: 'article',
      title,
      body: '<p>好茶不贵。</p>',
      coverMediaId: 'media-1',
      original: true,
    },
    credentials: { appToken: '9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f' },
    ...sandboxParts(test),
    ...overrides,
  });
  const look = lookInput(input);
  return {
    async attempt(mode: 'before' | 'after-commit') {
      test.sandbox.faults.add({ platform: 'baijiahao', endpoint: 'article/publish', mode, times: 1 });
      expect(await errorOf(publish.run(input))).toMatchObject({ platformCode: 'connection-lost' });
    },
    async byHand(fields: Record<string, unknown>): Promise<string> {
      const { body } = await test.postJson(publishPath, baijiahaoArticle(fields));
      return (body['data'] as { article_id: string }).article_id;
    },
    look: (more: Partial<LookInput> = {}) => publish.look({ ...look, ...more }),
  };
}

describe('A look at Baijiahao', () => {
  it('finds an article under review, and its address once it is published', async () => {
    await using test = await startSandbox();
    const { attempt, look } = scene(test);
    await attempt('after-commit');
    const [article] = test.sandbox.inspect.baijiahao().articles;
    const ids = { articleId: article?.articleId, nid: article?.nid };
    expect(await look()).toEqual({
      kind: 'present',
      outcome: { kind: 'processing', values: { ...ids, polls: '0' }, pollAfterMs: 30_000 },
    });
    test.clock.advance(60 * SECOND);
    expect(await look()).toEqual({
      kind: 'present',
      outcome: { kind: 'published', values: ids, platformId: ids.articleId, url: article?.url },
    });
  });

  it('finds a rejected article, of which its status then tells why', async () => {
    await using test = await startSandbox();
    const words = { title: '震惊！这杯茶这么好', body: '<p>茶</p>', coverMediaId: 'media-1', original: false };
    const variant = { platform: 'baijiahao', shape: 'article', ...words } as const;
    const { attempt, look } = scene(test, { variant });
    await attempt('after-commit');
    test.clock.advance(2 * MINUTE);
    expect(await look()).toMatchObject({ kind: 'present', outcome: { kind: 'processing' } });
  });

  it('proves that an attempt which never arrived made nothing, by reading every collection', async () => {
    await using test = await startSandbox();
    const { attempt, look } = scene(test);
    await attempt('before');
    expect(await look()).toEqual({ kind: 'absent' });
    expect(test.sandbox.inspect.calls({ endpoint: 'query/articleListall' })).toHaveLength(5);
  });

  it('finds an attempt of the last second of a Beijing day on the next day', async () => {
    const clock = createManualClock(Date.parse('2026-11-25T23:59:59+08:00'));
    await using test = await startSandbox({ clock });
    const { attempt, look } = scene(test);
    await attempt('after-commit');
    clock.advance(2 * MINUTE);
    expect(await look()).toMatchObject({ kind: 'present' });
  });

  it('looks beyond the first page of twenty', async () => {
    await using test = await startSandbox();
    await test.postJson('/_sandbox/baijiahao/authors', {
      appId: '1688000011112222',
      appToken: '9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f',
      name: '云杉茶',
      dailyQuota: 1_000,
    });
    const { attempt, byHand, look } = scene(test);
    await attempt('after-commit');
    const more = async (count: number, name: string) => {
      for (let n = 1; n <= count; n += 1) {
        await byHand({ title: `手动发布的文章第 ${n} 篇`, origin_url: `https://go.yunshan.example/${name}/${n}` });
      }
    };
    await more(25, 'a');
    expect(await look()).toMatchObject({ kind: 'present' });
    await more(75, 'b');
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'listing-too-long' });
  });

  it('does not take the same title of another delivery, or of an earlier day, for the attempt', async () => {
    await using test = await startSandbox();
    await scene(test).byHand({ title, origin_url: 'https://go.yunshan.example/p/earlier' });
    test.clock.advance(DAY);
    const { attempt, byHand, look } = scene(test);
    const other = await byHand({ title, origin_url: 'https://go.yunshan.example/p/other' });
    await attempt('before');
    expect(await look({ isBound: async (id) => id === other })).toEqual({ kind: 'absent' });
  });

  it('does not guess between two articles of the same title', async () => {
    await using test = await startSandbox();
    const { attempt, byHand, look } = scene(test);
    await byHand({ title, origin_url: 'https://go.yunshan.example/p/other' });
    await attempt('after-commit');
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'several-with-this-title' });
  });

  it('knows its own article by its source address, where that is listed', async () => {
    await using test = await startSandbox({ settings: { baijiahao: { listedOriginUrl: 'show' } } });
    const { attempt, byHand, look } = scene(test);
    await byHand({ title, origin_url: 'https://go.yunshan.example/p/other' });
    expect(await look()).toEqual({ kind: 'absent' });
    await attempt('after-commit');
    const own = test.sandbox.inspect.baijiahao().articles.find(({ originUrl }) => originUrl === sandboxLink);
    expect(await look()).toMatchObject({ outcome: { values: { articleId: own?.articleId } } });
  });

  it('says why it cannot tell when Baijiahao does not answer the question', async () => {
    await using test = await startSandbox();
    const { look } = scene(test);
    expect(await look({ credentials: { appToken: 'wrong' } })).toEqual({ kind: 'cannot-tell', why: '60001001' });
    test.sandbox.faults.add({ platform: 'baijiahao', endpoint: 'query/articleListall', mode: 'before', times: 1 });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'connection-lost' });
  });
});
