import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { startSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const appKey = '3456789012';
const uid = '7700112233';

it('tells the application that a user has taken the permission back, and ends all tokens for that user', async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end('success');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has such an address
  await using test = await startSandbox();
  const app = { appKey, appSecret: 'secret', name: '云杉茶联播', revocationUrl: `http://127.0.0.1:${port}/gone` };
  await test.postJson('/_sandbox/weibo/apps', app);
  const taken = await test.postJson('/_sandbox/weibo/revocations', { appKey, uid });
  expect(taken.status).toBe(201);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const [method, path = ''] = heard[0]?.split(' ') ?? [];
  const url = new URL(path, 'http://here');
  expect([method, url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
    'GET',
    '/gone',
    { source: appKey, uid, auth_end: String(test.clock.now()), verification: expect.any(String) },
  ]);
  const info = await test.post('/oauth2/get_token_info', new URLSearchParams({ access_token: weiboToken }));
  expect(info).toMatchObject({ status: 400, body: { error_code: 21316 } });
  const again = await test.postJson('/_sandbox/weibo/revocations', { appKey, uid });
  expect(again).toMatchObject({ status: 400, body: { error: expect.stringContaining('not any more') } });
  server.closeAllConnections();
  server.close();
});

it('sends to this machine alone', async () => {
  await using test = await startSandbox();
  const app = { appKey, appSecret: 'secret', name: '云杉茶联播', revocationUrl: 'https://elsewhere.example/gone' };
  expect(await test.postJson('/_sandbox/weibo/apps', app)).toMatchObject({ status: 400 });
});
