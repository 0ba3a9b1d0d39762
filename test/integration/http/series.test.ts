import { beforeEach, describe, expect, it } from 'vitest';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let path: string;
const dayMs = 86_400_000;

beforeEach(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  path = `${brand.path}/series`;
  return () => api.close();
});

const mornings = (overrides: object = {}) => ({
  name: '早安',
  rhythm: { by: 'rule', rule: 'FREQ=DAILY', startsAt: '2026-11-11T08:00' },
  post: {
    title: '早安茶',
    summary: '每天早上一杯茶。',
    deliveries: [{ accountId: brand.weibo, text: '早安，清晨的一泡。 {{link}}' }],
  },
  variants: ['晨光里的一杯。', '雨天也喝茶。', '慢慢来。'].map((text) => ({
    deliveries: [{ accountId: brand.weibo, text: `${text} {{link}}` }],
  })),
  ...overrides,
});
const create = (overrides: object = {}, headers: Record<string, string> = {}) =>
  api.call({ method: 'POST', path, body: mornings(overrides), headers });
const read = async (seriesId: string) => (await api.call({ path: `${path}/${seriesId}` })).body;
const act = (seriesId: string, what: string, body?: object) =>
  api.call({ method: 'POST', path: `${path}/${seriesId}/${what}`, ...(body === undefined ? {} : { body }) });
const posts = async () =>
  (await api.call({ path: `${brand.path}/posts?from=2026-11-01&to=2027-11-01&limit=100` })).body.items;
const at = (day: number, time = '08:00') => `2026-11-${day}T${time}:00+08:00[Asia/Shanghai]`;
type Occurrence = { slotId: string; state: string; dueAt: string; variant: number; postId: string };
const made = ({ occurrences }: { occurrences: Occurrence[] }) => occurrences.filter(({ state }) => state === 'created');
/** What the schedule does. */
const tick = () => api.extendDue();

describe('a series', () => {
  it('queues its posts up to the horizon, with its texts in turn, and shows the next ones', async () => {
    const { status, body, headers } = await create();
    expect(status, JSON.stringify(body)).toBe(201);
    expect(headers['location']).toBe(`${path}/${body.seriesId}`);
    expect(made(body).map(({ dueAt }) => dueAt)).toEqual([11, 12, 13, 14, 15, 16, 17].map((day) => at(day)));
    expect(made(body).map(({ variant }) => variant)).toEqual([0, 1, 2, 0, 1, 2, 0]);
    expect(body.occurrences[7]).toMatchObject({ state: 'planned', dueAt: at(18), variant: 1 });
    const queued = await posts();
    expect(queued).toHaveLength(7);
    const texts = await Promise.all(
      queued.map(
        async ({ postId }: { postId: string }) =>
          (await api.call({ path: `${brand.path}/posts/${postId}` })).body.deliveries[0].content.text,
      ),
    );
    expect(new Set(texts.slice(0, 3)).size).toBe(3);
    expect(body.warnings).toEqual([]);
  });

  it('goes on from its last slot, whenever it runs, and makes nothing twice', async () => {
    const { seriesId } = (await create()).body;
    await tick();
    expect(await posts()).toHaveLength(7);
    api.now = eveningBefore + 3 * dayMs;
    await Promise.all([tick(), tick()]);
    await tick();
    expect(await posts()).toHaveLength(10);
    expect(made(await read(seriesId)).map(({ variant }) => variant)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0]);
  });

  it('repeats nothing where a run broke off in the middle, wherever that was', async () => {
    for (let diesAt = 1; diesAt <= 12; diesAt += 1) {
      const { putOccurrence } = api.deps.series;
      const { createIfAbsent } = api.deps.posts;
      let left = diesAt;
      const dying =
        <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
        async (...args: A) => {
          left -= 1;
          if (left === 0) throw new Error('broken off');
          return work(...args);
        };
      Object.assign(api.deps.series, { putOccurrence: dying(putOccurrence) });
      Object.assign(api.deps.posts, { createIfAbsent: dying(createIfAbsent) });
      const { seriesId } = (await create({ name: `第 ${diesAt}` })).body;
      Object.assign(api.deps.series, { putOccurrence });
      Object.assign(api.deps.posts, { createIfAbsent });
      api.now += 76_000;
      await tick();
      const own = made(await read(seriesId));
      expect(
        own.map(({ dueAt }) => dueAt),
        `broken off at ${diesAt}`,
      ).toEqual([11, 12, 13, 14, 15, 16, 17].map((day) => at(day)));
      expect(own.map(({ variant }) => variant)).toEqual([0, 1, 2, 0, 1, 2, 0]);
      await act(seriesId, 'end', {});
    }
    const open = (await posts()).filter(
      (post: { deliveries: { state: string }[] }) => post.deliveries[0]?.state === 'scheduled',
    );
    expect(open).toEqual([]);
    expect(await posts()).toHaveLength(12 * 7);
  });

  it('passes over what it is too late for, and says so', async () => {
    const { seriesId } = (await create()).body;
    api.now = eveningBefore + 20 * dayMs;
    await tick();
    await tick();
    const { occurrences } = await read(seriesId);
    expect(occurrences.filter(({ state }: Occurrence) => state === 'too-late')).toHaveLength(13);
    expect(await posts()).toHaveLength(14);
  });

  it('ends when its rule does', async () => {
    const { body } = await create({ rhythm: { by: 'rule', rule: 'FREQ=DAILY;COUNT=2', startsAt: '2026-11-11T08:00' } });
    expect(body).toMatchObject({ state: 'ended', endedBy: 'rule' });
    expect(made(body)).toHaveLength(2);
    expect((await api.call({ path })).body.items).toMatchObject([{ seriesId: body.seriesId, name: '早安' }]);
  });

  it('is the same for a request that is repeated', async () => {
    const key = { 'idempotency-key': 'series-1' };
    const first = await create({}, key);
    const again = await create({}, key);
    expect(again.body.seriesId).toBe(first.body.seriesId);
    expect(await posts()).toHaveLength(7);
  });

  it('comes in the slots of an account, as far as they are free', async () => {
    const slots = `${brand.path}/accounts/${brand.weibo}/slots`;
    await api.call({ method: 'PUT', path: slots, body: { slots: [{ at: '07:00', label: '早安' }, { at: '20:00' }] } });
    const other = {
      title: '别的',
      summary: '别的',
      dueAt: '2026-11-12T07:00',
      deliveries: [{ accountId: brand.weibo, text: '别的 {{link}}' }],
    };
    await api.call({ method: 'POST', path: `${brand.path}/posts`, body: other });
    const { body } = await create({ rhythm: { by: 'slot', accountId: brand.weibo, label: '早安' } });
    expect(body.occurrences.slice(0, 3)).toMatchObject([
      { state: 'created', dueAt: at(11, '07:00') },
      { state: 'slot-taken', dueAt: at(12, '07:00') },
      { state: 'created', dueAt: at(13, '07:00') },
    ]);
    expect(api.events).toMatchObject([{ type: 'series.occurrence-refused', detail: { outcome: 'slot-taken' } }]);
  });
});

describe('a series that cannot be', () => {
  it.each([
    [
      'a rule that is none',
      { by: 'rule', rule: 'every day', startsAt: '2026-11-11T08:00' },
      'rhythm.rule',
      'rule-part-unknown',
    ],
    [
      'a rule by the minute',
      { by: 'rule', rule: 'FREQ=MINUTELY', startsAt: '2026-11-11T08:00' },
      'rhythm.rule',
      'rule-too-frequent',
    ],
    [
      'a rule that is not understood',
      { by: 'rule', rule: 'FREQ=DAILY;BYDAY=XX', startsAt: '2026-11-11T08:00' },
      'rhythm.rule',
      'rule-not-understood',
    ],
    [
      'a rule that is never due',
      { by: 'rule', rule: 'FREQ=DAILY;UNTIL=20261001T000000Z', startsAt: '2026-09-01T08:00' },
      'rhythm.rule',
      'series-never-due',
    ],
    [
      'a start that comes twice',
      { by: 'rule', rule: 'FREQ=DAILY', startsAt: '2027-10-31T01:30', timeZone: 'Europe/London' },
      'rhythm.startsAt',
      'due-time-exists-twice',
    ],
    ['an account that is not there', { by: 'slot', accountId: 'nobody' }, 'rhythm.accountId', 'account-unknown'],
    ['an account without slots', { by: 'slot', accountId: 'weibo' }, 'rhythm.accountId', 'series-never-due'],
  ])('is refused for %s', async (...[, rhythm, field, code]) => {
    const wish = 'accountId' in rhythm && rhythm.accountId === 'weibo' ? { ...rhythm, accountId: brand.weibo } : rhythm;
    expect(await create({ rhythm: wish })).toMatchObject({
      status: 422,
      body: { code: 'post-refused', findings: [{ field, code }] },
    });
  });

  it('is refused for one text of many that could not go out', async () => {
    const variants = [{ title: '好' }, { deliveries: [{ accountId: brand.weibo, text: '长'.repeat(300) }] }];
    const { status, body } = await create({ variants });
    expect(status).toBe(422);
    expect(body.findings).toMatchObject([{ field: 'variants[1].deliveries[0].text', code: 'weibo-text-too-long' }]);
  });

  it('is warned of where it has one text only', async () => {
    expect((await create({ variants: [] })).body.warnings).toMatchObject([
      { field: 'variants', code: 'series-one-text' },
    ]);
  });
});

describe('one occurrence', () => {
  it('is left out, whether it is made or not', async () => {
    const { seriesId, occurrences } = (await create()).body;
    const skipped = await act(seriesId, `occurrences/${occurrences[1].slotId}/skip`);
    expect(skipped.status, skipped.text).toBe(200);
    expect(skipped.body.occurrences[1].state).toBe('skipped');
    expect((await act(seriesId, `occurrences/${occurrences[8].slotId}/skip`)).body.occurrences[8].state).toBe(
      'skipped',
    );
    api.now = eveningBefore + 3 * dayMs;
    await tick();
    const later = await read(seriesId);
    expect(later.occurrences[8]).toMatchObject({ state: 'skipped', slotId: occurrences[8].slotId });
    expect(later.occurrences[9].state).toBe('created');
  });

  it('is moved alone, whether it is made or not', async () => {
    const { seriesId, occurrences } = (await create()).body;
    const moved = await act(seriesId, `occurrences/${occurrences[2].slotId}/move`, { dueAt: '2026-11-13T12:00' });
    expect(moved.status, moved.text).toBe(200);
    expect(moved.body.occurrences[2]).toMatchObject({ dueAt: at(13, '12:00'), slot: at(13) });
    await act(seriesId, `occurrences/${occurrences[7].slotId}/move`, { dueAt: '2026-11-18T12:00' });
    api.now = eveningBefore + 2 * dayMs;
    await tick();
    expect((await read(seriesId)).occurrences[7]).toMatchObject({ state: 'created', dueAt: at(18, '12:00') });
    const twice = await act(seriesId, `occurrences/${occurrences[3].slotId}/move`, { dueAt: 'soon' });
    expect(twice).toMatchObject({ status: 400, body: { findings: [{ field: 'dueAt', code: 'due-time-format' }] } });
  });

  it.each(['20261111T000100Z', 'tomorrow'])('has to be there: %s', async (slotId) => {
    const { seriesId } = (await create()).body;
    expect(await act(seriesId, `occurrences/${slotId}/skip`)).toMatchObject({
      status: 404,
      body: { code: 'occurrence-not-found' },
    });
  });
});

describe('all that follow', () => {
  it('are made anew by an edit, but for what was changed by itself or is claimed', async () => {
    const { seriesId, occurrences } = (await create()).body;
    const [first, second] = made({ occurrences });
    await api.call({ method: 'PATCH', path: `${brand.path}/posts/${second?.postId}`, body: { title: '特别' } });
    const [delivery] = await api.deps.deliveries.listByPost(first?.postId ?? '');
    if (delivery === undefined) throw new TypeError('It has no delivery.');
    const attempt = { attemptId: 'a1', step: 'share', effect: 'once', startedAt: 1, leaseUntil: 2 } as const;
    await api.deps.deliveries.replace(delivery, { ...delivery, state: 'publishing', attempts: 1, attempt });
    const { status, body } = await api.call({
      method: 'PATCH',
      path: `${path}/${seriesId}`,
      body: {
        name: '午安',
        rhythm: { by: 'rule', rule: 'FREQ=DAILY', startsAt: '2026-11-11T08:00' },
        variants: [{ title: '新一' }, { title: '新二' }],
      },
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.name).toBe('午安');
    const all = await posts();
    const open = all.filter((post: { deliveries: { state: string }[] }) => post.deliveries[0]?.state !== 'cancelled');
    expect(open.map(({ title }: { title: string }) => title).toSorted()).toEqual(
      ['早安茶', '特别', ...Array.from({ length: 5 }, (_, index) => (index % 2 === 0 ? '新二' : '新一'))].toSorted(),
    );
    expect(made(body).map(({ dueAt }) => dueAt)).toEqual([11, 12, 13, 14, 15, 16, 17].map((day) => at(day)));
  });

  it('wait while it is paused; what was due meanwhile is passed over and said to be', async () => {
    const { seriesId } = (await create()).body;
    expect((await act(seriesId, 'pause')).body).toMatchObject({ state: 'paused' });
    api.now = eveningBefore + 10 * dayMs;
    await tick();
    expect(await posts()).toHaveLength(7);
    expect((await read(seriesId)).occurrences[7].state).toBe('paused');
    const { body } = await act(seriesId, 'resume');
    expect(body.state).toBe('active');
    expect(body.occurrences.filter(({ state }: Occurrence) => state === 'paused')).toHaveLength(3);
    expect(await posts()).toHaveLength(14);
  });

  it('are cancelled when it ends, or kept', async () => {
    const { seriesId } = (await create()).body;
    const ended = await act(seriesId, 'end', {});
    expect(ended.body).toMatchObject({ state: 'ended', endedBy: 'person' });
    expect(ended.body.occurrences.map(({ state }: Occurrence) => state)).toEqual(
      Array.from({ length: 7 }, () => 'replaced'),
    );
    for (const answer of [
      await act(seriesId, 'pause'),
      await act(seriesId, 'resume'),
      await api.call({ method: 'PATCH', path: `${path}/${seriesId}`, body: { name: 'x' } }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'series-ended' } });
    }
    const kept = (await create({ name: '留' })).body;
    expect(made((await act(kept.seriesId, 'end', { keepQueued: true })).body)).toHaveLength(7);
  });

  it('are not changed while somebody extends it, and after one who died over it only when that is completed', async () => {
    const { seriesId } = (await create()).body;
    const key = { brandId: brand.brandId, seriesId };
    const series = await api.deps.series.get(key);
    if (series === undefined) throw new TypeError('It is gone.');
    await api.deps.series.replace(series, {
      ...series,
      version: series.version + 1,
      leaseUntil: api.now + 75_000,
      attendAt: api.now + 75_000,
    });
    expect(await act(seriesId, 'pause')).toMatchObject({ status: 409, body: { code: 'series-busy' } });
    api.now += 3 * dayMs;
    expect((await act(seriesId, 'pause')).body).toMatchObject({ state: 'paused' });
    expect(await posts()).toHaveLength(10);
  });

  it('are told why they were not made', async () => {
    await api.call({
      method: 'PUT',
      path: `${brand.path}/blackouts`,
      body: { rules: [{ name: '哀悼', when: { kind: 'days', dates: ['2026-11-13'] } }] },
    });
    const { body } = await create();
    expect(body.occurrences[2]).toMatchObject({ state: 'refused', dueAt: at(13), findings: [{ code: 'in-blackout' }] });
    expect(made(body)).toHaveLength(6);
    expect(api.events).toMatchObject([{ type: 'series.occurrence-refused', detail: { codes: ['in-blackout'] } }]);
  });

  it('are of a series that is there', async () => {
    expect(await api.call({ path: `${path}/nobody` })).toMatchObject({
      status: 404,
      body: { code: 'series-not-found' },
    });
  });
});
