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
