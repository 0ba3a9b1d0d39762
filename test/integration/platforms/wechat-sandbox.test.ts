import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import { lookInput, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink as linkUrl, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { runSteps, stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import { HOUR, SECOND } from '../../support/sandbox/manual-clock.ts';
import {
  startSandbox,
  type TestSandbox,
  unverifiedAccount,
  verifiedAccount,
} from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

function wechatInput(test: TestSandbox, parts: { title?: string; verified?: boolean } = {}) {
  const { title = '冬日第一杯高山红茶', verified = true } = parts;
  const account = verified ? verifiedAccount : unverifiedAccount;
  return publishInput({
    account: wechatAccount({ appId: account?.appId ?? '', verified }),
    variant: {
      platform: 'wechat',
      title,
      body: '<p>从海拔一千二百米的茶园说起。</p>',
      coverMediaId: 'media-1',
      digest: '一杯茶',
    },
    credentials: { appSecret: account?.secret ?? '' },
    ...sandboxParts(test),
  });
}

describe('WeChat, as the sandbox speaks it', () => {
  const publisherOf = (test: TestSandbox) =>
    createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });

  it('goes from cover to draft to review to the public address', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = wechatInput(test);
    const { outcome, checkpoint } = await runSteps(publisher, input);
    expect(outcome).toMatchObject({ kind: 'processing', pollAfterMs: 5_000 });
    expect(Object.keys(checkpoint).sort()).toEqual(['draftMediaId', 'msgDataId', 'pictures', 'polls', 'publishId']);
    expect(await publisher.poll(lookInput({ ...input, checkpoint }))).toEqual({
      kind: 'processing',
      values: { polls: '1' },
      pollAfterMs: 15_000,
    });
    test.clock.advance(20 * SECOND);
    const published = await publisher.poll(lookInput({ ...input, checkpoint }));
    expect(published).toMatchObject({
      kind: 'published',
      url: expect.stringMatching(/^https:\/\/mp\.weixin\.qq\.com\/s\//),
    });
    expect(test.sandbox.inspect.calls({ endpoint: 'stable_token' })).toHaveLength(1);
    expect(test.sandbox.inspect.calls({ endpoint: 'draft/add' })[0]?.subject).toMatchObject({
      title: '冬日第一杯高山红茶',
      contentSourceUrl: linkUrl,
    });
  });

  it('goes on after the draft without a second one', async () => {
    await using test = await startSandbox();
    const first = publisherOf(test);
    const input = wechatInput(test);
    const cover = await stepNamed(first, 'pictures').run(input);
    const draft = await stepNamed(first, 'draft').run({ ...input, checkpoint: cover.values });
    const { outcome } = await runSteps(publisherOf(test), {
      ...input,
      checkpoint: { ...cover.values, ...draft.values },
    });
    expect(outcome.kind).toBe('processing');
    expect(test.sandbox.inspect.calls({ endpoint: 'draft/add' })).toHaveLength(1);
    expect(test.sandbox.inspect.calls({ endpoint: 'material/add_material' })).toHaveLength(1);
  });

  it('stops at the draft of an unverified account and tells a person what to do', async () => {
    await using test = await startSandbox();
    const { outcome } = await runSteps(publisherOf(test), wechatInput(test, { verified: false }));
    expect(outcome).toMatchObject({
      kind: 'handed-over',
      instructions: { zh: expect.stringContaining('草稿箱'), en: expect.stringContaining('draft box') },
    });
    expect(test.sandbox.inspect.calls({ endpoint: 'freepublish/submit' })).toHaveLength(0);
  });

  it('is rejected by the review', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = wechatInput(test, { title: '违禁品专场' });
    const { checkpoint } = await runSteps(publisher, input);
    test.clock.advance(HOUR);
    const error = await errorOf(publisher.poll(lookInput({ ...input, checkpoint })));
    expect(error).toMatchObject({ kind: 'rejected', platformCode: 'publish-status-4' });
  });

  it('names the address for the allowlist', async () => {
    await using test = await startSandbox({
      settings: { wechat: { ipAllowlist: 'enforce', callerIp: '198.51.100.9' } },
    });
    const error = await errorOf(runSteps(publisherOf(test), wechatInput(test)));
    expect(error).toMatchObject({
      kind: 'human',
      platformCode: '40164',
      hint: { zh: expect.stringContaining('198.51.100.9') },
    });
  });

  it('takes a second submit of the same draft for a duplicate', async () => {
    await using test = await startSandbox();
    const publisher = publisherOf(test);
    const input = wechatInput(test);
    const { checkpoint } = await runSteps(publisher, input);
    const error = await errorOf(stepNamed(publisher, 'submit').run({ ...input, checkpoint }));
    expect(error).toMatchObject({ kind: 'duplicate', platformCode: '40007' });
  });

  it.each(['draft/add', 'freepublish/submit'])(
    'does not know the outcome when WeChat hangs up on %s',
    async (endpoint) => {
      await using test = await startSandbox();
      test.sandbox.faults.add({ platform: 'wechat', endpoint, mode: 'after-commit', times: 1 });
      expect(await errorOf(runSteps(publisherOf(test), wechatInput(test)))).toMatchObject({ kind: 'outcome-unknown' });
    },
  );

  it.each(['stable_token', 'material/add_material'])('may try again when WeChat hangs up on %s', async (endpoint) => {
    await using test = await startSandbox();
    test.sandbox.faults.add({ platform: 'wechat', endpoint, mode: 'after-commit', times: 1 });
    expect(await errorOf(runSteps(publisherOf(test), wechatInput(test)))).toMatchObject({ kind: 'unavailable' });
  });
});
