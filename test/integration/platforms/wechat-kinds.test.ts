import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatApi } from '../../../shared/adapters/platforms/wechat/api.ts';
import { createWechatClient } from '../../../shared/adapters/platforms/wechat/client.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import type { WechatVariant } from '../../../shared/domain/post.ts';
import type { PublishInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, picture, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps, stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import { DAY, SECOND } from '../../support/sandbox/manual-clock.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';
import {
  startSandbox,
  type TestSandbox,
  unverifiedAccount,
  verifiedAccount,
} from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const mediaIdOf = (letter: string) => `m${letter.repeat(24)}`;
const [cover, leaf, cup] = [mediaIdOf('a'), mediaIdOf('b'), mediaIdOf('c')];

function sceneOn(test: TestSandbox, variant: Partial<WechatVariant>, verified = true) {
  const account = verified ? verifiedAccount : unverifiedAccount;
  const stores = wechatStores();
  const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...stores });
  const input: PublishInput = publishInput({
    account: wechatAccount({ appId: account?.appId ?? '', verified }),
    variant: { platform: 'wechat', title: '新茶', body: '<p>慢慢喝。</p>', coverMediaId: cover, ...variant },
    credentials: { appSecret: account?.secret ?? '' },
    ...sandboxParts(test),
    loadMedia: async (mediaId) => ({
      media: picture({ mediaId, contentType: 'image/png', fileName: `${mediaId}.png` }),
      bytes: pngPicture(4, mediaId.codePointAt(1) ?? 1),
    }),
  });
  return { stores, publisher, input };
}

describe('a picture post', () => {
  it('goes out with its pictures, the first one as its cover, and plain text', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, { body: '两张图', pictureMediaIds: [leaf, cup] });
    expect((await runSteps(publisher, input)).outcome.kind).toBe('processing');
    test.clock.advance(20 * SECOND);
    const [published] = test.sandbox.inspect.wechat().articles;
    expect(published?.article).toMatchObject({
      article_type: 'newspic',
      content: '两张图',
      content_source_url: sandboxLink,
    });
    expect(published?.article.image_info?.image_list).toHaveLength(2);
    expect(published?.coverContentId).toBeDefined();
  });
});

describe('several articles', () => {
  it('come out together, each with its own cover and pictures, and without a digest', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, {
      digest: '一杯茶',
      comments: 'followers',
      moreArticles: [{ title: '第二篇', body: `<p>茶</p><img src="media:${cup}">`, coverMediaId: leaf }],
    });
    expect((await runSteps(publisher, input)).outcome.kind).toBe('processing');
    const [draft] = test.sandbox.inspect.wechat().drafts;
    expect(draft?.articles.map(({ title, digest }) => [title, digest])).toEqual([
      ['新茶', ''],
      ['第二篇', ''],
    ]);
    expect(new Set(draft?.articles.map(({ thumb_media_id: id }) => id)).size).toBe(2);
    expect(draft?.articles[1]?.content).toContain('mmbiz.qpic.cn');
    expect(draft?.articles[0]).toMatchObject({ need_open_comment: 1, only_fans_can_comment: 1 });
  });
});

describe('an article for the followers', () => {
  const forFollowers = { notify: 'followers' } as const;

  it('is sent once to all of them, and its address comes with the report', async () => {
    await using test = await startSandbox();
    const { publisher, input, stores } = sceneOn(test, forFollowers);
    const { outcome, checkpoint } = await runSteps(publisher, input);
    expect(outcome).toMatchObject({ kind: 'processing', values: { msgId: '34182' } });
    expect(test.sandbox.inspect.calls({ endpoint: 'freepublish/submit' })).toHaveLength(0);
    expect(await stores.jobs.deliveryOf({ accountId: 'acc-1', jobId: 'mass-34182' })).toEqual({
      postId: 'post-1',
      deliveryId: 'delivery-1',
    });
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toMatchObject({ kind: 'processing' });
    test.clock.advance(30 * SECOND);
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toMatchObject({ kind: 'processing' });
    const report = { status: 'send success', urls: ['https://mp.weixin.qq.com/s/a'] };
    await stores.jobs.keepReport({ accountId: 'acc-1', jobId: 'mass-34182' }, report);
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toEqual({
      kind: 'published',
      values: {},
      platformId: '34182',
      url: 'https://mp.weixin.qq.com/s/a',
    });
  });

  it('is published without an address where no report comes', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers);
    const { checkpoint } = await runSteps(publisher, input);
    test.clock.advance(30 * SECOND);
    const outcome = await publisher.poll(lookInput({ ...input, checkpoint: { ...checkpoint, polls: '2' } }));
    expect(outcome).toEqual({ kind: 'published', values: {}, platformId: '34182' });
  });

  it('says in words why WeChat did not send it', async () => {
    await using test = await startSandbox();
    const { publisher, input, stores } = sceneOn(test, { ...forFollowers, title: '违禁品专场' });
    const { checkpoint } = await runSteps(publisher, input);
    await stores.jobs.keepReport({ accountId: 'acc-1', jobId: 'mass-34182' }, { status: 'err(20006)', urls: [] });
    test.clock.advance(30 * SECOND);
    expect(await errorOf(publisher.poll(lookInput({ ...input, checkpoint })))).toMatchObject({
      kind: 'rejected',
      platformCode: 'mass-20006',
      text: { zh: expect.stringContaining('违法犯罪') },
    });
  });

  it('takes the number of the first sending when it is sent again', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers);
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'message/mass/sendall', mode: 'after-commit', times: 1 });
    const draft = await stepNamed(publisher, 'draft').run(input);
    const send = stepNamed(publisher, 'send');
    const withDraft = { ...input, checkpoint: draft.values };
    expect(await errorOf(send.run(withDraft))).toMatchObject({ kind: 'outcome-unknown' });
    const found = await send.look(lookInput(withDraft));
    expect(found).toEqual({ kind: 'present', outcome: { kind: 'done', values: {} } });
    expect(await send.run(withDraft)).toMatchObject({ kind: 'processing', values: { msgId: '34182' } });
    expect(test.sandbox.inspect.wechat().massMessages).toHaveLength(1);
  });

  it('is seen to be absent while its draft lies in the box', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers);
    const draft = await stepNamed(publisher, 'draft').run(input);
    const look = lookInput({ ...input, checkpoint: draft.values });
    expect(await stepNamed(publisher, 'send').look(look)).toEqual({ kind: 'absent' });
  });

  it('waits for the next day when the account has no mass message left, and keeps nothing else from going out', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers);
    await runSteps(publisher, input);
    const next = { ...input, deliveryId: 'delivery-2' };
    const error = await errorOf(runSteps(publisher, next));
    expect(error).toMatchObject({ kind: 'rate-limited', platformCode: '45028', retryAt: expect.any(Number) });
    test.clock.advance(DAY);
    expect((await runSteps(publisher, next)).outcome.kind).toBe('processing');
  });

  it.each([
    { kind: 'subscription', resetAt: '2026-11-12T00:00:00+08:00' },
    { kind: 'service', resetAt: '2026-12-01T00:00:00+08:00' },
  ] as const)('waits, on a $kind account, for the reset of its own count', async ({ kind, resetAt }) => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers);
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'message/mass/sendall', mode: 'error', code: 45028 });
    const now = () => Date.parse('2026-11-11T20:00:00+08:00');
    const account = { ...input.account, kind } as typeof input.account;
    const error = await errorOf(runSteps(publisher, { ...input, account, now }));
    expect(error).toMatchObject({ platformCode: '45028', retryAt: Date.parse(resetAt) });
  });

  it('tries again a minute later when the same key came too soon', async () => {
    await using test = await startSandbox({ settings: { wechat: { sameKeyPauseSeconds: 60 } } });
    const { publisher, input } = sceneOn(test, forFollowers);
    const draft = await stepNamed(publisher, 'draft').run(input);
    const { run } = stepNamed(publisher, 'send');
    await run({ ...input, checkpoint: draft.values });
    const error = await errorOf(run({ ...input, checkpoint: draft.values }));
    expect(error).toMatchObject({ kind: 'unavailable', platformCode: '45066' });
    test.clock.advance(60 * SECOND);
    expect(await run({ ...input, checkpoint: draft.values })).toMatchObject({ values: { msgId: '34182' } });
  });

  it('is handed over by an unverified account, with the way to tell the followers', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, forFollowers, false);
    const { outcome } = await runSteps(publisher, input);
    expect(outcome).toMatchObject({ kind: 'handed-over', instructions: { zh: expect.stringContaining('群发') } });
  });
});

describe('what is out', () => {
  it('can be taken back', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, {});
    const { checkpoint } = await runSteps(publisher, input);
    test.clock.advance(20 * SECOND);
    const [published] = test.sandbox.inspect.wechat().articles;
    const client = createWechatClient(createWechatApi({ http, baseUrl: test.server.url }));
    const caller = { appId: verifiedAccount?.appId ?? '', appSecret: verifiedAccount?.secret ?? '' };
    const context = { effect: 'repeatable', now: test.clock.now } as const;
    await client.deletePublication(caller, published?.articleId ?? '', context);
    expect(test.sandbox.inspect.wechat().articles).toEqual([]);
    expect(await errorOf(publisher.poll(lookInput({ ...input, checkpoint })))).toMatchObject({
      platformCode: 'publish-status-5',
    });
    expect(await errorOf(client.deletePublication(caller, published?.articleId ?? '', context))).toMatchObject({
      kind: 'gone',
      platformCode: '53600',
    });
  });

  it('can be hidden from the followers that were told of it', async () => {
    await using test = await startSandbox();
    const { publisher, input } = sceneOn(test, { notify: 'followers' });
    const { checkpoint } = await runSteps(publisher, input);
    test.clock.advance(30 * SECOND);
    const client = createWechatClient(createWechatApi({ http, baseUrl: test.server.url }));
    const caller = { appId: verifiedAccount?.appId ?? '', appSecret: verifiedAccount?.secret ?? '' };
    await client.deleteMass(caller, checkpoint['msgId'] ?? '', { effect: 'repeatable', now: test.clock.now });
    expect(await errorOf(publisher.poll(lookInput({ ...input, checkpoint })))).toMatchObject({ kind: 'gone' });
  });
});

describe('the access token of an account', () => {
  it('is fetched at most once by each of fifty workers, is one for all, and none is made invalid', async () => {
    await using test = await startSandbox();
    const { input } = sceneOn(test, {});
    const workers = Array.from({ length: 50 }, () =>
      createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() }),
    );
    const ended = await Promise.all(
      workers.flatMap((worker, index) =>
        [1, 2].map((round) => runSteps(worker, { ...input, deliveryId: `delivery-${index}-${round}` })),
      ),
    );
    expect(ended.map(({ outcome }) => outcome.kind)).toEqual(ended.map(() => 'processing'));
    const calls = test.sandbox.inspect.calls();
    expect(calls.filter(({ endpoint }) => endpoint === 'stable_token')).toHaveLength(50);
    expect(calls.filter(({ accepted }) => !accepted)).toEqual([]);
    const accessToken = async () => {
      const { appId, secret } = verifiedAccount ?? { appId: '', secret: '' };
      const answer = await test.postJson('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: appId,
        secret,
      });
      return answer.body['access_token'];
    };
    expect(new Set([await accessToken(), await accessToken()]).size).toBe(1);
  });
});
