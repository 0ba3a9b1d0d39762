import { beforeEach, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeEach(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  return () => api.close();
});

const put = (rules: object[]) => api.call({ method: 'PUT', path: `${brand.path}/blackouts`, body: { rules } });
const pause = (body: object = {}) => api.call({ method: 'POST', path: `${brand.path}/pause`, body });
const queue = (overrides: object = {}) =>
  api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, { sync: [], ...overrides }) });
const memorial = { name: '国家公祭日', when: { kind: 'yearly', days: ['12-13'] } };
const night = { name: '夜间', when: { kind: 'weekly', from: '22:00', to: '07:00' } };

describe('blackout rules', () => {
  it('are none until they are set, and are replaced as a whole, in the zone of the brand', async () => {
    expect((await api.call({ path: `${brand.path}/blackouts` })).body).toMatchObject({
      rules: [],
      version: 0,
      timeZone: 'Asia/Shanghai',
    });
    const range = {
      name: '维护',
      accountIds: [brand.weibo],
      when: { kind: 'range', from: '2026-12-01T10:00', to: '2026-12-01T12:00:00+08:00' },
    };
    const { status, body } = await put([memorial, night, range]);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ version: 1, updatedBy: 'root' });
    expect(body.rules).toMatchObject([
      memorial,
      {
        name: '夜间',
        when: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], days: 'every', from: '22:00', to: '07:00' },
      },
      {
        when: {
          kind: 'range',
          from: '2026-12-01T10:00:00+08:00[Asia/Shanghai]',
          to: '2026-12-01T12:00:00+08:00[Asia/Shanghai]',
        },
      },
    ]);
    expect((await put([])).body).toMatchObject({ rules: [], version: 2 });
  });

  it.each([
    [
      'a day that no year has',
      { ...memorial, when: { kind: 'yearly', days: ['13-12'] } },
      'rules[0].when.days[0]',
      'not-a-day-of-the-year',
    ],
    [
      'an account that is not there',
      { ...memorial, accountIds: ['nobody'] },
      'rules[0].accountIds[0]',
      'account-unknown',
    ],
    [
      'a range that ends before it begins',
      { name: 'x', when: { kind: 'range', from: '2026-12-02T10:00', to: '2026-12-01T10:00' } },
      'rules[0].when.to',
      'range-empty',
    ],
    [
      'a time that cannot be read',
      { name: 'x', when: { kind: 'range', from: 'soon', to: '2026-12-01T10:00' } },
      'rules[0].when.from',
      'due-time-format',
    ],
  ])('name no %s', async (...[, rule, field, code]) => {
    expect(await put([rule])).toMatchObject({ status: 400, body: { findings: [{ field, code }] } });
  });

  it('say that somebody else was faster', async () => {
    Object.assign(api.deps.blackouts, { replace: async () => 'conflict' });
    for (const answer of [await put([]), await pause()]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'blackouts-changed' } });
    }
  });

  it('are said of a post that is queued into them: held where it may be that late, refused where it would be missed', async () => {
    await put([night]);
    const late = await queue({ dueAt: '2026-11-12T06:30' });
    expect(late.status, late.text).toBe(201);
    expect(late.body.warnings).toMatchObject([
      { field: 'deliveries[0].accountId', code: 'held-by-blackout', limit: '2026-11-12T07:00:00+08:00[Asia/Shanghai]' },
    ]);
    const missed = await queue({ dueAt: '2026-11-12T23:00' });
    expect(missed).toMatchObject({ status: 422, body: { code: 'post-refused' } });
    expect(missed.body.findings).toMatchObject([
      { field: 'deliveries[0].accountId', code: 'in-blackout', limit: '2026-11-13T07:00:00+08:00[Asia/Shanghai]' },
    ]);
    expect(missed.body.findings[0].hint.en).toContain('at least 481');
  });

  it('do not keep a post from being edited that was queued before them, but from being moved into them', async () => {
    const { postId } = (await queue({ dueAt: '2026-11-12T23:00' })).body;
    await put([night]);
    const edit = (body: object) => api.call({ method: 'PATCH', path: `${brand.path}/posts/${postId}`, body });
    expect((await edit({ title: '改' })).status).toBe(200);
    expect(await edit({ dueAt: '2026-11-13T23:00' })).toMatchObject({
      status: 422,
      body: { findings: [{ code: 'in-blackout' }] },
    });
  });

  it('leave no slot to a post', async () => {
    const slots = `${brand.path}/accounts/${brand.weibo}/slots`;
    await api.call({
      method: 'PUT',
      path: slots,
      body: { slots: [{ at: '06:00' }, { at: '23:00' }, { at: '09:00' }] },
    });
    await put([night]);
    expect((await queue({ dueAt: 'next-slot' })).body.dueAt).toBe('2026-11-11T09:00:00+08:00[Asia/Shanghai]');
    const coming = await api.call({ path: `${slots}/coming?weeks=1` });
    expect(coming.body.items[0]).toMatchObject({
      at: '2026-11-10T23:00:00+08:00[Asia/Shanghai]',
      isFree: false,
      closedBy: '夜间',
    });
  });
});

describe('a pause of the brand', () => {
  it('is read with its reason and its end, and ends when it is ended', async () => {
    const { body } = await pause({ reason: '舆情', until: '2026-11-11T08:00' });
    expect(body.pause).toEqual({
      since: '2026-11-10T18:00:00+08:00[Asia/Shanghai]',
      until: '2026-11-11T08:00:00+08:00[Asia/Shanghai]',
      reason: '舆情',
      by: 'root',
    });
    await put([memorial]);
    expect((await api.call({ path: `${brand.path}/blackouts` })).body).toMatchObject({
      rules: [memorial],
      pause: { reason: '舆情' },
    });
    const resumed = await api.call({ method: 'POST', path: `${brand.path}/resume` });
    expect(resumed.body).not.toHaveProperty('pause');
    expect((await api.call({ method: 'POST', path: `${brand.path}/resume` })).status).toBe(200);
    expect(await pause({ until: '2026-11-01T08:00' })).toMatchObject({
      status: 400,
      body: { findings: [{ field: 'until', code: 'due-time-past' }] },
    });
  });

  it('is said of a post that is queued meanwhile', async () => {
    await pause();
    const { status, body } = await queue();
    expect([status, body.warnings[0].code]).toEqual([201, 'brand-paused']);
  });
});

describe('the days of a brand', () => {
  it('are public holidays, days worked for them, sales days and closed days', async () => {
    await put([memorial]);
    const days = async (from: string, to: string) =>
      (await api.call({ path: `${brand.path}/days?from=${from}&to=${to}` })).body;
    const { items, announcedThrough } = await days('2026-09-20', '2026-12-31');
    expect(announcedThrough).toBeGreaterThanOrEqual(2026);
    const of = (date: string) => items.find((day: { date: string }) => day.date === date);
    expect(of('2026-10-01')).toMatchObject({ kind: 'holiday', weekday: 4, name: { zh: '国庆节', en: 'National Day' } });
    expect(of('2026-10-10')).toMatchObject({ kind: 'make-up' });
    expect(of('2026-11-11').sales).toMatchObject([{ name: { zh: '双十一' }, source: { year: 2026 } }]);
    expect(of('2026-11-27').sales).toMatchObject([{ name: { en: 'Black Friday' } }]);
    expect(of('2026-12-13')).toMatchObject({ blackout: '国家公祭日', sales: [] });
    expect(of('2026-11-12')).toBeUndefined();
  });

  it.each([
    ['2026-12-01', '2026-11-30', 'range-empty'],
    ['2026-01-01', '2027-12-31', 'range-too-long'],
  ])('are not listed from %s to %s', async (from, to, code) => {
    expect(await api.call({ path: `${brand.path}/days?from=${from}&to=${to}` })).toMatchObject({
      status: 400,
      body: { findings: [{ field: 'to', code }] },
    });
  });
});

describe('rules that ask for days of the calendar', () => {
  it('learn of a year that has been announced since from the first post that is queued then', async () => {
    const working = {
      name: '上班',
      when: { kind: 'weekly', days: 'working', weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '10:00' },
    };
    await put([working]);
    const stored = await api.deps.blackouts.get(brand.brandId);
    expect(stored.knownDays?.holidays).toContain('2026-10-01');
    await api.deps.blackouts.replace(stored, {
      ...stored,
      version: stored.version + 1,
      knownDays: { through: 2025, holidays: [], makeUpDays: [] },
    });
    expect((await queue()).status).toBe(201);
    expect((await api.deps.blackouts.get(brand.brandId)).knownDays).toEqual(stored.knownDays);
  });
});
