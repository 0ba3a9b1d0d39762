import { describe, expect, it } from 'vitest';
import { SECOND } from '../../support/sandbox/manual-clock.ts';
import type { TestSandbox } from '../../support/sandbox/running-sandbox.ts';
import { shareForm, startSandbox, weiboToken } from '../../support/sandbox/running-sandbox.ts';

async function shareSix(test: TestSandbox): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= 6; n += 1) {
    const form = shareForm({ status: `第 ${n} 条 https://go.yunshan.example/l/${n} ` });
    ids.push(String((await test.post('/2/statuses/share.json', form)).body['idstr']));
    test.clock.advance(SECOND);
  }
  return ids;
}

function idsOf(body: Record<string, unknown>): unknown[] {
  const statuses = body['statuses'];
  return Array.isArray(statuses) ? statuses.map((status) => status.idstr) : [];
}

describe('statuses/user_timeline', () => {
  it('shows the newest five, newest first, and the number of all', async () => {
    await using test = await startSandbox();
    const ids = await shareSix(test);
    const { body } = await test.get(`/2/statuses/user_timeline.json?access_token=${weiboToken}&count=20`);
    expect(idsOf(body)).toEqual(ids.slice(1).reverse());
    expect(body['total_number']).toBe(6);
  });

  it('pages by since_id and max_id', async () => {
    await using test = await startSandbox();
    const ids = await shareSix(test);
    const query = `since_id=${ids[2]}&max_id=${ids[4]}`;
    const { body } = await test.get(`/2/statuses/user_timeline.json?access_token=${weiboToken}&${query}`);
    expect(idsOf(body)).toEqual([ids[4], ids[3]]);
  });
});

describe('statuses/show', () => {
  it('shows one status', async () => {
    await using test = await startSandbox();
    const shared = await test.post('/2/statuses/share.json', shareForm());
    const shown = await test.get(`/2/statuses/show.json?access_token=${weiboToken}&id=${shared.body['idstr']}`);
    expect(shown.body['text']).toBe(shared.body['text']);
  });

  it.each([
    { query: '', code: 20109 },
    { query: '&id=5000000000000001', code: 20101 },
  ])('answers $code for "$query"', async ({ query, code }) => {
    await using test = await startSandbox();
    expect(await test.get(`/2/statuses/show.json?access_token=${weiboToken}${query}`)).toMatchObject({
      status: 400,
      body: { error_code: code },
    });
  });
});

describe('what Weibo does not know', () => {
  it('answers an unknown call with 10020', async () => {
    await using test = await startSandbox();
    expect(await test.get('/2/statuses/nothing.json')).toEqual({
      status: 404,
      body: { error: 'Request api not found', error_code: 10020, request: '/2/statuses/nothing.json' },
    });
  });

  it('answers a wrong method with 10021', async () => {
    await using test = await startSandbox();
    expect((await test.get('/2/statuses/share.json')).body).toMatchObject({ error_code: 10021 });
  });
});
