import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../shared/adapters/http/http-client.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import type { LookInput, LookOutcome } from '../../../shared/ports/platform-publisher.ts';
import { lookInput, publishInput, weiboAccount } from '../../support/platforms/builders.ts';
import { errorOf } from '../../support/platforms/leaks.ts';
import { sandboxLink, sandboxParts } from '../../support/platforms/sandbox-parts.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import { HOUR, MINUTE, SECOND } from '../../support/sandbox/manual-clock.ts';
import { shareForm, startSandbox, type TestSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const http = createHttpClient();
afterAll(() => http.close());

const text = '双十一预售 {{link}}，今晚八点\n[微笑] 第 2 杯半价😀';
const words = `双十一预售 ${sandboxLink} ，今晚八点\n[微笑] 第 2 杯半价😀`;

function scene(test: TestSandbox, overrides: Partial<LookInput> = {}) {
  const share = stepNamed(createWeiboPublisher({ http, baseUrl: test.server.url }), 'share');
  const input = publishInput({
    account: weiboAccount({ uid: '7700112233', operatorIp: '8.8.8.8', safeDomain: 'go.yunshan.example' }),
    variant: { platform: 'weibo', text },
    credentials: { accessToken: weiboToken },
    ...sandboxParts(test),
  });
  const look = lookInput(input, overrides);
  return {
    /** The attempt whose answer never came. */
    async attempt(mode: 'before' | 'after-commit') {
      test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/share', mode, times: 1 });
      expect(await errorOf(share.run(input))).toMatchObject({ kind: 'outcome-unknown' });
    },
    async byHand(status: string): Promise<string> {
      test.clock.advance(SECOND);
      const { body } = await test.post('/2/statuses/share.json', shareForm({ status }));
      return String(body['idstr']);
    },
    look: (more: Partial<LookInput> = {}): Promise<LookOutcome> => share.look({ ...look, ...more }),
  };
}

describe('A look at Weibo', () => {
  it('finds the post of an attempt whose answer was lost, with its address', async () => {
    await using test = await startSandbox();
    const { attempt, look } = scene(test);
    await attempt('after-commit');
    const [status] = test.sandbox.inspect.weibo().statuses;
    expect(await look()).toEqual({
      kind: 'present',
      outcome: {
        kind: 'published',
        values: { statusId: status?.id },
        platformId: status?.id,
        url: status?.permalink,
      },
    });
  });

  it('proves that an attempt which never arrived made nothing', async () => {
    await using test = await startSandbox();
    const { attempt, look } = scene(test);
    await attempt('before');
    expect(await look()).toEqual({ kind: 'absent' });
    expect(test.sandbox.inspect.calls({ endpoint: 'statuses/user_timeline' })).toHaveLength(1);
  });

  it('sees that Weibo stripped a topic from the text', async () => {
    await using test = await startSandbox({ settings: { weibo: { topics: 'strip' } } });
    const variant = { platform: 'weibo', text: '#双十一# 预售开始' } as const;
    await test.post('/2/statuses/share.json', shareForm({ status: `#双十一# 预售开始 ${sandboxLink} ` }));
    expect(await scene(test).look({ variant })).toMatchObject({ kind: 'present' });
  });

  it('cannot tell when newer posts have pushed the attempt out of the five that are shown', async () => {
    await using test = await startSandbox();
    const { attempt, byHand, look } = scene(test);
    await attempt('after-commit');
    for (let post = 1; post <= 6; post += 1) await byHand(`手动 ${post} ${sandboxLink} `);
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'timeline-too-short' });
  });

  it('proves absence by a full page that reaches back before the attempt', async () => {
    await using test = await startSandbox();
    const { byHand } = scene(test);
    for (let post = 1; post <= 4; post += 1) await byHand(`以前 ${post} ${sandboxLink} `);
    test.clock.advance(2 * MINUTE);
    const { attempt, byHand: later, look } = scene(test);
    await attempt('before');
    for (let post = 1; post <= 4; post += 1) await later(`手动 ${post} ${sandboxLink} `);
    expect(await look()).toEqual({ kind: 'absent' });
    await later(`手动 5 ${sandboxLink} `);
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'timeline-too-short' });
  });

  it('takes neither the same words of another delivery nor older ones for the attempt', async () => {
    await using test = await startSandbox({ settings: { weibo: { duplicates: 'accept' } } });
    const { byHand } = scene(test);
    await byHand(words);
    test.clock.advance(HOUR);
    const { attempt, byHand: later, look } = scene(test);
    const other = await later(words);
    await attempt('before');
    expect(await look({ isBound: async (id) => id === other })).toEqual({ kind: 'absent' });
    expect(await look()).toMatchObject({ kind: 'present', outcome: { platformId: other } });
  });

  it('does not take the same words from another application for its own, where it knows its own name', async () => {
    await using test = await startSandbox();
    await test.postJson('/_sandbox/weibo/apps', {
      appKey: '99887766',
      appSecret: 'secret',
      name: '另一个应用',
      safeDomain: 'go.yunshan.example',
    });
    const accessToken = '2.00TokenOfAnotherApplication01';
    const tokens = [{ appKey: '99887766', accessToken }];
    await test.postJson('/_sandbox/weibo/users', { uid: '7700112233', screenName: '云杉茶', tokens });
    const { byHand, look } = scene(test);
    const own = await byHand(`早上好 ${sandboxLink} `);
    await test.post('/2/statuses/share.json', shareForm({ status: words, access_token: accessToken }));
    expect(await look({ isBound: async (id) => id === own })).toEqual({
      kind: 'cannot-tell',
      why: 'same-text-from-other-source',
    });
    expect(await look()).toMatchObject({ kind: 'present' });
  });

  it('says why it cannot tell when Weibo does not answer the question', async () => {
    await using test = await startSandbox();
    const { look } = scene(test);
    expect(await look({ credentials: { accessToken: '2.00nobody' } })).toEqual({ kind: 'cannot-tell', why: '21332' });
    expect(await look({ credentials: { appSecret: 'of another platform' } })).toEqual({
      kind: 'cannot-tell',
      why: 'credentials-invalid',
    });
    test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/user_timeline', mode: 'before', times: 1 });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: 'connection-lost' });
    test.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/user_timeline', mode: 'throttle', times: 1 });
    expect(await look()).toEqual({ kind: 'cannot-tell', why: '10023' });
  });
});
