import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { type CaseBrand, type CasePlatform, idIn, registerCaseBrand } from '../support/crash/case-brand.ts';

const startAt = Date.parse('2026-11-05T10:00:00+08:00');
const minute = 60_000;

const postSchema = z.looseObject({
  deliveries: z.array(
    z.looseObject({
      deliveryId: z.string(),
      platform: z.string(),
      state: z.string(),
      withdrawal: z.looseObject({ status: z.string(), message: z.object({ zh: z.string() }) }).optional(),
    }),
  ),
});

let stack: LocalStack;
let api: ApiClient;
let brands = 0;

beforeAll(async () => {
  stack = await startStack({
    clock: { mode: 'jumping', startAt, endAt: startAt },
    logSink: () => undefined,
    ports: { api: 0, aws: 0, sandbox: 0 },
    sandbox: { settings: { baijiahao: { recommendedAfterSeconds: 0 } } },
  });
  api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
});
afterAll(() => stack.stop());

const brandOn = (platforms: readonly CasePlatform[]): Promise<CaseBrand> => {
  brands += 1;
  return registerCaseBrand(api, stack.sandbox, { number: brands, platforms });
};
const pass = (minutes: number) => stack.clock.jumpUntil(stack.clock.now() + minutes * minute);

async function queue({ home }: CaseBrand, content: object): Promise<string> {
  const answer = await api.post(`${home}/posts`, {
    title: '新茶上市',
    summary: '今年的新茶到了。',
    dueAt: new Date(stack.clock.now() + 2 * minute).toISOString(),
    link: { target: 'https://tea.example/new', mode: 'page' },
    ...content,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return idIn(answer.body, 'postId');
}
const read = async ({ home }: CaseBrand, postId: string) =>
  postSchema.parse((await api.get(`${home}/posts/${postId}`)).body).deliveries;
const stateOf = async (brand: CaseBrand, postId: string, platform: string) =>
  (await read(brand, postId)).find((one) => one.platform === platform);

const weibo = ({ weibo: accountId }: CaseBrand) => ({ accountId, text: '今晚八点，一杯新茶' });
const wechat = ({ wechat: accountId, mediaId }: CaseBrand) => ({
  accountId,
  title: '新茶的故事',
  body: '<p>慢慢喝。</p>',
  coverMediaId: mediaId,
});

describe('Taking back a post that is everywhere, through the whole stack', () => {
  it('has it gone wherever it can be, refused with the reason elsewhere, and its page saying so', async () => {
    const brand = await brandOn(['weibo', 'wechat', 'baijiahao', 'baidu', 'manual']);
    const { inspect } = stack.sandbox;
    const baijiahao = { ...wechat(brand), accountId: brand.baijiahao, title: '新茶的来历与冲泡方法', original: true };
    const postId = await queue(brand, {
      deliveries: [
        weibo(brand),
        { ...wechat(brand), after: brand.weibo },
        { ...baijiahao, after: brand.weibo },
        { accountId: brand.manual, text: '今晚八点，一杯新茶' },
      ],
      sync: [brand.baidu],
    });
    await pass(1);
    const { deliveryId = '' } = (await stateOf(brand, postId, 'manual')) ?? {};
    const byHand = `${brand.home}/posts/${postId}/deliveries/${deliveryId}`;
    const reported = { verdict: 'it-is-there', url: 'https://forum.example/t/1' };
    expect(await api.post(`${byHand}/resolve`, reported)).toMatchObject({ status: 200 });
    await pass(20);
    expect((await read(brand, postId)).map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'published'));
    const page = `${brand.site}/l/${postId}`;
    const told = (action: string) =>
      inspect.baidu().pushes.flatMap((push) => (push.action === action ? push.urls.filter((url) => url === page) : []));
    expect(told('urls')).toEqual([page]);

    expect((await api.post(`${brand.home}/posts/${postId}/withdraw`, { reason: '价格写错了' })).status).toBe(200);
    const answer = await fetch(`${stack.runtime.apiUrl}/l/${postId}`, { headers: { 'accept-language': 'zh-CN' } });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('撤回');
    await pass(10);

    expect(await stateOf(brand, postId, 'weibo')).toMatchObject({ state: 'withdrawn' });
    expect(await stateOf(brand, postId, 'wechat')).toMatchObject({ state: 'withdrawn' });
    expect(inspect.weibo().statuses.filter(({ removedAt }) => removedAt === undefined)).toEqual([]);
    expect(inspect.wechat().publications.filter(({ status }) => status === 0)).toEqual([]);
    expect(await stateOf(brand, postId, 'baijiahao')).toMatchObject({
      state: 'published',
      withdrawal: { status: 'refused', message: { zh: expect.stringContaining('推荐') } },
    });
    expect(await stateOf(brand, postId, 'manual')).toMatchObject({
      state: 'withdrawing',
      withdrawal: { status: 'by-person' },
    });
    expect((await api.get(`${byHand}/hand-over`)).body).toMatchObject({ task: 'take-down', url: reported.url });
    expect(await api.post(`${byHand}/resolve`, { verdict: 'it-is-not-there' })).toMatchObject({ status: 200 });
    expect(await stateOf(brand, postId, 'manual')).toMatchObject({ state: 'withdrawn' });
    expect(told('urls')).toEqual([page]);
    expect(told('del')).toEqual([page]);
  });
});

describe('What is chained to a post that is refused, through the whole stack', () => {
  it.each([
    ['hold', 'held'],
    ['skip', 'cancelled'],
    ['run-without', 'published'],
  ])('with otherwise %s is %s', async (otherwise, state) => {
    const brand = await brandOn(['weibo', 'wechat']);
    stack.sandbox.faults.add({
      platform: 'weibo',
      endpoint: 'statuses/share',
      mode: 'error',
      times: 1,
      status: 400,
      code: 20019,
      message: 'repeat content',
    });
    const postId = await queue(brand, {
      deliveries: [weibo(brand), { ...wechat(brand), after: brand.weibo, otherwise }],
    });
    await pass(10);
    expect(await stateOf(brand, postId, 'weibo')).toMatchObject({ state: 'failed' });
    expect(await stateOf(brand, postId, 'wechat')).toMatchObject({ state });
  });
});
