import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAttendant } from '../../support/http/attendant.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

const minute = 60_000;
const due = Date.parse('2026-11-11T12:00:00Z');
let api: TestApi;
let brand: TestBrand;
let attend: ReturnType<typeof createAttendant>;
const published: string[] = [];

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  attend = createAttendant(api.deps, ({ variant }) => void published.push('text' in variant ? variant.text : ''));
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = eveningBefore;
  for (const list of [api.sent, api.events, published]) list.length = 0;
  await rule(1);
});

const person = (tokenId: string, role: string) => ({ tokenId, brandId: 'yunshan', role });
const writer = person('writer', 'editor');
const boss = person('boss', 'approver');
const chief = person('chief', 'approver');
const rule = (steps: number, ownPosts = false) =>
  api.call({ method: 'PUT', path: `${brand.path}/approval`, body: { steps, ownPosts } });
const onWeibo = () => ({ accountId: brand.weibo, text: '今晚八点，秋茶上新。 {{link}}' });

async function queue(overrides: object = { deliveries: [onWeibo()] }) {
  const body = chainedPost(brand, overrides);
  const answer = await api.call({ method: 'POST', path: `${brand.path}/posts`, body, caller: writer });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}
type Caller = ReturnType<typeof person>;
const say = (
  caller: Caller,
  postId: string,
  { what, ...body }: { readonly what: string; readonly [field: string]: unknown },
) => api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/approval/${what}`, body, caller });
const approve = (postId: string, caller: Caller = boss, revision = 1) =>
  say(caller, postId, { what: 'approve', revision });
const edit = (postId: string, body: object) =>
  api.call({ method: 'PATCH', path: `${brand.path}/posts/${postId}`, body, caller: writer });
const text = (words: string) => ({ deliveries: [{ accountId: brand.weibo, text: `${words} {{link}}` }] });
const read = async (postId: string) => (await api.call({ path: `${brand.path}/posts/${postId}` })).body;
const keyOf = ({ postId, deliveries }: { postId: string; deliveries: { deliveryId: string }[] }, index = 0) => ({
  postId,
  deliveryId: deliveries[index]?.deliveryId ?? '',
});
const eventTypes = () => api.events.map(({ type }) => type);

describe('the rule of a brand', () => {
  it('is none until an admin sets it, and is read by everybody', async () => {
    const path = `${brand.path}/approval`;
    expect((await api.call({ path, caller: person('v', 'viewer') })).body).toEqual({ steps: 1, ownPosts: false });
    const refused = await api.call({ method: 'PUT', path, body: { steps: 0, ownPosts: false }, caller: chief });
    expect(refused.body.code).toBe('role-too-low');
    expect((await api.call({ method: 'PUT', path, body: { steps: 3, ownPosts: false } })).body).toMatchObject({
      code: 'invalid-input',
      findings: [{ field: 'steps' }],
    });
    await rule(0);
    expect((await api.call({ path: brand.path })).body.approval).toEqual({ steps: 0, ownPosts: false });
  });

  it('holds for what is queued or edited from then on', async () => {
    const waiting = await queue();
    await rule(0);
    expect((await queue()).deliveries[0].state).toBe('scheduled');
    expect((await read(waiting.postId)).deliveries[0].state).toBe('in-review');
    const moved = await edit(waiting.postId, { dueAt: '2026-11-12T08:30' });
    expect(moved.body).toMatchObject({ approval: { state: 'requested' }, deliveries: [{ state: 'in-review' }] });
    const rewritten = await edit(waiting.postId, text('换一种说法'));
    expect(rewritten.body.deliveries[0].state).toBe('scheduled');
    expect(rewritten.body.approval).toBeUndefined();
    await rule(2);
    expect((await edit(waiting.postId, text('又一种说法'))).body).toMatchObject({
      approval: { state: 'requested', steps: 2, revision: 4 },
      deliveries: [{ state: 'in-review' }],
    });
  });
});

describe('a post that must be approved', () => {
  it('waits, and says whom it waits for', async () => {
    const post = await queue();
    expect(post).toMatchObject({
      approval: { revision: 1, state: 'requested', steps: 1, given: [], last: { what: 'request', by: 'writer' } },
      deliveries: [{ state: 'in-review' }],
    });
    expect(api.events).toMatchObject([
      { type: 'post.approval-requested', detail: { postId: post.postId, revision: 1, state: 'requested', steps: 1 } },
    ]);
    expect(JSON.stringify(api.events)).not.toContain('writer');
  });

  it('goes out at its time once it is approved', async () => {
    const post = await queue();
    const { status, body } = await approve(post.postId);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      approval: { state: 'approved', given: [{ by: 'boss' }] },
      deliveries: [{ state: 'scheduled', attendAt: post.deliveries[0].dueAt }],
    });
    expect(eventTypes()).toEqual(['post.approval-requested', 'post.approved']);
    api.now = due;
    await attend(keyOf(post));
    expect(published).toHaveLength(1);
  });

  it('takes two different people where the brand wants two', async () => {
    await rule(2);
    const { postId } = await queue();
    expect((await approve(postId)).body).toMatchObject({
      approval: { state: 'half-approved' },
      deliveries: [{ state: 'in-review' }],
    });
    expect((await approve(postId)).body).toMatchObject({ status: 409, code: 'approval-by-same-person' });
    expect((await approve(postId, chief)).body).toMatchObject({
      approval: { state: 'approved' },
      deliveries: [{ state: 'scheduled' }],
    });
    expect(eventTypes()).toEqual(['post.approval-requested', 'post.approval-requested', 'post.approved']);
  });

  it('is not approved by its author, nor by an editor', async () => {
    const { postId } = await queue();
    expect((await approve(postId, person('writer', 'approver'))).body).toMatchObject({ status: 403, code: 'own-post' });
    expect((await approve(postId, person('other', 'editor'))).body.code).toBe('role-too-low');
    await rule(1, true);
    const own = await queue();
    expect((await approve(own.postId, person('writer', 'approver'))).status).toBe(200);
  });

  it('is rejected with a reason, changed, and asked about anew', async () => {
    const { postId } = await queue();
    expect((await say(boss, postId, { what: 'reject', revision: 1 })).body).toMatchObject({
      findings: [{ field: 'comment' }],
    });
    const rejected = await say(boss, postId, { what: 'reject', revision: 1, comment: '价格写错了' });
    expect(rejected.body).toMatchObject({
      approval: { state: 'rejected', last: { comment: '价格写错了', by: 'boss' } },
      deliveries: [{ state: 'in-review' }],
    });
    expect((await approve(postId, chief)).body).toMatchObject({ status: 409, code: 'approval-decided' });
    expect((await edit(postId, text('价格改好了'))).body).toMatchObject({
      approval: { state: 'requested', revision: 2 },
    });
    expect((await approve(postId)).body).toMatchObject({ status: 409, code: 'approval-stale' });
    expect((await approve(postId, boss, 2)).body).toMatchObject({ approval: { state: 'approved', revision: 2 } });
    expect(eventTypes()).toEqual([
      'post.approval-requested',
      'post.rejected',
      'post.approval-requested',
      'post.approved',
    ]);
    expect(JSON.stringify(api.events)).not.toContain('价格');
    const log = (await api.call({ path: `${brand.path}/posts/${postId}/log` })).body.items;
    expect(log.filter((one: { revision?: number }) => one.revision !== undefined)).toMatchObject([
      { outcome: 'request-approval', actor: 'writer', revision: 1 },
      { outcome: 'reject', actor: 'boss', reason: '价格写错了', revision: 1 },
      { outcome: 'request-approval', actor: 'writer', revision: 2 },
      { outcome: 'approve', actor: 'boss', revision: 2 },
    ]);
  });

  it('can be asked about again as it is, with a word to go with it', async () => {
    const { postId } = await queue();
    await say(boss, postId, { what: 'reject', revision: 1, comment: '太早' });
    const again = await say(writer, postId, { what: 'request', comment: '客户坚持这个时间' });
    expect(again.body).toMatchObject({
      approval: { state: 'requested', last: { what: 'request', comment: '客户坚持这个时间' } },
    });
  });

  it('loses its approval with every edit of what is published, and keeps it when only its time changes', async () => {
    const { postId } = await queue();
    await approve(postId);
    const moved = await edit(postId, { dueAt: '2026-11-12T08:30', priority: 'high' });
    expect(moved.body).toMatchObject({
      revision: 2,
      approval: { state: 'approved', revision: 2 },
      deliveries: [{ state: 'scheduled' }],
    });
    for (const [change, revision] of [
      [text('换一种说法'), 3],
      [{ title: '换个标题' }, 4],
      [{ link: { target: 'https://shop.yunshan.example/winter' } }, 5],
      [{ deliveries: [{ accountId: brand.wechat, title: '秋茶', body: '<p>新茶到了。</p>' }] }, 6],
    ] as const) {
      const edited = await edit(postId, change);
      expect(edited.body, JSON.stringify(change)).toMatchObject({
        revision,
        approval: { state: 'requested', revision },
      });
      const states = edited.body.deliveries.map((one: { state: string }) => one.state);
      expect(new Set(states)).toEqual(new Set(['in-review']));
      expect((await approve(postId, boss, revision)).status).toBe(200);
    }
  });

  it('needs no approval where its brand wants none', async () => {
    await rule(0);
    const { postId } = await queue();
    expect(eventTypes()).toEqual([]);
    expect((await approve(postId)).body).toMatchObject({ status: 409, code: 'approval-not-needed' });
  });

  it('can be approved again by whoever did not hear the answer', async () => {
    const { postId } = await queue();
    await approve(postId);
    const events = [...api.events];
    expect(await approve(postId)).toMatchObject({ status: 200, body: { approval: { state: 'approved' } } });
    expect(new Set(api.events.map((one) => one.eventId))).toEqual(new Set(events.map((one) => one.eventId)));
    expect((await approve(postId, chief)).body).toMatchObject({ code: 'approval-decided' });
  });

  it('is cancelled like any other', async () => {
    const { postId } = await queue();
    const { body } = await api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/cancel`, caller: writer });
    expect(body.deliveries[0].state).toBe('cancelled');
  });
});

describe('a post that is due and not approved', () => {
  it('is not published, says so once, and is missed when it is too late', async () => {
    const post = await queue();
    for (const [at, next] of [
      [due, due + 5 * minute],
      [due + 5 * minute, due + 10 * minute],
      [due + 58 * minute, due + 60 * minute],
    ] as const) {
      api.now = at;
      await attend(keyOf(post));
      expect(await api.deps.deliveries.get(keyOf(post))).toMatchObject({ state: 'in-review', attendAt: next });
    }
    api.now = due + 60 * minute;
    await attend(keyOf(post));
    expect((await read(post.postId)).deliveries[0]).toMatchObject({ state: 'missed', problem: { code: 'past-limit' } });
    expect(eventTypes()).toEqual(['post.approval-requested', 'delivery.approval-overdue', 'delivery.missed']);
    expect(published).toEqual([]);
  });

  it('goes out at once when it is approved in time after all', async () => {
    const post = await queue();
    api.now = due;
    await attend(keyOf(post));
    api.now = due + 20 * minute;
    expect((await approve(post.postId)).body.deliveries[0].state).toBe('scheduled');
    expect(api.sent.at(-1)).toMatchObject({
      deliveryId: post.deliveries[0].deliveryId,
      label: 'scheduled',
      version: 2,
    });
    await attend(keyOf(post));
    expect(published).toHaveLength(1);
  });

  it('is not published when it is approved too late', async () => {
    const post = await queue();
    api.now = due + 60 * minute;
    await approve(post.postId);
    await attend(keyOf(post));
    expect((await read(post.postId)).deliveries[0].state).toBe('missed');
    expect(published).toEqual([]);
  });

  it('says it once, however often it is edited while it is late', async () => {
    const post = await queue();
    api.now = due;
    await attend(keyOf(post));
    await edit(post.postId, text('还在改'));
    api.now = due + 5 * minute;
    await attend(keyOf(post));
    expect(eventTypes().filter((type) => type === 'delivery.approval-overdue')).toHaveLength(1);
  });

  it('goes out where whoever approved it broke off before it could tell the delivery', async () => {
    const post = await queue();
    const stored = await api.deps.posts.get(post.postId);
    if (stored?.approval === undefined) throw new TypeError('It has no approval.');
    const decided = { ...stored.approval, state: 'approved' as const, version: 2 };
    await api.deps.approvals.decide(stored, { ...decided, last: { ...decided.last, what: 'approve', version: 2 } });
    api.now = due + 30 * minute;
    await attend(keyOf(post));
    await attend(keyOf(post));
    expect(published).toHaveLength(1);
    expect(eventTypes()).toContain('post.approved');
  });

  it('waits for approval again when it is reopened with content that nobody has approved', async () => {
    const post = await queue();
    api.now = due + 60 * minute;
    await attend(keyOf(post));
    const path = `${brand.path}/posts/${post.postId}/deliveries/${keyOf(post).deliveryId}/resolve`;
    const { body } = await api.call({ method: 'POST', path, body: { verdict: 'reopen' }, caller: boss });
    expect(body.deliveries[0].state).toBe('in-review');
    expect((await approve(post.postId)).body.deliveries[0].state).toBe('scheduled');
  });
});

describe('a chain that must be approved', () => {
  it('waits for its turn once it is approved', async () => {
    const post = await queue({});
    expect(post.deliveries.map((one: { state: string }) => one.state)).toEqual(['in-review', 'in-review']);
    const { body } = await approve(post.postId);
    expect(body.deliveries.map((one: { state: string }) => one.state)).toEqual(['scheduled', 'waiting']);
  });

  it('is edited after its first part is out: the rest waits for approval, then goes', async () => {
    const nextDay = due + 24 * 60 * minute;
    const post = await queue({ dueAt: '2026-11-12T20:00' });
    await approve(post.postId);
    api.now = nextDay;
    await attend(keyOf(post));
    const article = { deliveries: [{ accountId: brand.wechat, body: '<p>详情改了。</p>' }] };
    expect((await edit(post.postId, article)).body.deliveries[1].state).toBe('in-review');
    await attend(keyOf(post, 1));
    expect(await api.deps.deliveries.get(keyOf(post, 1))).toMatchObject({
      state: 'in-review',
      dueAt: nextDay,
      revision: 2,
    });
    await attend(keyOf(post, 1));
    expect(eventTypes()).toContain('delivery.approval-overdue');
    expect((await approve(post.postId, boss, 2)).body.deliveries[1].state).toBe('scheduled');
  });
});

describe('what a revision has changed', () => {
  const queueLater = () => queue({ dueAt: '2026-11-15T20:00', deliveries: [onWeibo()] });
  const diffOf = async (postId: string, to: number, query = '') =>
    api.call({ path: `${brand.path}/posts/${postId}/revisions/${to}/diff${query}` });

  it('is shown field by field, texts word by word', async () => {
    const { postId, deliveries } = await queueLater();
    await edit(postId, { title: '双十二秋茶上新', ...text('明天八点，秋茶上新。') });
    const { status, body } = await diffOf(postId, 2);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ from: 1, to: 2 });
    const byField = new Map(body.changes.map((one: { field: string }) => [one.field, one]));
    expect([...byField.keys()].toSorted()).toEqual(['content.text', 'landing.title']);
    expect(byField.get('content.text')).toMatchObject({
      deliveryId: deliveries[0].deliveryId,
      accountId: brand.weibo,
      before: '今晚八点，秋茶上新。 {{link}}',
      after: '明天八点，秋茶上新。 {{link}}',
      parts: [
        { op: 'removed', text: '今晚' },
        { op: 'added', text: '明天' },
        { op: 'same', text: '八点，秋茶上新。 {{link}}' },
      ],
    });
  });

  it('goes over several revisions, and names what was added or taken out', async () => {
    const { postId } = await queueLater();
    await edit(postId, text('第二版'));
    await edit(postId, { deliveries: [{ accountId: brand.wechat, title: '秋茶', body: '<p>新茶到了。</p>' }] });
    const { body } = await diffOf(postId, 3, '?from=1');
    const added = body.changes.filter((one: { before?: string }) => one.before === undefined);
    expect(added.map((one: { field: string }) => one.field)).toContain('content.body');
    expect(body.changes).toContainEqual(expect.objectContaining({ field: 'content.text', after: '第二版 {{link}}' }));
  });

  it.each(['/2', '/1', '/2?from=9'])('is not there for %s of a post without an edit', async (rest) => {
    const { postId } = await queueLater();
    const [to, from] = rest.slice(1).split('?');
    const answer = await diffOf(postId, Number(to), from === undefined ? '' : `?${from}`);
    expect(answer.body).toMatchObject({ status: 404, code: 'revision-not-found' });
  });
});

describe('the list of what waits', () => {
  const ids = async (query: string, caller: Caller) => {
    const { body } = await api.call({
      path: `${brand.path}/posts?from=2026-11-20&to=2026-11-21&limit=100&${query}`,
      caller,
    });
    return body.items.map((one: { postId: string }) => one.postId);
  };

  it('is told apart by state, and by whom it waits for', async () => {
    const dueAt = '2026-11-20T20:00';
    const make = async () => (await queue({ dueAt, deliveries: [onWeibo()] })).postId;
    await rule(0);
    await make();
    await rule(2);
    const [open, half, rejected, approved, cancelled] = [
      await make(),
      await make(),
      await make(),
      await make(),
      await make(),
    ];
    await approve(half);
    await say(boss, rejected, { what: 'reject', revision: 1, comment: '不行' });
    await approve(approved);
    await approve(approved, chief);
    await api.call({ method: 'POST', path: `${brand.path}/posts/${cancelled}/cancel` });
    expect(await ids('approval=half-approved', boss)).toEqual([half]);
    expect(await ids('approval=approved', boss)).toEqual([approved]);
    expect(await ids('waitsFor=me', boss)).toEqual([open]);
    expect((await ids('waitsFor=me', chief)).toSorted()).toEqual([open, half].toSorted());
    expect(await ids('waitsFor=me', writer)).toEqual([rejected]);
    expect(await ids('waitsFor=me', person('reader', 'viewer'))).toEqual([]);
  });
});
