import { afterAll, describe, expect, it } from 'vitest';
import type { SandboxSettingsPatch } from '../../../local/sandbox/settings.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { longestReviewMs } from '../../../shared/adapters/platforms/wechat/look.ts';
import { createWechatPublisher } from '../../../shared/adapters/platforms/wechat/publisher.ts';
import type { Checkpoint, LookInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput, wechatAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { wechatStores } from '../../support/platforms/wechat-stores.ts';
import { MINUTE, SECOND } from '../../support/sandbox/manual-clock.ts';
import {
  startSandbox,
  type TestSandbox,
  verifiedAccount,
  wechatCover,
  wechatDraft,
  wechatToken,
} from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const title = '冬日第一杯高山红茶';

/** A delivery whose steps before the one of interest have gone through. */
async function scene(test: TestSandbox, name: 'draft' | 'submit') {
  const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });
  const base = publishInput({
    account: wechatAccount({ appId: verifiedAccount?.appId ?? '', verified: true }),
    variant: { platform: 'wechat', title, body: '<p>从茶园说起。</p>', coverMediaId: 'media-1' },
    credentials: { appSecret: verifiedAccount?.secret ?? '' },
    ...sandboxParts(test),
  });
  const checkpoint: Record<string, string> = { ...(await stepNamed(publisher, 'pictures').run(base)).values };
  if (name === 'submit') {
    const drafted: Checkpoint = (await stepNamed(publisher, 'draft').run({ ...base, checkpoint })).values;
    Object.assign(checkpoint, drafted);
  }
  const step = stepNamed(publisher, name);
  const input = lookInput({ ...base, checkpoint });
  const token = await wechatToken(test);
  const thumb = await wechatCover(test, token);
  return {
    input,
    token,
    async attempt(mode: 'before' | 'after-commit') {
      const endpoint = name === 'draft' ? 'draft/add' : 'freepublish/submit';
      test.sandbox.faults.add({ platform: 'wechat', endpoint, mode, times: 1 });
      expect(await errorOf(step.run(input))).toMatchObject({ kind: 'outcome-unknown' });
    },
    /** Drafts that a person puts into the box, a second apart. */
    async draftsByHand(count: number) {
      for (let draft = 1; draft <= count; draft += 1) {
        test.clock.advance(SECOND);
        const article = { title: `手动 ${draft}`, content_source_url: '', thumb_media_id: thumb };
        await wechatDraft(test, token, article);
      }
    },
    look: (more: Partial<LookInput> = {}) => step.look({ ...input, ...more }),
  };
}

describe('A look for a draft at WeChat', () => {
  it('finds the draft of an attempt whose answer was lost', async () => {
    await using test = await startSandbox();
    const { attempt, look } = await scene(test, 'draft');
    await attempt('after-commit');
    const [draft] = test.sandbox.inspect.wechat().drafts;
    expect(await look()).toEqual({
      kind: 'present',
      outcome: { kind: 'done', values: { draftMediaId: draft?.mediaId } },
    });
  });

  it('proves that an attempt which never arrived left no draft', async () => {
    await using test = await startSandbox();
    const { attempt, look } = await scene(test, 'draft');
    await attempt('before');
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('looks beyond the first page of twenty', async () => {
    await using test = await startSandbox();
    const { attempt, draftsByHand, look } = await scene(test, 'draft');
    await attempt('after-commit');
    await draftsByHand(25);
    expect(await look()).toMatchObject({ kind: 'present' });
    expect(test.sandbox.inspect.calls({ endpoint: 'draft/batchget' })).toHaveLength(2);
  });

  it('stops where the box reaches back before the attempt', async () => {
    await using test = await startSandbox();
    const before = await scene(test, 'draft');
    await before.draftsByHand(45);
    test.clock.advance(2 * MINUTE);
    const { attempt, draftsByHand, look } = await scene(test, 'draft');
    await attempt('before');
    await draftsByHand(5);
    expect(await look()).toEqual({ kind: 'absent' });
    expect(test.sandbox.inspect.calls({ endpoint: 'draft/batchget' })).toHaveLength(1);
  });

  it('cannot tell when a hundred drafts are newer', async () => {
    await using test = await startSandbox();
    const { attempt, draftsByHand, look } = await scene(test, 'draft');
    await attempt('after-commit');
    await draftsByHand(100);
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'draft-box-too-long' });
  });

  it('does not take a draft with another link, or one from long before, for the attempt', async () => {
    await using test = await startSandbox();
    const { token, attempt, look } = await scene(test, 'draft');
    await wechatDraft(test, token, { title, content_source_url: 'https://go.yunshan.example/l/b2' });
    await attempt('before');
    expect(await look()).toEqual({ kind: 'absent' });
    await wechatDraft(test, token, { title, content_source_url: sandboxLink });
    test.clock.advance(2 * MINUTE);
    expect(await look({ attemptStartedAt: test.clock.now() })).toEqual({ kind: 'absent' });
    expect(await look()).toMatchObject({ kind: 'present' });
  });

  it('leaves a draft that a person has changed to a person', async () => {
    await using test = await startSandbox();
    const { token, look } = await scene(test, 'draft');
    await wechatDraft(test, token, { title: '改过的标题', content_source_url: sandboxLink });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'draft-changed' });
  });

  it('says why it cannot tell when WeChat does not answer the question', async () => {
    await using test = await startSandbox();
    const { look } = await scene(test, 'draft');
    const account = wechatAccount({ appId: 'wx0000000000000000' });
    expect(await look({ account })).toEqual({ kind: 'cannot-tell', why: '40013' });
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'draft/batchget', mode: 'error', code: -1, times: 1 });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: '-1' });
  });
});

describe('A look for a publication at WeChat', () => {
  const settings = (draftLeavesBox: 'submit' | 'publication'): { settings: SandboxSettingsPatch } => ({
    settings: { wechat: { draftLeavesBox } },
  });

  it.each(['submit', 'publication'] as const)(
    'finds the article once its review has ended, where drafts leave at %s',
    async (leaves) => {
      await using test = await startSandbox(settings(leaves));
      const { attempt, look } = await scene(test, 'submit');
      await attempt('after-commit');
      const why = leaves === 'submit' ? 'publication-running' : 'review-may-be-running';
      expect(await look()).toEqual({ kind: 'cannot-tell', why });
      test.clock.advance(20 * SECOND);
      const [published] = test.sandbox.inspect.wechat().articles;
      expect(await look()).toEqual({
        kind: 'present',
        outcome: {
          kind: 'published',
          values: { articleId: published?.articleId },
          platformId: published?.articleId,
          url: published?.article.url,
        },
      });
    },
  );

  it.each(['submit', 'publication'] as const)(
    'proves that nothing was submitted only after the longest review, where drafts leave at %s',
    async (leaves) => {
      await using test = await startSandbox(settings(leaves));
      const { attempt, look } = await scene(test, 'submit');
      await attempt('before');
      test.clock.advance(longestReviewMs - SECOND);
      expect(await look()).toEqual({ kind: 'cannot-tell', why: 'review-may-be-running' });
      test.clock.advance(SECOND);
      expect(await look()).toEqual({ kind: 'absent' });
    },
  );

  it('does not give up a review that takes longer, where drafts leave at submit', async () => {
    await using test = await startSandbox({ settings: { wechat: { reviewSeconds: 3_600 } } });
    const { attempt, look } = await scene(test, 'submit');
    await attempt('after-commit');
    test.clock.advance(30 * MINUTE);
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'publication-running' });
  });

  it('looks beyond the first page of publications', async () => {
    await using test = await startSandbox({ settings: { wechat: { reviewSeconds: 0 } } });
    const { token, attempt, look } = await scene(test, 'submit');
    await attempt('after-commit');
    for (let article = 1; article <= 21; article += 1) {
      test.clock.advance(SECOND);
      const draft = await wechatDraft(test, token, { title: `手动 ${article}`, content_source_url: '' });
      await test.postJson(`/cgi-bin/freepublish/submit?access_token=${token}`, { media_id: draft.body['media_id'] });
    }
    expect(await look()).toMatchObject({ kind: 'present' });
    expect(test.sandbox.inspect.calls({ endpoint: 'freepublish/batchget' })).toHaveLength(2);
  });

  it('hands over without asking, where the account is not verified', async () => {
    await using test = await startSandbox();
    const { look } = await scene(test, 'submit');
    const account = wechatAccount({ verified: false });
    expect(await look({ account })).toMatchObject({ kind: 'present', outcome: { kind: 'handed-over' } });
  });

  it('cannot tell without the draft of the step before, or without an answer', async () => {
    await using test = await startSandbox();
    const { look } = await scene(test, 'submit');
    expect(await look({ checkpoint: {} })).toEqual({ kind: 'cannot-tell', why: 'checkpoint-incomplete' });
    test.sandbox.faults.add({ platform: 'wechat', endpoint: 'draft/get', mode: 'before', times: 1 });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'connection-lost' });
  });
});

it('may simply upload a cover again', async () => {
  await using test = await startSandbox();
  const { input } = await scene(test, 'draft');
  const publisher = createWechatPublisher({ http, baseUrl: test.server.url, ...wechatStores() });
  expect(await stepNamed(publisher, 'pictures').look(input)).toEqual({ kind: 'absent' });
});
