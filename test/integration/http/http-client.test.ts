import { afterAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClientOptions } from '../../../shared/adapters/http/http-client.ts';
import { HttpTransportError } from '../../../shared/adapters/http/http-transport-error.ts';
import { errorOf, everythingAbout } from '../../support/platforms/leaks.ts';
import { hangUp, json, neverAnswer, raw, refusingUrl, startWireServer } from '../../support/platforms/wire-server.ts';

const clients: { close: () => void }[] = [];
function clientWith(options: HttpClientOptions = {}) {
  const client = createHttpClient(options);
  clients.push(client);
  return client;
}
afterAll(() => {
  for (const client of clients) client.close();
});

const secret = 'planted-secret-token';
const get = (url: string, timeoutMs = 2_000) =>
  ({ method: 'GET', url, query: { access_token: secret }, timeoutMs }) as const;

async function transportError(promise: Promise<unknown>): Promise<HttpTransportError> {
  const error = await errorOf(promise);
  expect(everythingAbout(error)).not.toContain(secret);
  if (!(error instanceof HttpTransportError)) throw error;
  return error;
}

describe('the HTTP client', () => {
  it('sends query and urlencoded body, and returns status, headers and text', async () => {
    await using server = await startWireServer();
    server.answer((_call, response) => void response.writeHead(201, { 'x-kind': 'test' }).end('你好'));
    const answer = await clientWith().send({
      method: 'POST',
      url: `${server.baseUrl}/path`,
      query: { q: 'a b&c' },
      headers: { 'x-sent': '1' },
      body: { kind: 'form', fields: { text: '新品 & 更多' } },
      timeoutMs: 2_000,
    });
    expect(answer).toMatchObject({ status: 201, headers: { 'x-kind': 'test' }, body: '你好' });
    expect(server.calls[0]?.query.get('q')).toBe('a b&c');
    expect(server.calls[0]?.form.get('text')).toBe('新品 & 更多');
  });

  it('keeps Chinese raw in JSON', async () => {
    await using server = await startWireServer();
    server.answer(raw(''));
    const body = { kind: 'json', value: { title: '标题' } } as const;
    await clientWith().send({ method: 'POST', url: server.baseUrl, body, timeoutMs: 2_000 });
    expect(server.calls[0]?.text).toBe('{"title":"标题"}');
  });

  it('sends a file between its fields, whatever its name holds', async () => {
    await using server = await startWireServer();
    server.answer(raw(''));
    const file = {
      field: 'pic',
      fileName: 'a"b\r\n图.png',
      contentType: 'image/png',
      bytes: new Uint8Array([0, 1, 13, 10]),
    };
    const body = { kind: 'multipart', fields: { status: '你好\n' }, file } as const;
    await clientWith().send({ method: 'POST', url: server.baseUrl, body, timeoutMs: 2_000 });
    const call = server.calls[0];
    const form = await new Response(call?.body, { headers: { 'content-type': call?.contentType ?? '' } }).formData();
    const pic = form.get('pic');
    expect(form.get('status')).toBe('你好\n');
    expect(pic instanceof File && new Uint8Array(await pic.arrayBuffer())).toEqual(file.bytes);
  });

  it('reuses a connection, but not one that idled too long', async () => {
    await using server = await startWireServer();
    const ports: (number | undefined)[] = [];
    server.answer((_call, response, request) => {
      ports.push(request.socket.remotePort);
      response.end('{}');
    });
    const client = clientWith({ maxIdleMs: 40 });
    await client.send(get(server.baseUrl));
    await client.send(get(server.baseUrl));
    await new Promise((resolve) => setTimeout(resolve, 80));
    await client.send(get(server.baseUrl));
    expect(ports[1]).toBe(ports[0]);
    expect(ports[2]).not.toBe(ports[0]);
  });

  it('takes a redirect for an answer', async () => {
    await using server = await startWireServer();
    server.answer((_call, response) => void response.writeHead(302, { location: '/elsewhere' }).end());
    expect((await clientWith().send(get(server.baseUrl))).status).toBe(302);
    expect(server.calls).toHaveLength(1);
  });
});

describe('a transport failure', () => {
  it('names method, host and path, never the query', async () => {
    const error = await transportError(clientWith().send(get(`${await refusingUrl()}/2/statuses/show.json`)));
    expect(error.message).toMatch(/^GET 127\.0\.0\.1:\d+\/2\/statuses\/show\.json failed: connection-refused$/);
  });

  it('has not arrived when nobody listens or nobody has the name', async () => {
    const refused = await transportError(clientWith().send(get(await refusingUrl())));
    expect(refused).toMatchObject({ reason: 'connection-refused', mayHaveArrived: false, retryable: true });
    const unnamed = await transportError(clientWith().send(get('http://nobody.invalid')));
    expect(unnamed).toMatchObject({ reason: 'dns-failure', mayHaveArrived: false });
  });

  it('has not arrived when TLS cannot be agreed on', async () => {
    await using server = await startWireServer();
    const error = await transportError(clientWith().send(get(server.baseUrl.replace('http:', 'https:'))));
    expect(error).toMatchObject({ reason: 'connection-failed', mayHaveArrived: false });
  });

  it('has not arrived while it waits for a free connection', async () => {
    await using server = await startWireServer();
    server.answer(neverAnswer);
    const client = clientWith({ maxSockets: 1 });
    const first = transportError(client.send(get(server.baseUrl, 300)));
    await expect.poll(() => server.calls.length).toBe(1);
    const second = await transportError(client.send(get(server.baseUrl, 50)));
    expect(second).toMatchObject({ reason: 'timeout', mayHaveArrived: false });
    expect(await first).toMatchObject({ reason: 'timeout', mayHaveArrived: true });
  });

  it('may have arrived when the server hangs up, on a fresh and on a reused connection', async () => {
    await using server = await startWireServer();
    server.answer(hangUp).answer(json({})).answer(hangUp);
    const client = clientWith();
    const lost = { reason: 'connection-lost', mayHaveArrived: true, retryable: false };
    expect(await transportError(client.send(get(server.baseUrl)))).toMatchObject(lost);
    await client.send(get(server.baseUrl));
    expect(await transportError(client.send(get(server.baseUrl)))).toMatchObject(lost);
  });

  it('ends a body that goes on too long', async () => {
    await using server = await startWireServer();
    server.answer(raw('x'.repeat(2_000)));
    const error = await transportError(clientWith({ maxResponseBytes: 1_000 }).send(get(server.baseUrl)));
    expect(error).toMatchObject({ reason: 'response-too-large', mayHaveArrived: true });
  });

  it('ends a body that stops coming, at the time limit', async () => {
    await using server = await startWireServer();
    server.answer((_call, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
    });
    const error = await transportError(clientWith().send(get(server.baseUrl, 100)));
    expect(error).toMatchObject({ reason: 'timeout', mayHaveArrived: true });
  });

  it('tells a caller who gave up before from one who gave up in between', async () => {
    await using server = await startWireServer();
    server.answer(neverAnswer);
    const client = clientWith();
    const before = await transportError(client.send({ ...get(server.baseUrl), signal: AbortSignal.abort() }));
    expect(before).toMatchObject({ reason: 'aborted', mayHaveArrived: false });
    const giveUp = new AbortController();
    const between = transportError(client.send({ ...get(server.baseUrl), signal: giveUp.signal }));
    await expect.poll(() => server.calls.length).toBe(1);
    giveUp.abort();
    expect(await between).toMatchObject({ reason: 'aborted', mayHaveArrived: true });
  });
});
