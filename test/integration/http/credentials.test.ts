import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeLane } from '../../../shared/use-cases/lane.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestAnswer, type TestApi } from '../../support/http/test-api.ts';

const secret = 'planted-secret-0123456789';
let api: TestApi;
let brand: TestBrand;
const answers: TestAnswer[] = [];

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

async function send(method: string, path: string, body?: unknown) {
  const answer = await api.call({ method, path: `${brand.path}${path}`, ...(body === undefined ? {} : { body }) });
  answers.push(answer);
  return answer;
}

describe('credentials', () => {
  it('given with an account lie in the parameter store', async () => {
    const account = { platform: 'baidu-search', name: '二号', site: 'two.example', credentials: { token: secret } };
    const { body } = await send('POST', '/accounts', account);
    expect(api.secrets.get(`baidu-search/${body.accountId}`)).toBe(JSON.stringify({ token: secret }));
  });

  it('of an application lie there too', async () => {
    const application = {
      platform: 'weibo',
      name: '二号',
      appKey: '22',
      safeDomain: 'go.two.example',
      appSecret: secret,
    };
    const { body } = await send('POST', '/applications', application);
    expect(api.secrets.get(`weibo/${body.applicationId}`)).toBe(JSON.stringify({ appSecret: secret }));
  });

  it('that are renewed unblock the lane, and the log says who did it', async () => {
    await closeLane(api.deps.lanes, { accountId: brand.weibo, reason: 'auth 21327', until: 'a person acts' });
    const path = `/accounts/${brand.weibo}`;
    const renewed = await send('PUT', `${path}/credentials`, {
      accessToken: secret,
      expiresAt: '2026-12-11T00:00:00Z',
    });
    expect(renewed).toMatchObject({ status: 200, body: { lane: { isBlocked: false } } });
    expect(api.secrets.get(`weibo/${brand.weibo}`)).toContain(secret);
    const log = await send('GET', `${path}/log?day=2026-11-10`);
    expect(log.body.items).toMatchObject([{ outcome: 'renew-credentials', actor: 'root' }]);
  });

  it('of the wrong shape are refused by field, without being repeated', async () => {
    const refused = await send('PUT', `/accounts/${brand.wechat}/credentials`, { accessToken: secret, appSecret: '' });
    expect(refused.status).toBe(400);
    expect(refused.body.findings.map((one: { field: string }) => one.field).toSorted()).toEqual([
      'accessToken',
      'appSecret',
    ]);
  });

  it('that do not fit into a parameter are refused', async () => {
    const refused = await send('PUT', `/accounts/${brand.wechat}/credentials`, { appSecret: secret.repeat(200) });
    expect(refused).toMatchObject({ status: 400, body: { findings: [{ code: 'credentials-too-long' }] } });
  });

  it('that the store does not take fail without a trace of them', async () => {
    const remember = api.secrets.set;
    api.secrets.set = () => {
      throw new Error(`the value ${secret} is not valid`);
    };
    const failed = await send('PUT', `/accounts/${brand.baidu}/credentials`, { token: secret });
    api.secrets.set = remember;
    expect(failed).toMatchObject({ status: 500, body: { code: 'internal-error' } });
    expect(api.logLines.join()).toContain('request failed');
  });

  it('never come back: not in answers, not in items, not in logs, not in events', async () => {
    await send('GET', '/accounts');
    await send('GET', '/applications');
    await send('GET', `/accounts/${brand.weibo}`);
    expect(api.secrets.size).toBeGreaterThan(0);
    expect(answers.map((answer) => answer.text).join()).not.toContain(secret);
    expect(JSON.stringify(await api.items())).not.toContain(secret);
    expect(api.logLines.join()).not.toContain(secret);
    expect(JSON.stringify(api.events)).not.toContain(secret);
  });
});
