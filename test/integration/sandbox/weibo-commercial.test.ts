import { describe, expect, it } from 'vitest';
import { defaultCredentials } from '../../../local/sandbox/default-credentials.ts';
import { shareForm, startSandbox, type TestSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

const path = '/2/statuses/update/biz.json';
const timelinePath = `/2/statuses/user_timeline/biz.json?access_token=${weiboToken}&uid=7700112233`;

async function withContract(test: TestSandbox): Promise<void> {
  await test.postJson('/_sandbox/weibo/apps', { ...defaultCredentials.weiboApps[0], commercial: true });
}

describe("Weibo's paid calls", () => {
  it.each([
    { method: 'POST', call: path },
    { method: 'GET', call: timelinePath },
  ])('are closed to an application without the contract: $method $call', async ({ method, call }) => {
    await using test = await startSandbox();
    const answer = method === 'GET' ? await test.get(call) : await test.post(call, shareForm());
    expect(answer.body['error_code']).toBe(10014);
  });

  it('take topics and texts without a link, and give annotations back', async () => {
    await using test = await startSandbox();
    await withContract(test);
    const annotations = JSON.stringify([{ place: '茶园' }]);
    const { status } = await test.post(path, shareForm({ status: '#双十一# 预售', annotations }));
    expect(status).toBe(200);
    const { body } = await test.get(timelinePath);
    expect(body['statuses']).toMatchObject([{ text: '#双十一# 预售', annotations: [{ place: '茶园' }] }]);
  });

  it('take up to 2,000 characters as a long text, of which the timeline shows 140', async () => {
    await using test = await startSandbox();
    await withContract(test);
    const long = { status: '汉'.repeat(2_000), is_longtext: '1' };
    expect((await test.post(path, shareForm({ ...long, is_longtext: '0' }))).body['error_code']).toBe(20012);
    expect((await test.post(path, shareForm({ ...long, status: `${long.status}汉` }))).body['error_code']).toBe(20012);
    const posted = await test.post(path, shareForm(long));
    expect(posted.body).toMatchObject({ text: long.status, isLongText: true });
    const { body } = await test.get(timelinePath);
    expect(body['statuses']).toMatchObject([{ text: `${'汉'.repeat(140)}...`, isLongText: true }]);
  });

  it('refuse annotations that are no JSON or too long', async () => {
    await using test = await startSandbox();
    await withContract(test);
    for (const annotations of ['{', JSON.stringify(['x'.repeat(512)])]) {
      expect((await test.post(path, shareForm({ annotations }))).body['error_code']).toBe(10017);
    }
  });

  it('show more than five posts and do not count against the day of the user', async () => {
    await using test = await startSandbox({ settings: { weibo: { callsPerDay: 1 } } });
    await withContract(test);
    for (let post = 1; post <= 8; post += 1) await test.post(path, shareForm({ status: `第 ${post} 条` }));
    const { body } = await test.get(`${timelinePath}&count=50`);
    expect(body).toMatchObject({ statuses: { length: 8 }, total_number: 8 });
  });
});
