import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../shared/adapters/http/http-client.ts';
import { HttpTransportError } from '../../../shared/adapters/http/http-transport-error.ts';
import { createWeiboPublisher } from '../../../shared/adapters/platforms/weibo/publisher.ts';
import { finalWeiboText } from '../../../shared/adapters/platforms/weibo/text.ts';
import type { WeiboAccount } from '../../../shared/domain/account.ts';
import { PlatformError, type PlatformErrorKind } from '../../../shared/domain/platform-error.ts';
import type { PublishInput } from '../../../shared/ports/platform-publisher.ts';
import {
  eveningOfSinglesDay,
  linkUrl,
  lookInput,
  publishInput,
  weiboAccount,
} from '../../support/platforms/builders.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { stepNamed } from '../../support/platforms/steps.ts';
import {
  cutShort,
  hangUp,
  json,
  neverAnswer,
  raw,
  refusingUrl,
  startWireServer,
} from '../../support/platforms/wire-server.ts';

const token = '2.00PlantedTokenOfWeibo';
const http = createHttpClient();
afterAll(() => http.close());

const status = {
  created_at: 'Wed Nov 11 20:00:00 +0800 2026',
  id: 5012345678901234,
  idstr: '5012345678901234',
  mid: '5012345678901234',
  text: '新品上市 http://t.cn/A6abcdEf ',
};

type InputOptions = { account?: Partial<WeiboAccount>; pictureMediaIds?: string[] } & Partial<
  Omit<PublishInput, 'account'>
>;

function inputFor(options: InputOptions = {}) {
  const { account, pictureMediaIds, ...rest } = options;
  return publishInput({
    account: weiboAccount(account),
    variant: {
      platform: 'weibo',
      text: '新品上市 & 更多',
      ...(pictureMediaIds === undefined ? {} : { pictureMediaIds }),
    },
    credentials: { accessToken: token },
    ...rest,
  });
}

async function share(baseUrl: string, input = inputFor()) {
  const publisher = createWeiboPublisher({ http, baseUrl });
  const step = stepNamed(publisher, 'share');
  expect(step.effect).toBe('once');
  return await step.run(input);
}

async function shareError(baseUrl: string, input = inputFor()): Promise<PlatformError> {
  const error = await errorOf(share(baseUrl, input));
  expect(everythingAbout(error)).not.toContain(token);
  if (!(error instanceof PlatformError)) throw error;
  return error;
}

/** Of the post in `status`. */
const startedAt = Date.parse('2026-11-11T20:00:00+08:00');

describe('the Weibo publisher', () => {
  it('shares the text with its link as a form and returns the permalink', async () => {
    await using server = await startWireServer();
    server.answer(json(status));
    expect(await share(server.baseUrl)).toEqual({
      kind: 'published',
      values: { statusId: '5012345678901234' },
      platformId: '5012345678901234',
      url: 'https://weibo.com/1234567890/O5banBlCi',
    });
    const [call] = server.calls;
    expect(call?.path).toBe('/2/statuses/share.json');
    expect(call?.query.size).toBe(0);
    expect(call?.contentType).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(call?.form ?? [])).toEqual({
      access_token: token,
      status: `新品上市 & 更多 ${linkUrl}`,
      rip: '203.0.113.7',
    });
  });

  it('sends a picture as the multipart field pic', async () => {
    await using server = await startWireServer();
    server.answer(json(status));
    await share(server.baseUrl, inputFor({ pictureMediaIds: ['media-1'] }));
    const [call] = server.calls;
    const parts = await new Response(call?.body, {
      headers: { 'content-type': call?.contentType ?? '' },
    }).formData();
    const pic = parts.get('pic');
    expect(parts.get('status')).toBe(`新品上市 & 更多 ${linkUrl}`);
    expect(parts.get('access_token')).toBe(token);
    expect(pic instanceof File ? [pic.name, pic.type, pic.size] : pic).toEqual(['cover.jpg', 'image/jpeg', 7]);
  });

  it('posts through the paid endpoint on the commercial tier, with the delivery id kept as annotation', async () => {
    await using server = await startWireServer();
    server.answer(json(status));
    await share(server.baseUrl, inputFor({ account: { tier: 'commercial' } }));
    const [call] = server.calls;
    expect(call?.path).toBe('/2/statuses/update/biz.json');
    expect(call?.form.get('annotations')).toBe('[{"lianbo":"delivery-1"}]');
    expect(call?.form.has('is_longtext')).toBe(false);
  });

  describe('that is accepted with "slow now, please wait"', () => {
    const slow = json({ error: 'Update success, while server slow now', error_code: 20032 }, 400);
    const input = inputFor({ now: () => startedAt });
    const asked = (minutes: number) =>
      lookInput(inputFor({ now: () => startedAt + minutes * 60_000, checkpoint: { acceptedAt: String(startedAt) } }), {
        attemptStartedAt: startedAt,
      });

    it('waits a minute for its name, and is never sent again', async () => {
      await using server = await startWireServer();
      server.answer(slow);
      expect(await share(server.baseUrl, input)).toEqual({
        kind: 'processing',
        values: { acceptedAt: String(startedAt) },
        pollAfterMs: 60_000,
      });
    });

    it('is found in the timeline, with its address', async () => {
      await using server = await startWireServer();
      const text = finalWeiboText('新品 {{link}}', input.linkUrl);
      server.answer(json({ statuses: [{ ...status, text }], total_number: 9 }));
      const publisher = createWeiboPublisher({ http, baseUrl: server.baseUrl });
      const found = await publisher.poll({ ...asked(1), variant: { platform: 'weibo', text: '新品 {{link}}' } });
      expect(found).toMatchObject({ kind: 'published', platformId: '5012345678901234' });
      expect(server.calls.map(({ method }) => method)).toEqual(['GET']);
    });

    it.each([
      { minutes: 1, outcome: { kind: 'processing', values: {}, pollAfterMs: 60_000 } },
      { minutes: 4, outcome: { kind: 'processing', values: {}, pollAfterMs: 240_000 } },
      { minutes: 10, outcome: { kind: 'published', values: {} } },
    ])('ends, after $minutes minutes without a trace, as $outcome.kind', async ({ minutes, outcome }) => {
      await using server = await startWireServer();
      server.answer(json({ statuses: [], total_number: 0 }));
      const publisher = createWeiboPublisher({ http, baseUrl: server.baseUrl });
      expect(await publisher.poll(asked(minutes))).toEqual(outcome);
    });
  });

  it('reads a post that stands by its id', async () => {
    await using server = await startWireServer();
    server.answer(json(status));
    const publisher = createWeiboPublisher({ http, baseUrl: server.baseUrl });
    const outcome = await publisher.poll(lookInput(inputFor({ checkpoint: { statusId: '5012345678901234' } })));
    expect(outcome.kind).toBe('published');
    expect(server.calls[0]?.query.get('id')).toBe('5012345678901234');
  });

  it('reports a post that is gone without naming the token of the query', async () => {
    await using server = await startWireServer();
    server.answer(json({ error: 'target weibo does not exist!', error_code: '20101' }, 400));
    const publisher = createWeiboPublisher({ http, baseUrl: server.baseUrl });
    const error = await errorOf(publisher.poll(lookInput(inputFor({ checkpoint: { statusId: '5012345678901234' } }))));
    expect(error).toMatchObject({ kind: 'gone', platformCode: '20101' });
    expect(everythingAbout(error)).not.toContain(token);
  });
});

describe('the Weibo share step, when the answer is not a success', () => {
  const refusal = (code: number | string, status = 400, error = 'error') =>
    json({ error, error_code: code, request: '/2/statuses/share.json' }, status);

  const cases: readonly {
    name: string;
    answer: Parameters<Awaited<ReturnType<typeof startWireServer>>['answer']>[0];
    kind: PlatformErrorKind;
    platformCode: string;
  }[] = [
    { name: 'acts and hangs up', answer: hangUp, kind: 'outcome-unknown', platformCode: 'connection-lost' },
    {
      name: 'cuts its answer short',
      answer: cutShort('{"idstr"'),
      kind: 'outcome-unknown',
      platformCode: 'connection-lost',
    },
    {
      name: 'answers 200 with half a body',
      answer: raw('{"idstr":"50'),
      kind: 'outcome-unknown',
      platformCode: 'unreadable-answer',
    },
    { name: 'answers 200 with nothing', answer: raw(''), kind: 'outcome-unknown', platformCode: 'unreadable-answer' },
    {
      name: 'answers 200 without an id',
      answer: json({ ok: true }),
      kind: 'outcome-unknown',
      platformCode: 'unreadable-answer',
    },
    {
      name: 'answers more than can be read',
      answer: raw('x'.repeat(3_000_000)),
      kind: 'outcome-unknown',
      platformCode: 'response-too-large',
    },
    {
      name: 'answers a gateway page of 502',
      answer: raw('<html>', 502),
      kind: 'outcome-unknown',
      platformCode: 'http-502',
    },
    { name: 'answers a gateway page of 413', answer: raw('<html>', 413), kind: 'rejected', platformCode: 'http-413' },
    { name: 'answers a bare 401', answer: raw('', 401), kind: 'auth', platformCode: 'http-401' },
    { name: 'answers a bare 429', answer: raw('', 429), kind: 'rate-limited', platformCode: 'http-429' },
    { name: 'fails inside', answer: refusal(10001), kind: 'outcome-unknown', platformCode: '10001' },
    { name: 'is closed', answer: refusal(10002, 503), kind: 'unavailable', platformCode: '10002' },
    {
      name: 'refuses in a 200',
      answer: refusal(20019, 200, 'repeat content!'),
      kind: 'duplicate',
      platformCode: '20019',
    },
    { name: 'refuses with a code in a string', answer: refusal('20021'), kind: 'rejected', platformCode: '20021' },
    {
      name: 'echoes the token',
      answer: refusal(10017, 400, `expect x, but get ${token}`),
      kind: 'rejected',
      platformCode: '10017',
    },
    {
      name: 'finds the token expired',
      answer: refusal(21327, 400, 'expired_token'),
      kind: 'auth',
      platformCode: '21327',
    },
  ];

  it.each(cases)('is $kind when the server $name', async ({ answer, kind, platformCode }) => {
    await using server = await startWireServer();
    server.answer(answer);
    expect(await shareError(server.baseUrl)).toMatchObject({ kind, platformCode });
    expect(server.calls).toHaveLength(1);
  });

  it('is safe to try again when nobody listens', async () => {
    expect(await shareError(await refusingUrl())).toMatchObject({
      kind: 'unavailable',
      platformCode: 'connection-refused',
      retryable: true,
    });
  });

  it('waits for the reset of the daily quota', async () => {
    await using server = await startWireServer();
    server.answer(refusal(10023, 403, 'User requests out of rate limit!'));
    expect(await shareError(server.baseUrl)).toMatchObject({
      kind: 'quota',
      retryAt: Date.parse('2026-11-11T16:00:00Z'),
    });
  });

  it('waits as long as a bare 429 says', async () => {
    await using server = await startWireServer();
    server.answer((_call, response) => void response.writeHead(429, { 'retry-after': '7' }).end());
    expect(await shareError(server.baseUrl)).toMatchObject({ retryAt: eveningOfSinglesDay + 7_000 });
  });

  it('does not know the outcome of a call that was given up on the way', async () => {
    await using server = await startWireServer();
    const giveUp = new AbortController();
    server.answer(neverAnswer).answer(neverAnswer);
    const pending = shareError(server.baseUrl, inputFor({ signal: giveUp.signal }));
    await expect.poll(() => server.calls.length).toBe(1);
    giveUp.abort();
    expect(await pending).toMatchObject({ kind: 'outcome-unknown', platformCode: 'aborted' });
  });

  it('knows that a call given up before it began was not sent', async () => {
    await using server = await startWireServer();
    const error = await shareError(server.baseUrl, inputFor({ signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ kind: 'unavailable', platformCode: 'aborted' });
    expect(server.calls).toHaveLength(0);
  });

  it('gives Weibo ten seconds, and does not know the outcome after them', async () => {
    const limits: number[] = [];
    const silent: HttpClient = {
      send: async ({ timeoutMs }) => {
        limits.push(timeoutMs);
        throw new HttpTransportError({ target: 'POST weibo', reason: 'timeout', mayHaveArrived: true });
      },
      close: () => undefined,
    };
    const publisher = createWeiboPublisher({ http: silent, baseUrl: 'http://weibo.test' });
    const error = await errorOf(stepNamed(publisher, 'share').run(inputFor()));
    expect(error).toMatchObject({ kind: 'outcome-unknown', platformCode: 'timeout' });
    expect(limits).toEqual([10_000]);
  });
});
