import { afterAll, describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { commentAddress } from '../../../shared/adapters/platforms/weibo/permalink.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { LookInput, PublishInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps, stepNamed } from '../../support/platforms/steps.ts';
import { SECOND } from '../../support/sandbox/manual-clock.ts';
import {
  secondWeiboToken,
  shareForm,
  startSandbox,
  type TestSandbox,
  weiboToken,
} from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const uid = '7700112233';
const secondUid = '7700112244';

async function withContract(): Promise<TestSandbox> {
  const test = await startSandbox();
  await test.postJson('/_sandbox/weibo/apps', { ...defaultCredentials.weiboApps[0], commercial: true });
  return test;
}

function inputFor(test: TestSandbox, more: Partial<PublishInput>): PublishInput {
  return publishInput({
    account: weiboAccount({ uid, tier: 'commercial', operatorIp: '8.8.8.8' }),
    variant: { platform: 'weibo', text: '#双十一# 预售 {{link}}' },
    credentials: { accessToken: weiboToken },
    ...sandboxParts(test),
    ...more,
  });
}

const bySecond = {
  account: weiboAccount({ accountId: 'acc-2', uid: secondUid, tier: 'commercial', operatorIp: '8.8.8.8' }),
  credentials: { accessToken: secondWeiboToken },
} as const;

async function aPost(test: TestSandbox): Promise<{ url: string; id: string }> {
  const { body } = await test.post('/2/statuses/update/biz.json', shareForm({ status: '#双十一# 主帖' }));
  const id = String(body['idstr']);
  return { id, url: test.sandbox.inspect.weibo().statuses.find((status) => status.id === id)?.permalink ?? '' };
}

const nineIds = Array.from({ length: 9 }, (_, index) => `media-${index + 1}`);

describe('Pictures on the paid tier', () => {
  const variant = { platform: 'weibo', text: '#双十一# 九宫格 {{link}}', pictureMediaIds: nineIds } as const;
  const withNine = { variant: { ...variant, pictureMediaIds: [...nineIds] } };

  it('go out nine at once, each uploaded in a step of its own', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const { outcome, checkpoint } = await runSteps(publisher, inputFor(test, withNine));
    const [status] = test.sandbox.inspect.weibo().statuses;
    expect(outcome).toMatchObject({ kind: 'published', platformId: status?.id, url: status?.permalink });
    expect(status?.pictures).toHaveLength(9);
    expect(Object.keys(checkpoint).filter((name) => name.startsWith('picture-'))).toHaveLength(9);
    expect(status?.annotations).toEqual([{ lianbo: 'delivery-1' }]);
  });

  it('keep their order, and are not uploaded again by a worker that goes on', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/upload_url_text/biz', mode: 'before', times: 1 });
    const first = inputFor(test, withNine);
    const checkpoint: Record<string, string> = {};
    for (const step of publisher.steps.filter(({ name }) => name.startsWith('picture-'))) {
      const { values } = await step.run({ ...first, checkpoint });
      Object.assign(checkpoint, values);
    }
    expect(await errorOf(runSteps(publisher, { ...first, checkpoint }))).toMatchObject({ kind: 'outcome-unknown' });
    await runSteps(publisher, { ...first, checkpoint });
    const uploads = test.sandbox.inspect.calls({ endpoint: 'statuses/upload_pic/biz' });
    expect(uploads).toHaveLength(9);
    const [status] = test.sandbox.inspect.weibo().statuses;
    const order = nineIds.map((_, index) => checkpoint[`picture-${index + 1}`]);
    expect(status?.pictures.map(({ name }) => name.replace(/\.\w+$/, ''))).toEqual(order);
  });

  it('travel with the post itself where there is one', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    await runSteps(publisher, inputFor(test, { variant: { ...variant, pictureMediaIds: ['media-1'] } }));
    expect(test.sandbox.inspect.calls().map(({ endpoint }) => endpoint)).toEqual(['statuses/upload/biz']);
  });

  it('may be tried again when an upload breaks off', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/upload_pic/biz', mode: 'after-commit', times: 1 });
    expect(await errorOf(runSteps(publisher, inputFor(test, withNine)))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('The paid endpoints', () => {
  it('are called on the host that is set for them, the others on the common one', async () => {
    await using paid = await withContract();
    await using open = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: open.server.url, commercialUrl: paid.server.url });
    await runSteps(publisher, inputFor(paid, {}));
    expect(paid.sandbox.inspect.calls()).toHaveLength(1);
    expect(open.sandbox.inspect.calls()).toHaveLength(0);
  });
});

async function aComment(test: TestSandbox, post: { url: string; id: string }): Promise<string> {
  const { body } = await test.post('/2/comments/create.json', shareForm({ id: post.id, comment: '几点开始？' }));
  return commentAddress(post.url, String(body['idstr']));
}

type Scene = { readonly shape: 'repost' | 'comment' | 'reply'; readonly endpoint: string; readonly text: string };
const scenes: readonly Scene[] = [
  { shape: 'repost', endpoint: 'statuses/repost/biz', text: '一起来 {{link}}' },
  { shape: 'comment', endpoint: 'comments/create', text: '链接在这里：{{link}}' },
  { shape: 'reply', endpoint: 'comments/reply/biz', text: '晚上八点：{{link}}' },
];

describe.each(scenes)('A $shape', ({ shape, endpoint, text }) => {
  async function scene(test: TestSandbox) {
    const post = await aPost(test);
    const target = shape === 'reply' ? { ...post, url: await aComment(test, post) } : post;
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const inherited = { 'weibo.url': target.url };
    const input = inputFor(test, { shape, variant: { platform: 'weibo', text }, inherited, ...bySecond });
    const step = stepNamed(publisher, shape);
    const made = () =>
      shape === 'repost'
        ? test.sandbox.inspect.weibo().statuses.filter(({ repostOf }) => repostOf === target.id)
        : test.sandbox.inspect
            .weibo()
            .comments.filter(({ replyTo }) => (replyTo === undefined) === (shape === 'comment'));
    const look = (more: Partial<LookInput> = {}) => step.look({ ...lookInput(input), ...more });
    return { target, publisher, input, step, made, look };
  }

  it('is about the post that was published right before, with the link as a short one', async () => {
    await using test = await withContract();
    const { publisher, input, made } = await scene(test);
    const { outcome } = await runSteps(publisher, input);
    const [one] = made();
    expect(outcome).toMatchObject({ kind: 'published', platformId: one?.id });
    expect(one?.links.map(({ url }) => url)).toEqual([sandboxLink]);
  });

  it('is about the post that is named', async () => {
    await using test = await withContract();
    const { publisher, input, target, made } = await scene(test);
    const variant = { platform: 'weibo', text, targetUrl: target.url } as const;
    await runSteps(publisher, { ...input, variant, inherited: {} });
    expect(made()).toHaveLength(1);
  });

  it('is refused where nobody knows what it is about', async () => {
    await using test = await withContract();
    const { publisher, input } = await scene(test);
    const error = await errorOf(runSteps(publisher, { ...input, inherited: {} }));
    expect(error).toMatchObject({ kind: 'rejected', platformCode: 'target-unknown' });
  });

  it('is found by a look after Weibo acted and hung up', async () => {
    await using test = await withContract();
    const { publisher, input, made, look } = await scene(test);
    test.sandbox.faults.add({ platform: 'weibo', endpoint, mode: 'after-commit', times: 1 });
    expect(await errorOf(runSteps(publisher, input))).toMatchObject({ kind: 'outcome-unknown' });
    const [one] = made();
    expect(await look()).toMatchObject({ kind: 'present', outcome: { kind: 'published', platformId: one?.id } });
  });

  it('is absent after a call that never arrived, and is not confused with what another delivery has made', async () => {
    await using test = await withContract();
    const { publisher, input, made, look } = await scene(test);
    test.sandbox.faults.add({ platform: 'weibo', endpoint, mode: 'before', times: 1 });
    expect(await errorOf(runSteps(publisher, input))).toMatchObject({ kind: 'outcome-unknown' });
    expect(await look()).toEqual({ kind: 'absent' });
    test.clock.advance(SECOND);
    await runSteps(publisher, input);
    const [other] = made();
    expect(await look({ isBound: async (id) => id === other?.id })).toEqual({ kind: 'absent' });
  });

  it('cannot be told about while Weibo does not answer', async () => {
    await using test = await withContract();
    const { look } = await scene(test);
    const reading = shape === 'repost' ? 'statuses/user_timeline/biz' : 'comments/show';
    test.sandbox.faults.add({ platform: 'weibo', endpoint: reading, mode: 'before' });
    expect(await look()).toMatchObject({ kind: 'cannot-tell' });
  });

  it('is refused when its post is gone', async () => {
    await using test = await withContract();
    const { publisher, input, target } = await scene(test);
    await test.post('/2/statuses/destroy/biz.json', new URLSearchParams({ access_token: weiboToken, id: target.id }));
    expect(await errorOf(runSteps(publisher, input))).toMatchObject({ kind: 'gone', platformCode: '20101' });
  });

  it('is closed to an application without the contract', async () => {
    await using test = await withContract();
    const { publisher, input } = await scene(test);
    await test.postJson('/_sandbox/weibo/apps', defaultCredentials.weiboApps[0]);
    expect(await errorOf(runSteps(publisher, input))).toMatchObject({ kind: 'human', platformCode: '10014' });
  });
});

describe('A reply', () => {
  const words = '晚上八点';
  const answering = (url: string) =>
    ({ shape: 'reply', variant: { platform: 'weibo', text: words, targetUrl: url }, ...bySecond }) as const;

  it('answers the comment of the delivery right before by the address that it left', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const { url } = await aPost(test);
    const variant = { platform: 'weibo', text: '先说一句' } as const;
    const first = await runSteps(
      publisher,
      inputFor(test, { shape: 'comment', variant, inherited: { 'weibo.url': url } }),
    );
    const inherited = { 'weibo.url': first.outcome.kind === 'published' ? (first.outcome.url ?? '') : '' };
    await runSteps(
      publisher,
      inputFor(test, { ...answering(''), variant: { platform: 'weibo', text: words }, inherited }),
    );
    const [comment, reply] = test.sandbox.inspect.weibo().comments;
    expect(reply).toMatchObject({ replyTo: comment?.id, text: words });
  });

  it('is refused where only the post is known, and where the comment is gone', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const { url } = await aPost(test);
    const withoutComment = await errorOf(runSteps(publisher, inputFor(test, answering(url))));
    expect(withoutComment).toMatchObject({ kind: 'rejected', platformCode: 'target-unknown' });
    const ofNobody = await errorOf(
      runSteps(publisher, inputFor(test, answering(commentAddress(url, '5012345678901234')))),
    );
    expect(ofNobody).toMatchObject({ kind: 'gone', platformCode: '20201' });
  });

  it('is not taken for a comment of the same words, nor the other way round', async () => {
    await using test = await withContract();
    const publisher = createWeiboPublisher({ http, baseUrl: test.server.url });
    const post = await aPost(test);
    const reply = inputFor(test, answering(await aComment(test, post)));
    const comment = { ...reply, shape: 'comment' } as const;
    const look = (shape: 'reply' | 'comment') =>
      stepNamed(publisher, shape).look(lookInput(shape === 'reply' ? reply : comment));
    await runSteps(publisher, reply);
    expect(await look('comment')).toEqual({ kind: 'absent' });
    expect(await look('reply')).toMatchObject({ kind: 'present' });
  });
});
