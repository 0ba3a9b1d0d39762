import { afterAll, describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { LookInput } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { SECOND } from '../../support/sandbox/manual-clock.ts';
import { shareForm, startSandbox, type TestSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

async function scene(test: TestSandbox, text = '#双十一# 预售 {{link}}，今晚八点') {
  const [app] = defaultCredentials.weiboApps;
  await test.postJson('/_sandbox/weibo/apps', { ...app, commercial: true });
  const share = stepNamed(createWeiboPublisher({ http, baseUrl: test.server.url }), 'share');
  const account = { uid: '7700112233', tier: 'commercial', operatorIp: '8.8.8.8' } as const;
  const input = publishInput({
    account: weiboAccount(account),
    variant: { platform: 'weibo', text },
    credentials: { accessToken: weiboToken },
    ...sandboxParts(test),
  });
  const look = lookInput(input);
  return {
    async attempt(mode: 'before' | 'after-commit') {
      test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/update/biz', mode, times: 1 });
      expect(await errorOf(share.run(input))).toMatchObject({ kind: 'outcome-unknown' });
    },
    async byHand(status: string, fields: Record<string, string> = {}) {
      test.clock.advance(SECOND);
      return await test.post('/2/statuses/update/biz.json', shareForm({ status, ...fields }));
    },
    look: (more: Partial<LookInput> = {}) => share.look({ ...look, ...more }),
  };
}

describe('A look at Weibo on the paid tier', () => {
  it("knows the post by its delivery's id, whatever a person has said in the same words", async () => {
    await using test = await startSandbox({ settings: { weibo: { duplicates: 'accept' } } });
    const { attempt, byHand, look } = await scene(test);
    await attempt('after-commit');
    const [own] = test.sandbox.inspect.weibo().statuses;
    await byHand(`#双十一# 预售 ${sandboxLink} ，今晚八点`);
    for (let post = 1; post <= 30; post += 1) await byHand(`手动 ${post}`);
    expect(await look()).toMatchObject({ kind: 'present', outcome: { platformId: own?.id, url: own?.permalink } });
  });

  it('does not take the post of another delivery for the attempt', async () => {
    await using test = await startSandbox();
    const { attempt, byHand, look } = await scene(test);
    await attempt('before');
    const annotations = JSON.stringify([{ lianbo: 'delivery-2' }]);
    await byHand(`#双十一# 预售 ${sandboxLink} ，今晚八点`, { annotations });
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('goes by the words where Weibo shows no annotations', async () => {
    await using test = await startSandbox();
    const { byHand, look } = await scene(test);
    await byHand(`#双十一# 预售 ${sandboxLink} ，今晚八点`);
    expect(await look()).toMatchObject({ kind: 'present' });
  });

  it.each([
    { where: 'before the link', before: 200, after: 100 },
    { where: 'within the link', before: 127, after: 200 },
    { where: 'after the link', before: 20, after: 300 },
  ])('knows a long text that the timeline cuts $where', async ({ before, after }) => {
    await using test = await startSandbox();
    const words = (link: string) => `${'汉'.repeat(before)} ${link} ${'字'.repeat(after)}`;
    const { byHand, look } = await scene(test, words('{{link}}'));
    expect(await byHand(words(sandboxLink), { is_longtext: '1' })).toMatchObject({ status: 200 });
    expect(await look()).toMatchObject({ kind: 'present' });
  });

  it('does not take the beginning of another long text for its own', async () => {
    await using test = await startSandbox();
    const { byHand, look } = await scene(test, `${'汉'.repeat(200)} {{link}}`);
    await byHand(`${'汉'.repeat(100)}字${'汉'.repeat(99)} ${sandboxLink} `, { is_longtext: '1' });
    expect(await look()).toEqual({ kind: 'absent' });
  });

  it('cannot tell without the contract for the paid calls', async () => {
    await using test = await startSandbox();
    const { look } = await scene(test);
    await test.postJson('/_sandbox/weibo/apps', defaultCredentials.weiboApps[0]);
    expect(await look()).toEqual({ kind: 'cannot-tell', why: '10014' });
  });
});
