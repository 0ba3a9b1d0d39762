import { beforeEach, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let slotsPath: string;

beforeEach(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  slotsPath = `${brand.path}/accounts/${brand.weibo}/slots`;
  return () => api.close();
});

const setSlots = (slots: object[]) => api.call({ method: 'PUT', path: slotsPath, body: { slots } });
const coming = async (weeks = 1) => (await api.call({ path: `${slotsPath}/coming?weeks=${weeks}` })).body.items;
let texts = 0;
const weiboPost = (overrides: object = {}) => {
  texts += 1;
  const deliveries = [{ accountId: brand.weibo, text: `秋茶上新第 ${texts} 条 {{link}}` }];
  return chainedPost(brand, { deliveries, sync: [], dueAt: 'next-slot', ...overrides });
};
const queue = (body: object, headers: Record<string, string> = {}) =>
  api.call({ method: 'POST', path: `${brand.path}/posts`, body, headers });
const at = (day: number, time: string) => `2026-11-${day}T${time}:00+08:00[Asia/Shanghai]`;

describe('slots of an account', () => {
  it('are empty until they are set, and are replaced as a whole', async () => {
    expect((await api.call({ path: slotsPath })).body).toMatchObject({ slots: [], version: 0 });
    const { status, body } = await setSlots([{ at: '09:00', weekdays: [1, 3], label: '早安' }]);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ version: 1, updatedBy: 'root' });
    expect(body.slots).toEqual([{ at: '09:00', weekdays: [1, 3], days: 'every', label: '早安' }]);
    expect((await setSlots([])).body).toMatchObject({ slots: [], version: 2 });
  });

  it.each([
    ['25:00', 'slots[0].at', 'not-a-clock-time'],
    ['9:00', 'slots[0].at', 'not-a-clock-time'],
  ])('take no time such as %s', async (time, field, code) => {
    expect(await setSlots([{ at: time }])).toMatchObject({ status: 400, body: { findings: [{ field, code }] } });
  });

  it('say that somebody else was faster', async () => {
    const { replace } = api.deps.slotGrids;
    Object.assign(api.deps.slotGrids, { replace: async () => 'conflict' });
    expect(await setSlots([])).toMatchObject({ status: 409, body: { code: 'slots-changed' } });
    Object.assign(api.deps.slotGrids, { replace });
  });

  it('are of accounts that are there', async () => {
    const path = `${brand.path}/accounts/nobody/slots`;
    expect(await api.call({ path })).toMatchObject({ status: 404, body: { code: 'account-not-found' } });
  });
});

describe('the next free slot', () => {
  beforeEach(async () => {
    await setSlots([{ at: '09:00' }, { at: '20:00', label: '晚间' }]);
  });

  it('is when a post is due that asks for it, and the one after it for the next post', async () => {
    const times: string[] = [];
    for (let post = 0; post < 3; post++) {
      const { status, body } = await queue(weiboPost());
      expect(status, JSON.stringify(body)).toBe(201);
      times.push(body.dueAt);
    }
    expect(times).toEqual([at(10, '20:00'), at(11, '09:00'), at(11, '20:00')]);
    const listed = await coming();
    expect(listed[0]).toMatchObject({ at: at(10, '20:00'), label: '晚间', kind: 'working', isFree: false });
    expect(listed[0].post).toMatchObject({ title: '双十一秋茶上新', state: 'scheduled' });
    expect(listed[3]).toEqual({ at: at(12, '09:00'), kind: 'working', isFree: true });
  });

  it('is never given to two who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => queue(weiboPost())));
    const times = answers.map(({ body }) => body.dueAt);
    expect(new Set(times).size).toBe(8);
    expect(times.toSorted().at(-1)).toBe(at(14, '09:00'));
  });

  it('is the same for a request that is repeated', async () => {
    const draft = weiboPost();
    const key = { 'idempotency-key': 'slot-1' };
    const first = await queue(draft, key);
    const again = await queue(draft, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toMatchObject({ postId: first.body.postId, dueAt: first.body.dueAt });
  });

  it('is the same for a request that broke off before its post was stored, even where an earlier one is free by then', async () => {
    const blocker = (await queue(weiboPost())).body;
    const draft = weiboPost();
    const key = { 'idempotency-key': 'slot-2' };
    const { createIfAbsent } = api.deps.posts;
    Object.assign(api.deps.posts, { createIfAbsent: () => Promise.reject(new Error('broken off')) });
    expect((await queue(draft, key)).status).toBe(500);
    Object.assign(api.deps.posts, { createIfAbsent });
    await api.call({ method: 'POST', path: `${brand.path}/posts/${blocker.postId}/cancel` });
    expect((await queue(draft, key)).body.dueAt).toBe(at(11, '09:00'));
    expect((await queue(weiboPost())).body.dueAt).toBe(at(10, '20:00'));
  });

  it('leaves out what is taken by a post that was given its time by hand, and takes what a cancelled one leaves', async () => {
    const byHand = (await queue(weiboPost({ dueAt: '2026-11-10T20:00:30' }))).body;
    expect((await queue(weiboPost())).body.dueAt).toBe(at(11, '09:00'));
    await api.call({ method: 'POST', path: `${brand.path}/posts/${byHand.postId}/cancel` });
    expect((await queue(weiboPost())).body.dueAt).toBe(at(10, '20:00'));
  });

  it('is kept for a request under way, and given to another one when that must have ended', async () => {
    const { createIfAbsent } = api.deps.posts;
    Object.assign(api.deps.posts, { createIfAbsent: () => Promise.reject(new Error('broken off')) });
    expect((await queue(weiboPost())).status).toBe(500);
    Object.assign(api.deps.posts, { createIfAbsent });
    expect((await queue(weiboPost())).body.dueAt).toBe(at(11, '09:00'));
    api.now = eveningBefore + 16 * 60_000;
    expect((await queue(weiboPost())).body.dueAt).toBe(at(10, '20:00'));
  });

  it('may be of a kind, of another account, and not before a time', async () => {
    expect((await queue(weiboPost({ slot: { label: '晚间', notBefore: '2026-11-12T00:00' } }))).body.dueAt).toBe(
      at(12, '20:00'),
    );
    const path = `${brand.path}/accounts/${brand.wechat}/slots`;
    await api.call({ method: 'PUT', path, body: { slots: [{ at: '07:30' }] } });
    const { body } = await queue(
      chainedPost(brand, { dueAt: 'next-slot', slot: { accountId: brand.wechat }, sync: [] }),
    );
    expect(body.dueAt).toBe(at(11, '07:30'));
  });

  it.each([
    ['has no grid', { accountId: 'wechat' }, 'dueAt', 'slots-none'],
    ['has none of that kind', { label: '早安' }, 'dueAt', 'slots-none'],
    ['is not in the post', { accountId: 'other' }, 'slot.accountId', 'slot-account-not-in-post'],
    ['shall not be before a time that cannot be read', { notBefore: 'soon' }, 'slot.notBefore', 'due-time-format'],
  ])('is refused where the account %s', async (...[, slot, field, code]) => {
    const accountId = { wechat: brand.wechat, other: brand.baijiahao }[
      (slot as { accountId?: string }).accountId ?? ''
    ];
    const wish = chainedPost(brand, {
      dueAt: 'next-slot',
      slot: accountId === undefined ? slot : { accountId },
      sync: [],
    });
    expect(await queue(wish)).toMatchObject({
      status: 422,
      body: { code: 'post-refused', findings: [{ field, code }] },
    });
  });

  it('is refused where all are taken, and slot without it', async () => {
    await setSlots([{ at: '09:00', weekdays: [3] }]);
    const { take } = api.deps.slotBook;
    Object.assign(api.deps.slotBook, { take: async () => 'lost' });
    expect(await queue(weiboPost())).toMatchObject({
      status: 422,
      body: { findings: [{ field: 'dueAt', code: 'slots-full' }] },
    });
    Object.assign(api.deps.slotBook, { take });
    const wrong = await queue(weiboPost({ dueAt: '2026-11-11T20:00', slot: { label: '晚间' } }));
    expect(wrong).toMatchObject({
      status: 422,
      body: { findings: [{ field: 'slot', code: 'slot-without-next-slot' }] },
    });
  });

  it('is told by validation without being taken', async () => {
    const path = `${brand.path}/posts:validate`;
    const { body } = await api.call({ method: 'POST', path, body: weiboPost() });
    expect(body).toMatchObject({ isAcceptable: true });
    expect(body.deliveries[0].capacity.startsAt).toBe(at(10, '20:00'));
    expect((await queue(weiboPost())).body.dueAt).toBe(at(10, '20:00'));
    const refused = await api.call({ method: 'POST', path, body: weiboPost({ slot: { label: '早安' } }) });
    expect(refused.body.findings.map(({ code }: { code: string }) => code)).toEqual(['slots-none']);
  });

  it('is where a post moves that is edited, duplicated or moved with others, in their order', async () => {
    const { postId } = (await queue(weiboPost({ dueAt: '2026-11-20T10:00' }))).body;
    const edited = await api.call({
      method: 'PATCH',
      path: `${brand.path}/posts/${postId}`,
      body: { dueAt: 'next-slot', slot: { label: '晚间' } },
    });
    expect(edited.status, edited.text).toBe(200);
    expect(edited.body.dueAt).toBe(at(10, '20:00'));
    const copy = await api.call({
      method: 'POST',
      path: `${brand.path}/posts/${postId}/duplicate`,
      body: { dueAt: 'next-slot' },
    });
    expect(copy.body.dueAt, copy.text).toBe(at(11, '09:00'));
    const others = [];
    for (let post = 0; post < 3; post++)
      others.push((await queue(weiboPost({ dueAt: `2026-11-2${post + 1}T10:00` }))).body.postId);
    const posts = others.map((id) => ({ postId: id, dueAt: 'next-slot' }));
    const moved = await api.call({ method: 'POST', path: `${brand.path}/posts:reschedule`, body: { posts } });
    expect(moved.body.items.map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual([
      at(11, '20:00'),
      at(12, '09:00'),
      at(12, '20:00'),
    ]);
  });
});

describe('spreading posts over a stretch of time', () => {
  const spread = async (count: number, wish: object) => {
    const postIds: string[] = [];
    for (let post = 0; post < count; post++) {
      postIds.push((await queue(weiboPost({ dueAt: `2026-12-0${post + 1}T10:00` }))).body.postId);
    }
    return api.call({ method: 'POST', path: `${brand.path}/posts:reschedule`, body: { postIds, spread: wish } });
  };
  const timesIn = (answer: Awaited<ReturnType<typeof spread>>) =>
    answer.body.items.map(({ dueAt }: { dueAt: string }) => dueAt);

  it('leaves the same distance between them', async () => {
    const answer = await spread(4, { from: '2026-11-12T08:00', to: '2026-11-12T16:00' });
    expect(timesIn(answer)).toEqual([at(12, '08:00'), at(12, '10:00'), at(12, '12:00'), at(12, '14:00')]);
  });

  it('counts only the hours and days that are meant', async () => {
    const wish = {
      from: '2026-11-13T00:00',
      to: '2026-11-17T00:00',
      hours: { from: '09:00', to: '13:00' },
      days: 'working',
      weekdays: [1, 2, 3, 4, 5],
    };
    expect(timesIn(await spread(4, wish))).toEqual([
      at(13, '09:00'),
      at(13, '11:00'),
      at(16, '09:00'),
      at(16, '11:00'),
    ]);
  });

  it.each([
    [
      'has no room',
      { from: '2026-11-14T00:00', to: '2026-11-16T00:00', days: 'working', weekdays: [1] },
      'spread',
      'spread-no-room',
    ],
    ['ends before it begins', { from: '2026-11-14T00:00', to: '2026-11-13T00:00' }, 'spread', 'spread-no-room'],
    ['is too long', { from: '2026-11-14T00:00', to: '2028-01-13T00:00' }, 'spread.to', 'range-too-long'],
    [
      'has an end that comes twice',
      { from: '2026-10-25T01:30', to: '2026-11-13T00:00', timeZone: 'Europe/London' },
      'spread.from',
      'due-time-exists-twice',
    ],
  ])('is refused where the stretch %s', async (...[, wish, field, code]) => {
    api.now = Date.parse('2026-10-20T00:00Z');
    expect(await spread(1, wish)).toMatchObject({ status: 400, body: { findings: [{ field, code }] } });
  });
});

describe('a shift by days', () => {
  it('to a time that the clocks skip, or show twice, is refused with both readings', async () => {
    api.now = Date.parse('2026-10-20T00:00Z');
    const { postId } = (await queue(weiboPost({ dueAt: '2026-10-24T01:30', timeZone: 'Europe/London' }))).body;
    const shift = (text: string) =>
      api.call({ method: 'POST', path: `${brand.path}/posts:reschedule`, body: { postIds: [postId], shift: text } });
    const [twice] = (await shift('P1D')).body.items;
    expect(twice).toMatchObject({ isMoved: false, problem: { code: 'post-refused' } });
    const [finding] = twice.problem.findings;
    expect(finding.code).toBe('due-time-exists-twice');
    expect(finding.message.en).toContain('2026-10-25T01:30:00+01:00[Europe/London]');
    expect(finding.message.en).toContain('2026-10-25T01:30:00+00:00[Europe/London]');
    expect((await shift('P2DT30M')).body.items[0]).toMatchObject({
      isMoved: true,
      dueAt: '2026-10-26T02:00:00+00:00[Europe/London]',
    });
  });
});
