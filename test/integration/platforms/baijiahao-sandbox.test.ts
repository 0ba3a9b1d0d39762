import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createBaijiahaoPublisher } from '../../../shared/adapters/platforms/baijiahao/publisher.ts';
import { baijiahaoAccount, lookInput, publishInput } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink as linkUrl, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps } from '../../support/platforms/steps.ts';
import { HOUR, SECOND } from '../../support/sandbox/manual-clock.ts';
import { startSandbox, type TestSandbox } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

function baijiahaoInput(test: TestSandbox, title = '云杉茶双十一选购指南') {
  return publishInput({
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
  });
}

describe('Baijiahao, as the sandbox speaks it', () => {
  const publisherOf = (test: TestSandbox) => createBaijiahaoPublisher({ http, baseUrl: test.server.url });

  it('goes from publish through review to the public address', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = baijiahaoInput(test);
    const { outcome, checkpoint } = await runSteps(publisher, input);
    expect(outcome).toMatchObject({ kind: 'processing', pollAfterMs: 30_000 });
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toMatchObject({
      kind: 'processing',
      pollAfterMs: 60_000,
    });
    test.clock.advance(60 * SECOND);
    const articleId = checkpoint['articleId'];
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toMatchObject({
      kind: 'published',
      platformId: articleId,
      url: `https://baijiahao.baidu.com/s?id=${articleId}`,
    });
    const [article] = test.sandbox.inspect.baijiahao().articles;
    expect(article).toMatchObject({ originUrl: linkUrl, covers: ['https://go.yunshan.example/m/media-1'] });
  });

  it('does not know what became of an article when Baijiahao acts and hangs up; a repeat is a duplicate', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'baijiahao', mode: 'after-commit', times: 1 });
    const input = baijiahaoInput(test);
    expect(await errorOf(runSteps(publisherOf(test), input))).toMatchObject({ kind: 'outcome-unknown' });
    expect(await errorOf(runSteps(publisherOf(test), input))).toMatchObject({ kind: 'duplicate' });
  });

  it('passes on why the review rejected an article', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = baijiahaoInput(test, '震惊！这杯茶竟然这么好');
    const { checkpoint } = await runSteps(publisher, input);
    test.clock.advance(HOUR);
    expect(await errorOf(publisher.poll(lookInput({ ...input, checkpoint })))).toMatchObject({
      kind: 'rejected',
      text: { zh: expect.stringContaining('标题涉嫌夸张') },
    });
  });
});
