import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, application } from '../../examples/singles-day/brand.ts';
import { createApiClient } from '../../local/api-client.ts';
import { queueWeek } from '../../local/demo/queue-week.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { findLeaks, type Secrets, type Sinks } from '../support/leaks.ts';

/** Shortly before a post that goes from Weibo to WeChat and on to Baijiahao. */
const startAt = Date.parse('2026-11-07T09:50:00+08:00');
const endAt = Date.parse('2026-11-07T12:30:00+08:00');

let stack: LocalStack;
let token: string;
const written = { logs: [] as string[], events: [] as string[], answers: [] as string[] };

async function remember(response: Response): Promise<void> {
  written.answers.push(`${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`);
}

/** A morning of the example, with a platform that refuses, breaks off and forgets tokens on the way. */
beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt },
    logSink: ({ source, line }) => (source === 'events' ? written.events : written.logs).push(line),
    ports: { api: 0, aws: 0, sandbox: 0 },
  });
  const release = stack.clock.hold();
  token = await stack.bootstrap();
  const api = createApiClient({ url: stack.runtime.apiUrl, token });
  const { brandId, accountIds } = await queueWeek(api);
  stack.sandbox.faults.add({ platform: 'weibo', endpoint: 'statuses/share', mode: 'after-commit', times: 1 });
  stack.sandbox.faults.add({ platform: 'wechat', mode: 'error', code: 40001, times: 2 });
  stack.sandbox.faults.add({ platform: 'baijiahao', mode: 'error', code: 60001001, times: 1 });
  stack.sandbox.faults.add({ platform: 'baidu', mode: 'error', code: 401, message: 'token is not valid', times: 1 });
  release();
  await stack.clock.whenReached(endAt);
  stack.clock.hold();
  const home = `${stack.runtime.apiUrl}/v1/brands/${brandId}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  for (const path of [
    '',
    '/accounts',
    '/applications',
    '/posts',
    '/log?day=2026-11-07',
    `/accounts/${accountIds.weiboBrand}`,
  ]) {
    await remember(await fetch(`${home}${path}`, { headers }));
  }
  const wrong = { accessToken: accounts.weiboBrand.credentials.accessToken, extra: 1 };
  const credentials = `${home}/accounts/${accountIds.weiboBrand}/credentials`;
  await remember(await fetch(credentials, { method: 'PUT', headers, body: JSON.stringify(wrong) }));
  await remember(await fetch(credentials, { method: 'PUT', headers, body: `{"accessToken":"${wrong.accessToken}"` }));
  await remember(await fetch(`${home}/posts`, { headers: { authorization: `Bearer ${token}x` } }));
});
afterAll(() => stack.stop());

async function sinks(): Promise<Sinks> {
  const items: string[] = [];
  for await (const page of paginateScan({ client: stack.dynamo }, { TableName: stack.tableName })) {
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(unmarshall(item))));
  }
  return { logs: written.logs, errors: written.answers, events: written.events, items };
}

function secrets(): Secrets {
  return {
    'admin token': token.split('_')[2] ?? token,
    'Weibo application secret': application.appSecret,
    'Weibo access token': accounts.weiboBrand.credentials.accessToken,
    'Weibo access token of the shop': accounts.weiboShop.credentials.accessToken,
    'WeChat secret': accounts.wechat.credentials.appSecret,
    'Baijiahao token': accounts.baijiahao.credentials.appToken,
    'Baidu push token': accounts.baiduSearch.credentials.token,
  };
}

describe('secrets', () => {
  it('stay out of logs, answers, events and items, also when platforms refuse and break off', async () => {
    const all = await sinks();
    for (const [name, texts] of Object.entries(all))
      expect({ name, isEmpty: texts.length === 0 }).toEqual({ name, isEmpty: false });
    expect(findLeaks(all, secrets())).toEqual([]);
  });

  it.each(['logs', 'errors', 'events', 'items'])(
    'are found by the check when one is planted in the %s',
    async (sink) => {
      const all = await sinks();
      const planted = { ...all, [sink]: [...(all[sink] ?? []), `{"note":"refused ${token}"}`] };
      expect(findLeaks(planted, { planted: token })).toEqual([{ sink, secret: 'planted' }]);
    },
  );

  it.each([
    { how: 'percent-encoded', text: `?access_token=${encodeURIComponent('a+b/c=')}` },
    { how: 'in base 64', text: `Basic ${Buffer.from('a+b/c=').toString('base64')}` },
    { how: 'as JSON text', text: JSON.stringify({ token: 'a+b/c=' }) },
  ])('are found $how', ({ text }) => {
    expect(findLeaks({ logs: [text] }, { token: 'a+b/c=' })).toHaveLength(1);
  });
});
