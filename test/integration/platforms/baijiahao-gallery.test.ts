import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaijiahaoClient } from '../../../shared/adapters/platforms/baijiahao/client.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import type { BaijiahaoGalleryVariant } from '../../../shared/domain/post.ts';
import { baijiahaoAccount, lookInput, publishInput } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps, stepNamed } from '../../support/platforms/steps.ts';
import { HOUR, MINUTE } from '../../support/sandbox/manual-clock.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const caller = { appId: '1688000011112222', appToken: '9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f' };

const gallery: BaijiahaoGalleryVariant = {
  platform: 'baijiahao',
  shape: 'gallery',
  title: '云杉茶园四季图集',
  pictures: ['春', '夏', '秋', '冬'].map((text, index) => ({ mediaId: `media-${index}`, text })),
  original: true,
};

function scene(test: TestSandbox) {
  const publisher = createBaijiahaoPublisher({ http, baseUrl: test.server.url });
  const input = publishInput({
    account: baijiahaoAccount({ appId: caller.appId }),
    variant: gallery,
    credentials: { appToken: caller.appToken },
    ...sandboxParts(test),
  });
  return { publisher, input };
}

describe('A gallery on Baijiahao', () => {
  it('goes out with its pictures and their texts in order', async () => {
    await using test = await startSandbox();
    const { publisher, input } = scene(test);
    const { outcome, checkpoint } = await runSteps(publisher, input);
    expect(outcome.kind).toBe('processing');
    test.clock.advance(MINUTE);
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toMatchObject({ kind: 'published' });
    expect(test.sandbox.inspect.baijiahao().articles).toMatchObject([
      {
        type: 'gallery',
        originUrl: sandboxLink,
        pictures: [
          { src: 'https://go.yunshan.example/m/media-0', desc: '春' },
          { desc: '夏' },
          { desc: '秋' },
          { desc: '冬' },
        ],
      },
    ]);
  });

  it('is found by a look among the galleries when its answer was lost', async () => {
    await using test = await startSandbox();
    const { publisher, input } = scene(test);
    const publish = stepNamed(publisher, 'publish');
    test.sandbox.faults.add({ platform: 'baijiahao', endpoint: 'article/gallery', mode: 'after-commit', times: 1 });
    expect(await errorOf(publish.run(input))).toMatchObject({ kind: 'outcome-unknown' });
    const articleId = test.sandbox.inspect.baijiahao().articles[0]?.articleId;
    expect(await publish.look(lookInput(input))).toMatchObject({
      kind: 'present',
      outcome: { kind: 'processing', values: { articleId } },
    });
  });

  it('is absent where nothing arrived', async () => {
    await using test = await startSandbox();
    const { publisher, input } = scene(test);
    expect(await stepNamed(publisher, 'publish').look(lookInput(input))).toEqual({ kind: 'absent' });
  });
});

describe('The Baijiahao client', () => {
  const article = {
    title: '云杉茶双十一选购指南',
    content: '<p>好茶不贵。</p>',
    originUrl: sandboxLink,
    coverUrl: 'https://go.yunshan.example/m/media-1',
    isOriginal: true,
  };
  function calls(test: TestSandbox) {
    const client = createBaijiahaoClient({ http, baseUrl: test.server.url });
    const writing = { caller, context: { effect: 'keyed', now: test.clock.now } } as const;
    return { client, writing, reading: { caller, context: { ...writing.context, effect: 'repeatable' } } as const };
  }

  it('withdraws an article, publishes it again with other content, and reads its numbers', async () => {
    await using test = await startSandbox();
    const { client, writing, reading } = calls(test);
    const { articleId } = await client.publishArticle(writing, article);
    expect(await client.statistics(reading, articleId)).toEqual({
      recommendations: undefined,
      views: undefined,
      comments: undefined,
      shares: undefined,
      favourites: undefined,
      likes: undefined,
    });
    test.clock.advance(HOUR);
    expect((await client.statistics(reading, articleId)).views).toBeGreaterThan(0);
    await client.withdraw(writing, articleId);
    expect(await client.status(reading, articleId)).toMatchObject({ status: 'withdraw' });
    const again = { ...article, title: '改过的双十一选购指南' };
    expect(await client.republish(writing, articleId, again)).toMatchObject({ articleId });
    expect(await client.status(reading, articleId)).toMatchObject({ status: 'pre_publish' });
  });

  it.each([
    { name: 'withdraws what is not published', kind: 'rejected', platformCode: '60001003' },
    { name: 'withdraws what does not exist', kind: 'gone', platformCode: '80000107', articleId: '1' },
  ])('throws $kind when it $name', async ({ kind, platformCode, articleId }) => {
    await using test = await startSandbox();
    const { client, writing } = calls(test);
    const sent = await client.publishArticle(writing, article);
    const error = await errorOf(client.withdraw(writing, articleId ?? sent.articleId));
    expect(error).toMatchObject({ kind, platformCode });
  });
});
