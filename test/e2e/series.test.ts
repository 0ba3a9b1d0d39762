import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';
import { type LocalStack, startStack } from '../../local/stack.ts';

const startAt = Date.parse('2026-11-24T10:00:00+08:00');
const home = '/v1/brands/yunshan-tea';
const linkDomain = 'go.yunshan.example';
const idsSchema = z.looseObject({ applicationId: z.string().optional(), accountId: z.string().optional() });
const seriesSchema = z.looseObject({
  seriesId: z.string(),
  occurrences: z.array(
    z.looseObject({ state: z.string(), dueAt: z.string(), deliveries: z.array(z.string()).optional() }),
  ),
});

describe('A series, through the whole stack', () => {
  let stack: LocalStack;
  let api: ApiClient;

  beforeAll(async () => {
    stack = await startStack({
      clock: { mode: 'jumping', startAt, endAt: startAt },
      logSink: () => undefined,
      ports: { api: 0, aws: 0, sandbox: 0 },
    });
    api = createApiClient({ url: stack.runtime.apiUrl, token: await stack.bootstrap() });
  });
  afterAll(() => stack.stop());

  async function create(path: string, body: unknown): Promise<z.infer<typeof idsSchema>> {
    const answer = await api.post(path, body);
    expect(answer).toMatchObject({ status: 201 });
    return idsSchema.parse(answer.body);
  }

  it('publishes at its times, one text after the other, and holds what falls due while the brand is paused', async () => {
    await create('/v1/brands', { brandId: 'yunshan-tea', name: '云杉茶', linkDomain });
    const { applicationId } = await create(`${home}/applications`, {
      platform: 'weibo',
      name: '云杉茶联播',
      appKey: '3456789012',
      appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      safeDomain: linkDomain,
      reviewed: true,
    });
    const { accountId = '' } = await create(`${home}/accounts`, {
      platform: 'weibo',
      name: '云杉茶',
      applicationId,
      uid: '7700112233',
      operatorIp: '8.8.8.8',
      credentials: { accessToken: '2.00YunshanTeaSandboxToken000001' },
    });
    const texts = ['晨光里的一杯。', '雨天也喝茶，慢慢来。', '山里的水，刚好三沸。'];
    const queued = await api.post(`${home}/series`, {
      name: '每天三泡',
      rhythm: { by: 'rule', rule: 'FREQ=DAILY;BYHOUR=11,15,19', startsAt: '2026-11-24T11:00' },
      post: {
        title: '一泡茶',
        summary: '每天三泡茶。',
        link: { target: 'https://shop.yunshan.example/tea' },
        deliveries: [{ accountId, text: texts[0] }],
      },
      variants: texts.map((text) => ({ deliveries: [{ accountId, text }] })),
    });
    expect(queued.status, JSON.stringify(queued.body)).toBe(201);
    const { seriesId } = seriesSchema.parse(queued.body);
    await stack.clock.jumpUntil(Date.parse('2026-11-24T14:59:00+08:00'));
    expect((await api.post(`${home}/pause`, { reason: '核对' })).status).toBe(200);
    await stack.clock.jumpUntil(Date.parse('2026-11-24T15:20:00+08:00'));
    expect((await read(seriesId)).slice(0, 3)).toEqual([['published'], ['held'], ['scheduled']]);
    expect((await api.post(`${home}/resume`, undefined)).status).toBe(200);
    await stack.clock.jumpUntil(Date.parse('2026-11-24T19:10:00+08:00'));
    expect((await read(seriesId)).slice(0, 4)).toEqual([['published'], ['published'], ['published'], ['scheduled']]);
    const shown = await followersSee();
    for (const text of texts) expect(shown).toContain(text);
  });

  async function read(seriesId: string): Promise<readonly (readonly string[] | undefined)[]> {
    const { body } = await api.get(`${home}/series/${seriesId}`);
    return seriesSchema.parse(body).occurrences.map(({ deliveries }) => deliveries);
  }

  async function followersSee(): Promise<string> {
    const answer = await fetch(`${stack.sandboxUrl}/_sandbox/weibo`);
    return answer.text();
  }
});
