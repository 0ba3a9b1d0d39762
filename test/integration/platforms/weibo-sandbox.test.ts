import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { PublishInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, picture, publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { sandboxLink as linkUrl, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps } from '../../support/platforms/steps.ts';
import { HOUR } from '../../support/sandbox/manual-clock.ts';
import { paddedTo, pngPicture } from '../../support/sandbox/pictures.ts';
import { startSandbox, type TestSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

function weiboInput(test: TestSandbox, text: string, more: Partial<PublishInput> = {}) {
  return publishInput({
    account: weiboAccount({ uid: '7700112233', operatorIp: '8.8.8.8', safeDomain: 'go.yunshan.example' }),
    variant: { platform: 'weibo', text },
    credentials: { accessToken: weiboToken },
    ...sandboxParts(test),
    ...more,
  });
}

describe('Weibo, as the sandbox speaks it', () => {
  const publisherOf = (test: TestSandbox) => createWeiboPublisher({ http, baseUrl: test.server.url });

  it('publishes text and picture, and finds the post again', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = weiboInput(test, '双十一预售 {{link}}，今晚八点', {
      variant: { platform: 'weibo', text: '双十一预售 {{link}}，今晚八点', pictureMediaIds: ['media-1'] },
    });
    const { outcome, checkpoint } = await runSteps(publisher, input);
    const [status] = test.sandbox.inspect.weibo().statuses;
    expect(outcome).toMatchObject({ kind: 'published', platformId: status?.id });
    expect(status).toMatchObject({ text: `双十一预售 ${linkUrl} ，今晚八点`, pictures: [expect.anything()] });
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toEqual(outcome);
  });

  it('does not know the outcome when Weibo acts and hangs up; the post is there', async () => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/share', mode: 'after-commit', times: 1 });
    const input = weiboInput(test, '双十一预售');
    const error = await errorOf(runSteps(publisherOf(test), input));
    expect(error).toMatchObject({ kind: 'outcome-unknown', platformCode: 'connection-lost' });
    expect(everythingAbout(error)).not.toContain(weiboToken);
    expect(test.sandbox.inspect.weibo().statuses).toHaveLength(1);
    expect(await errorOf(runSteps(publisherOf(test), input))).toMatchObject({
      kind: 'duplicate',
      platformCode: '20019',
    });
  });

  it('waits for the next hour after thirty posts', async () => {
    await using test = await startSandbox({ settings: { weibo: { postsPerHour: 1 } } });
    await runSteps(publisherOf(test), weiboInput(test, '第一条'));
    const error = await errorOf(runSteps(publisherOf(test), weiboInput(test, '第二条')));
    expect(error).toMatchObject({ kind: 'quota', platformCode: '10024', retryAt: test.clock.now() + HOUR });
  });

  it.each([
    { text: '违禁品大促', kind: 'rejected', platformCode: '20021' },
    { text: '#双十一# 来了', kind: 'rejected', platformCode: '10017' },
    { text: '汉'.repeat(130), kind: 'rejected', platformCode: '20012' },
  ])('is $kind for $text', async ({ text, kind, platformCode }) => {
    await using test = await startSandbox();
    const error = await errorOf(runSteps(publisherOf(test), weiboInput(test, text)));
    expect(error).toMatchObject({ kind, platformCode });
  });

  it('takes a text of exactly 140 with its link', async () => {
    await using test = await startSandbox();
    const { outcome } = await runSteps(publisherOf(test), weiboInput(test, '汉'.repeat(129)));
    expect(outcome.kind).toBe('published');
  });

  it('asks for a new authorisation when the token is unknown or expired', async () => {
    await using test = await startSandbox();
    const unknown = weiboInput(test, '文字', { credentials: { accessToken: '2.00nobody' } });
    expect(await errorOf(runSteps(publisherOf(test), unknown))).toMatchObject({ kind: 'auth' });
    test.clock.advance(31 * 24 * HOUR);
    expect(await errorOf(runSteps(publisherOf(test), weiboInput(test, '文字')))).toMatchObject({ kind: 'auth' });
  });

  it('refuses a picture of 5 MB', async () => {
    await using test = await startSandbox();
    const input = weiboInput(test, '文字', {
      variant: { platform: 'weibo', text: '文字', pictureMediaIds: ['media-1'] },
      loadMedia: async () => ({ media: picture(), bytes: paddedTo(pngPicture(), 5 * 1024 * 1024) }),
    });
    expect(await errorOf(runSteps(publisherOf(test), input))).toMatchObject({ platformCode: '20006' });
  });
});
