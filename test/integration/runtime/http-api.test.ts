import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS, type Running, run } from './fixture/running.ts';
import { writeFixture } from './fixture/write-assembly.ts';

let running: Running;

beforeAll(async () => {
  running = await run(await writeFixture(), { parameters: { Greeting: '你好' } });
  // A cold start counts against the time the gateway gives to an integration.
  await running.runtime.invoke('ApiFunction', { rawPath: '/' });
});

afterAll(() => running.stop());

const call = (path: string, init: RequestInit = {}) =>
  fetch(running.runtime.apiUrl + path, { ...init, headers: { authorization: 'good', ...init.headers } });

interface Echo {
  readonly event: {
    readonly headers: Record<string, string>;
    readonly routeKey: string;
    readonly requestContext: { readonly authorizer?: { readonly lambda: { token: string; calls: number } } };
  };
  readonly greeting: string;
}

/** What the function of the fixture saw. */
async function echoed(answer: Response): Promise<Echo> {
  // The fixture's handler answers this shape.
  return (await answer.json()) as Echo;
}

const bare = (path: string) => fetch(running.runtime.apiUrl + path);

function rawRequest(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(running.runtime.apiUrl).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a request', () => {
  it('reaches the function as an event of payload format 2.0', async () => {
    const answer = await call('/v1/some/%E8%81%94?a=1&a=2&b=', {
      method: 'PUT',
      headers: { cookie: 'x=1; y=2', 'content-type': 'application/json', 'X-Custom': 'Value' },
      body: '{"text":"联播"}',
    });
    const { event } = await echoed(answer);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/{proxy+}',
      rawQueryString: 'a=1&a=2&b=',
      queryStringParameters: { a: '1,2', b: '' },
      pathParameters: { proxy: 'some/联' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-custom': 'Value' },
      body: '{"text":"联播"}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'PUT' },
        stage: '$default',
        time: expect.stringMatching(/^25\/Nov\/2026:00:00:\d\d \+0000$/),
      },
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('carries bytes in base64 both ways', async () => {
    const headers = { 'content-type': 'image/png' };
    const answer = await call('/v1/echo', { method: 'POST', headers, body: new Uint8Array([255, 0]) });
    expect((await echoed(answer)).event).toMatchObject({ body: '/wA=', isBase64Encoded: true });
    const bytes = await call('/v1/bytes');
    expect(bytes.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });

  it('gets status, cookies and the value of the parameter that was given', async () => {
    const answer = await call('/v1/echo');
    expect(answer.status).toBe(202);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect((await echoed(answer)).greeting).toBe('你好');
  });

  it('goes to the most specific route', async () => {
    const health = await echoed(await bare('/v1/health'));
    expect(health.event.routeKey).toBe('GET /v1/health');
    const slug = await echoed(await bare('/l/abc'));
    expect(slug.event).toMatchObject({ routeKey: 'GET /l/{slug}', pathParameters: { slug: 'abc' } });
    const other = await echoed(await call('/v1/health', { method: 'POST' }));
    expect(other.event.routeKey).toBe('ANY /v1/{proxy+}');
  });
});

describe('the authorizer', () => {
  it('passes its context on and is asked again only when its answer has expired on the clock', async () => {
    const headers = { authorization: 'cached' };
    const lambdaContext = async () => {
      const { event } = await echoed(await call('/v1/who', { headers }));
      return event.requestContext.authorizer?.lambda ?? { token: '', calls: 0 };
    };
    const first = await lambdaContext();
    expect(first.token).toBe('cached');
    expect(await lambdaContext()).toEqual(first);
    running.clock.advance(MINUTE_MS / 2 + 1);
    expect((await lambdaContext()).calls).toBe(first.calls + 1);
  });
});

describe("the gateway's own answers", () => {
  const cases = [
    { name: 'no identity', path: '/v1/x', authorization: '', status: 401, body: '{"message":"Unauthorized"}' },
    { name: 'a refused identity', path: '/v1/x', authorization: 'bad', status: 403, body: '{"message":"Forbidden"}' },
    {
      name: 'an authorizer that fails',
      path: '/v1/x',
      authorization: 'broken',
      status: 500,
      body: '{"message":"Internal Server Error"}',
    },
    { name: 'no route', path: '/nowhere', authorization: 'good', status: 404, body: '{"message":"Not Found"}' },
    { name: 'an empty greedy part', path: '/v1/', authorization: 'good', status: 404, body: '{"message":"Not Found"}' },
    {
      name: 'a function that throws',
      path: '/v1/throw',
      authorization: 'good',
      status: 500,
      body: '{"message":"Internal Server Error"}',
    },
    {
      name: 'a function slower than the integration allows',
      path: '/v1/hang',
      authorization: 'good',
      status: 503,
      body: '{"message":"Service Unavailable"}',
    },
  ];

  it.each(cases)('are those of AWS for $name', async ({ path, authorization, status, body }) => {
    const headers: Record<string, string> = authorization === '' ? {} : { authorization };
    const answer = await fetch(running.runtime.apiUrl + path, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toBe(body);
  });

  it.each([
    { name: 'a body over 10 MB', megabytes: 10.1, type: 'text/plain' },
    { name: 'an event over 6 MB', megabytes: 5, type: 'image/png' },
  ])('refuse $name', async ({ megabytes, type }) => {
    const body = new Uint8Array(megabytes * 1024 * 1024);
    const answer = await call('/v1/echo', { method: 'POST', headers: { 'content-type': type }, body });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toBe('{"message":"Request Entity Too Large"}');
  });

  it('are given to a host name that is not served', async () => {
    const answer = await rawRequest('GET /v1/health HTTP/1.1\r\nHost: evil.invalid\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('403 Forbidden');
  });
});
