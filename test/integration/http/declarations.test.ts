import { afterAll, beforeAll, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

type Delivery = Record<string, unknown>;

async function queue(change: (delivery: Delivery, index: number) => Delivery) {
  const post = chainedPost(brand, {}) as { deliveries: Delivery[] };
  const body = { ...post, deliveries: post.deliveries.map(change) };
  return api.call({ method: 'POST', path: `${brand.path}/posts`, body });
}
const onFirst = (fields: Delivery) => (delivery: Delivery, index: number) =>
  index === 0 ? { ...delivery, ...fields } : delivery;
const onArticle = (fields: Delivery) => (delivery: Delivery, index: number) =>
  index === 1 ? { ...delivery, ...fields } : delivery;

it.each([
  ['advertisement-not-marked', { advertisement: true }, '新茶上市', '【广告】新茶上市'],
  ['ai-label-missing', { madeByAi: true }, '新茶上市', '新茶上市（内容由 AI 生成）'],
  [
    'reprint-source-missing',
    { origin: { kind: 'reprint', source: '云杉茶学社' } },
    '新茶上市',
    '新茶上市，转载自云杉茶学社',
  ],
])('%s: what is declared must be visible', async (code, declarations, ...[silent, telling]) => {
  const refused = await queue(onFirst({ declarations, text: silent }));
  expect(refused).toMatchObject({ status: 422, body: { findings: [{ field: 'deliveries[0].text', code }] } });
  const queued = await queue(onFirst({ declarations, text: telling }));
  expect(queued.status).toBe(201);
  expect(queued.body.deliveries[0].content).toMatchObject({ declarations });
});

it('a word that only stands in the markup of an article is not visible', async () => {
  const declarations = { advertisement: true };
  const hidden = await queue(onArticle({ declarations, title: '新茶', body: '<p title="广告">新茶上市</p>' }));
  expect(hidden).toMatchObject({ status: 422, body: { findings: [{ field: 'deliveries[1].body' }] } });
  expect((await queue(onArticle({ declarations, title: '新茶', body: '<p>广告｜新茶上市</p>' }))).status).toBe(201);
});
