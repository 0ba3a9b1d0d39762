import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

function queue(dueAt: string, notify: 'none' | 'followers' = 'followers') {
  const delivery = { accountId: brand.wechat, title: '秋茶上新', body: '<p>慢慢喝。</p>', coverMediaId: brand.cover };
  const body = { title: '秋茶上新', summary: '到了。', dueAt, deliveries: [{ ...delivery, notify }] };
  return api.call({ method: 'POST', path: `${brand.path}/posts`, body });
}

const setKind = (kind: string) =>
  api.call({ method: 'PATCH', path: `${brand.path}/accounts/${brand.wechat}`, body: { kind } });

describe('the mass messages of an account', () => {
  it('are one a Beijing day for a subscription account, and what is cancelled is not counted', async () => {
    const first = await queue('2026-11-12T00:30:00+08:00');
    expect(first.status).toBe(201);
    const { status, body } = await queue('2026-11-12T23:30:00+08:00');
    expect(status).toBe(422);
    expect(body.findings).toMatchObject([
      { field: 'deliveries[0].notify', code: 'wechat-mass-quota', severity: 'error', limit: 1, actual: 1 },
    ]);
    expect((await queue('2026-11-12T23:30:00+08:00', 'none')).status).toBe(201);
    expect((await queue('2026-11-13T00:10:00+08:00')).status).toBe(201);
    await api.call({ method: 'POST', path: `${brand.path}/posts/${first.body.postId}/cancel` });
    expect((await queue('2026-11-12T22:30:00+08:00')).status).toBe(201);
  });

  it('are four a Beijing month for a service account', async () => {
    expect((await setKind('service')).status).toBe(200);
    for (const day of ['01', '01', '09', '31']) expect((await queue(`2026-12-${day}T20:00:00+08:00`)).status).toBe(201);
    const { status, body } = await queue('2026-12-20T20:00:00+08:00');
    expect({ status, findings: body.findings }).toMatchObject({
      status: 422,
      findings: [{ code: 'wechat-mass-quota', limit: 4, actual: 4 }],
    });
    expect((await queue('2027-01-01T00:00:00+08:00')).status).toBe(201);
  });
});

describe('what is left of them', () => {
  const lane = async () => (await api.call({ path: `${brand.path}/accounts/${brand.wechat}` })).body.lane;
  const patch = (body: object) => api.call({ method: 'PATCH', path: `${brand.path}/accounts/${brand.wechat}`, body });

  it('is shown with the other limits of the account, in the day or month that is running', async () => {
    await setKind('subscription');
    expect((await lane()).limits).toContainEqual({ name: 'mass-messages-per-day', window: 'day', max: 1, left: 1 });
    const { body } = await queue('2026-11-10T23:30:00+08:00');
    expect((await lane()).limits).toContainEqual({ name: 'mass-messages-per-day', window: 'day', max: 1, left: 0 });
    await api.call({ method: 'POST', path: `${brand.path}/posts/${body.postId}/cancel` });
    expect((await lane()).limits).toContainEqual(expect.objectContaining({ name: 'mass-messages-per-day', left: 1 }));
  });

  it('is what the pace of the account says, where WeChat has given it more', async () => {
    expect((await patch({ pace: { limits: { 'mass-messages-per-month': 2 } } })).status).toBe(400);
    expect((await patch({ pace: { limits: { 'mass-messages-per-day': 2 } } })).status).toBe(200);
    for (const hour of [10, 11]) expect((await queue(`2026-11-20T${hour}:00:00+08:00`)).status).toBe(201);
    const { body } = await queue('2026-11-20T12:00:00+08:00');
    expect(body.findings).toMatchObject([{ code: 'wechat-mass-quota', limit: 2, actual: 2 }]);
    await patch({ pace: {} });
  });
});

describe('an edit', () => {
  const edit = (postId: string, body: object) =>
    api.call({ method: 'PATCH', path: `${brand.path}/posts/${postId}`, body });
  const tell = (notify: 'none' | 'followers') => ({ deliveries: [{ accountId: brand.wechat, notify }] });

  it('that wants followers told is checked like a new post, and counted from then on', async () => {
    const quiet = await queue('2026-11-25T10:00:00+08:00', 'none');
    expect((await edit(quiet.body.postId, tell('followers'))).status).toBe(200);
    expect((await queue('2026-11-25T11:00:00+08:00')).body.findings).toMatchObject([{ code: 'wechat-mass-quota' }]);
    const other = await queue('2026-11-25T12:00:00+08:00', 'none');
    const refused = await edit(other.body.postId, tell('followers'));
    expect(refused).toMatchObject({
      status: 422,
      body: { findings: [{ field: 'deliveries[0].notify', code: 'wechat-mass-quota', actual: 1 }] },
    });
    expect((await edit(quiet.body.postId, tell('none'))).status).toBe(200);
    expect((await edit(other.body.postId, tell('followers'))).status).toBe(200);
  });

  it('that moves a post to a day whose message is promised is refused', async () => {
    expect((await queue('2026-11-26T10:00:00+08:00')).status).toBe(201);
    const { body } = await queue('2026-11-27T10:00:00+08:00');
    const moved = await edit(body.postId, { dueAt: '2026-11-26T11:00:00+08:00' });
    expect(moved.body.findings).toMatchObject([{ code: 'wechat-mass-quota' }]);
  });

  it('leaves alone what has been claimed, whatever was promised meanwhile', async () => {
    const { body } = await queue('2026-11-28T10:00:00+08:00');
    const own = (await api.deps.deliveries.listByPost(body.postId))[0];
    if (own === undefined) throw new TypeError('The post has no delivery.');
    await api.deps.deliveries.replace(own, { ...own, state: 'cancelled' });
    expect((await queue('2026-11-28T11:00:00+08:00')).status).toBe(201);
    const again = await api.deps.deliveries.get(own);
    if (again === undefined) throw new TypeError('The delivery is gone.');
    const attempt = { attemptId: 'a1', step: 'mass', effect: 'keyed', startedAt: 1, leaseUntil: 2 } as const;
    await api.deps.deliveries.replace(again, { ...again, state: 'publishing', attempts: 1, attempt });
    expect((await edit(body.postId, { summary: '改了摘要。' })).status).toBe(200);
  });
});
