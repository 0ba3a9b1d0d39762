import { BatchGetItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeLaneTicket } from '../../../shared/use-cases/lane.ts';
import { HOUR, MINUTE, SECOND } from '../../support/builders.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let day = 20;
/** A Beijing day that no other test has filled. */
let date: string;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
  day += 2;
  date = `2026-${day > 30 ? '12' : '11'}-${String(day > 30 ? day - 30 : day).padStart(2, '0')}`;
});

const at = (time: string): string => `${date}T${time}+08:00`;

function queue(dueAt: string, overrides: object = {}) {
  const body = {
    title: '秋茶上新',
    summary: '今年的第一批秋茶。',
    dueAt,
    deliveries: [{ accountId: brand.weibo, text: `秋茶上新 {{link}}` }],
    ...overrides,
  };
  return api.call({ method: 'POST', path: `${brand.path}/posts`, body });
}

/** Posts that all are accepted, `stepMs` apart. */
async function fill(
  { count, from, stepMs }: { readonly count: number; readonly from: string; readonly stepMs: number },
  overrides: object = {},
): Promise<readonly string[]> {
  const postIds: string[] = [];
  for (let index = 0; index < count; index++) {
    const { status, body, text } = await queue(new Date(Date.parse(from) + index * stepMs).toISOString(), overrides);
    expect(status, text).toBe(201);
    postIds.push(body.postId);
  }
  return postIds;
}
const codesOf = (body: { findings?: { code: string }[]; warnings?: { code: string }[] }) =>
  (body.findings ?? body.warnings ?? []).map(({ code }) => code);

describe('an account whose hour is full', () => {
  it('takes the 31st post of an hour with the word that it leaves in the next', async () => {
    await fill({ count: 30, from: at('20:00:00'), stepMs: MINUTE });
    const { status, body } = await queue(at('20:30:00'));
    expect(status).toBe(201);
    expect(body.warnings).toMatchObject([
      { field: 'deliveries[0].accountId', code: 'lane-late', severity: 'warning', limit: 30, actual: 30 },
    ]);
    expect(body.warnings[0].message.zh).toContain(`${date}T21:00:00+08:00[Asia/Shanghai]`);
    expect((await queue(at('21:00:00'))).body.warnings).toEqual([]);
  });

  it('refuses it where its lateness limit ends before, with when it could leave and the way out', async () => {
    await fill({ count: 30, from: at('20:00:00'), stepMs: MINUTE });
    const { status, body } = await queue(at('20:30:00'), { latenessLimitMinutes: 30 });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'post-refused' });
    expect(body.findings).toMatchObject([
      { field: 'deliveries[0].accountId', code: 'lane-full', severity: 'error', limit: 30, actual: 30 },
    ]);
    expect(body.findings[0].message.en).toContain(`${date}T21:00:00+08:00[Asia/Shanghai]`);
    expect(body.findings[0].hint.en).toContain('latenessLimitMinutes to at least 31');
    expect((await queue(at('20:30:00'), { latenessLimitMinutes: 31 })).status).toBe(201);
  });

  it('says what an earlier post would push aside', async () => {
    await fill({ count: 30, from: at('20:10:00'), stepMs: MINUTE });
    const { status, body } = await queue(at('20:00:00'));
    expect(status).toBe(201);
    expect(codesOf(body)).toEqual(['lane-delays-others']);
    expect(body.warnings[0].message.en).toContain(`due at ${date}T20:39:00`);
  });

  it('does not count what has been cancelled', async () => {
    const [first] = await fill({ count: 30, from: at('20:00:00'), stepMs: MINUTE });
    await api.call({ method: 'POST', path: `${brand.path}/posts/${first}/cancel` });
    expect((await queue(at('20:30:00'))).body.warnings).toEqual([]);
  });

  it('does not count what other accounts have', async () => {
    const deliveries = [{ accountId: brand.wechat, title: '秋茶上新', body: '<p>正文</p>' }];
    await fill({ count: 30, from: at('20:00:00'), stepMs: MINUTE }, { deliveries, coverMediaId: brand.cover });
    expect((await queue(at('20:30:00'))).body.warnings).toEqual([]);
  });

  it('counts what the lane has used in the running hour', async () => {
    const account = await api.deps.registry.getAccount({ brandId: brand.brandId, accountId: brand.weibo });
    if (account === undefined) throw new Error('The account is gone.');
    api.now = Date.parse(at('20:00:00'));
    const policy = api.deps.lanePolicyOf(account);
    const wish = { accountId: brand.weibo, policy, kind: 'publish' as const, latestAt: api.now + HOUR };
    for (let call = 0; call < 30; call++)
      await takeLaneTicket(api.deps.lanes, { ...wish, at: api.now + call * SECOND });
    expect(codesOf((await queue(at('20:30:00'))).body)).toEqual(['lane-late']);
    expect(codesOf((await queue(at('20:30:00'), { latenessLimitMinutes: 10 })).body)).toEqual(['lane-full']);
    expect(codesOf((await queue(at('21:05:00'))).body)).toEqual([]);
  });
});

describe('an account whose day is full', () => {
  it('refuses the 41st post of a Beijing day, and takes it for the next', async () => {
    await fill({ count: 40, from: at('08:00:00'), stepMs: 20 * MINUTE });
    const { status, body } = await queue(at('21:30:00'));
    expect({ status, codes: codesOf(body) }).toEqual({ status: 422, codes: ['lane-full'] });
    expect(body.findings[0]).toMatchObject({ limit: 40, actual: 40 });
    expect(body.findings[0].message.en).toContain('T00:00:00+08:00[Asia/Shanghai]');
    expect(codesOf((await queue(at('23:30:00'))).body)).toEqual(['lane-late']);
    const midnight = new Date(Date.parse(at('00:05:00')) + 24 * 60 * MINUTE).toISOString();
    expect((await queue(midnight)).body.warnings).toEqual([]);
  });

  it('refuses an earlier post for the sake of those that were promised before', async () => {
    await fill({ count: 40, from: at('08:00:00'), stepMs: 20 * MINUTE });
    const { status, body } = await queue(at('07:30:00'));
    expect({ status, codes: codesOf(body) }).toEqual({ status: 422, codes: ['lane-full-for-others'] });
    expect(body.findings[0].message.en).toContain(`due at ${date}T21:00:00`);
  });
});

describe('posts due at the same second', () => {
  it('leave one after the other, which is said from a few seconds on', async () => {
    await fill({ count: 6, from: at('12:00:00'), stepMs: 0 });
    const { body } = await queue(at('12:00:00'));
    expect(body.warnings).toMatchObject([{ code: 'lane-gap', limit: '1 s' }]);
    expect(body.warnings[0].message.en).toContain(`${date}T12:00:06+08:00`);
  });
});

describe('reading for it', () => {
  async function readsOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const counts: Record<string, number> = { queries: 0, keysOfGets: 0 };
    const { client } = api.table;
    const send = client.send.bind(client);
    const add = (name: string, by: number) => {
      counts[name] = (counts[name] ?? 0) + by;
    };
    Object.assign(client, {
      send: (command: unknown, ...rest: []) => {
        if (command instanceof QueryCommand) add('queries', 1);
        if (command instanceof GetItemCommand) add('keysOfGets', 1);
        if (command instanceof BatchGetItemCommand) {
          const [request] = Object.values(command.input.RequestItems ?? {});
          add('keysOfGets', request?.Keys?.length ?? 0);
        }
        return send(command as never, ...rest);
      },
    });
    await work();
    Reflect.deleteProperty(client, 'send');
    return counts;
  }

  // Of five keys one is the lane, of two queries one is the calendar; the others are there without it.
  it('stays a query and the lane while the brand has little to do, and grows to its posts only when the day is full', async () => {
    await fill({ count: 5, from: at('07:00:00'), stepMs: MINUTE });
    const quiet = await readsOf(() => queue(at('08:00:00')));
    await fill({ count: 34, from: at('08:20:00'), stepMs: 20 * MINUTE });
    const crowded = await readsOf(() => queue(at('23:30:00')));
    expect({ quiet, crowded }).toEqual({
      quiet: { queries: 2, keysOfGets: 7 },
      crowded: { queries: 2, keysOfGets: 87 },
    });
  });

  it('ends at a number of posts, and says so', async () => {
    const { entriesBetween } = api.deps.calendar;
    Object.assign(api.deps.calendar, {
      entriesBetween: async ({ limit, from }: { limit: number; from: number }) =>
        Array.from({ length: limit }, (_, index) => ({ postId: `p${index}`, dueAt: from + index * MINUTE })),
    });
    const counts = await readsOf(async () => {
      const { body } = await queue(at('12:00:00'));
      expect(body.warnings).toMatchObject([{ code: 'lane-not-foreseen', limit: 200 }]);
    });
    Object.assign(api.deps.calendar, { entriesBetween });
    expect(counts['keysOfGets']).toBeLessThan(10);
  });
});
