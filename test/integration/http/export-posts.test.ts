import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImporter, runWanted } from '../../support/http/bulk-world.ts';
import {
  chainedPost,
  eveningBefore,
  post,
  registerTestBrand,
  type TestBrand,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let first: { postId: string; deliveries: { deliveryId: string; linkUrl: string }[] };

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  const queue = (body: object) => post(api, `${brand.path}/posts`, chainedPost(brand, body));
  first = await queue({ title: '=SUM(A1)', campaign: 'double-11' });
  await queue({
    title: '只有微博',
    dueAt: '2026-11-12T20:00:00+08:00',
    deliveries: [{ accountId: brand.weibo, text: '@大家 “好茶”，\n两行' }],
  });
});
afterAll(() => api.close());

/** Asks for an export, has it made, and answers job and file. */
async function exported(wish: object) {
  const asked = await api.call({ method: 'POST', path: `${brand.path}/exports`, body: wish });
  expect(asked.status, asked.text).toBe(202);
  await runWanted(api);
  const job = await createImporter(api, brand).readJob(asked.body.jobId, 'exports');
  const [file] = job.files ?? [];
  return { job, text: api.bulkFiles.get(`${job.jobId}/${file?.name}`) ?? '' };
}

const table = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('An export', () => {
  it('has a line for each delivery, as spreadsheets read Chinese, and no cell that is a formula', async () => {
    const { job, text } = await exported({ what: 'posts' });
    expect(job).toMatchObject({ state: 'finished', isEnded: true, rows: 2, what: 'posts', format: 'csv' });
    expect(job.files).toMatchObject([{ name: 'posts.csv', expiresInSeconds: 900 }]);
    expect(text.startsWith('\uFEFFpostId,')).toBe(true);
    const rows = table(text);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      postId: first.postId,
      title: "'=SUM(A1)",
      campaign: 'double-11',
      accountId: brand.weibo,
      account: '云杉茶',
      state: 'scheduled',
      link: first.deliveries[0]?.linkUrl,
      text: '今晚八点，秋茶上新。 {{link}}',
    });
    expect(rows[2]?.['text']).toBe("'@大家 “好茶”，\n两行");
  });

  it('is narrowed by time, account and campaign', async () => {
    const titles = async (wish: object) =>
      table((await exported({ what: 'posts', ...wish })).text).map(({ title, accountId }) => `${title} ${accountId}`);
    expect(await titles({ from: '2026-11-12', to: '2026-11-13' })).toEqual([`只有微博 ${brand.weibo}`]);
    expect(await titles({ accountId: brand.wechat })).toEqual([`'=SUM(A1) ${brand.wechat}`]);
    expect(await titles({ campaign: 'double-11', accountId: brand.weibo })).toEqual([`'=SUM(A1) ${brand.weibo}`]);
    expect(await titles({ campaign: 'none' })).toEqual([]);
  });

  it('has each post as a reading has it, in JSON Lines', async () => {
    const { text } = await exported({ what: 'posts', format: 'jsonl' });
    expect(lines(text)).toMatchObject([
      { postId: first.postId, title: '=SUM(A1)', landing: { summary: expect.any(String) } },
      { title: '只有微博' },
    ]);
  });

  it('has the log between two moments, over days and accounts, without what is the engine\u2019s own', async () => {
    const entry = {
      owner: `POST#${first.postId}`,
      kind: 'attempt',
      brandId: brand.brandId,
      platform: 'weibo',
    } as const;
    const at = (time: string, entryId: string, more: object) => ({
      ...entry,
      accountId: brand.weibo,
      outcome: 'publish',
      at: time,
      entryId,
      values: { secret: 'no' },
      ...more,
    });
    await api.deps.log.append([
      at('2026-11-11T12:00:00.000Z', 'e1', { postId: first.postId }),
      at('2026-11-11T17:00:00.000Z', 'e2', { accountId: brand.wechat, platform: 'wechat' }),
      at('2026-11-12T12:00:00.000Z', 'e3', {}),
    ]);
    const range = { from: '2026-11-11', to: '2026-11-12T12:00:00Z' };
    const all = await exported({ what: 'log', ...range });
    expect(table(all.text).map((row) => row['at'])).toEqual(['2026-11-11T12:00:00.000Z', '2026-11-11T17:00:00.000Z']);
    expect(all.text).not.toContain('secret');
    expect(table((await exported({ what: 'log', ...range, campaign: 'double-11' })).text)).toHaveLength(1);
    expect(table((await exported({ what: 'log', ...range, accountId: brand.wechat })).text)).toHaveLength(1);
    expect(lines((await exported({ what: 'log', format: 'jsonl', ...range })).text)[0]).toMatchObject({
      entryId: 'e1',
    });
  });

  it('has the clicks by hour and channel, with what their links are about', async () => {
    const slug = first.deliveries[0]?.linkUrl.split('/').at(-1) ?? '';
    const day = '2026-11-10';
    await api.table.table.putMany([
      {
        pk: `CLICKS#${slug}#0`,
        sk: `${day}#21#weibo`,
        clicks: 7,
        calendarPk: `BRAND#${brand.brandId}#CLICKS#${day}`,
        calendarSk: `${slug}#21#weibo#0`,
      },
    ]);
    const { text } = await exported({ what: 'clicks', from: day, to: '2026-11-12' });
    expect(table(text)).toEqual([
      {
        day,
        hour: '21',
        channel: 'weibo',
        clicks: '7',
        link: slug,
        postId: first.postId,
        platform: 'weibo',
        accountId: brand.weibo,
        campaign: 'double-11',
        influencer: '',
      },
    ]);
    expect(table((await exported({ what: 'clicks', from: day, campaign: 'other' })).text)).toEqual([]);
  });

  it.each([
    [{ what: 'people' }, 'what'],
    [{ what: 'posts', from: 'soon' }, 'from'],
    [{ what: 'posts', from: '2026-01-01', to: '2027-12-01' }, 'to'],
  ])('is refused for %j by its field', async (wish, field) => {
    const { status, body } = await api.call({ method: 'POST', path: `${brand.path}/exports`, body: wish });
    expect({ status, field: body.findings[0].field }).toEqual({ status: 400, field });
  });

  it('is made for accounts that there are, and read where it was made', async () => {
    const unknown = { what: 'posts', accountId: 'nobody' };
    expect(await api.call({ method: 'POST', path: `${brand.path}/exports`, body: unknown })).toMatchObject({
      status: 404,
      body: { code: 'account-not-found' },
    });
    expect(await api.call({ path: `${brand.path}/exports/j-none` })).toMatchObject({
      body: { code: 'export-not-found' },
    });
    expect((await api.call({ path: `${brand.path}/exports?limit=1` })).body).toMatchObject({
      items: [{ what: expect.any(String) }],
      cursor: expect.any(String),
    });
  });
});
