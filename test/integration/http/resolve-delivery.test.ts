import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { markLaneUnknown } from '../../../shared/use-cases/lane.ts';
import { MINUTE } from '../../support/builders.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
});

const weiboUrl = 'https://weibo.com/1234567890/PabcDefGh';
const lost = { kind: 'outcome-unknown', code: 'timeline-too-short' } as const;
const attempt = {
  attemptId: 'a1',
  step: 'share',
  effect: 'once',
  startedAt: eveningBefore - 20 * MINUTE,
  leaseUntil: eveningBefore - 19 * MINUTE,
} as const;
const inState: Record<string, Partial<Delivery>> = {
  'needs-person': { state: 'needs-person', problem: lost, attempts: 1, attempt, doubtSince: attempt.startedAt },
  'handed-over': { state: 'handed-over', attempts: 1, attempt },
  failed: { state: 'failed', problem: { kind: 'rejected', code: '20019' }, attempts: 6, attempt, version: 4 },
  missed: { state: 'missed', problem: { kind: 'late', code: 'past-limit' } },
};

type Queued = { readonly postId: string; readonly weibo: string; readonly wechat: string };

/** A post whose Weibo delivery is in a state; the WeChat article still waits for it unless `wechat` says otherwise. */
async function queueIn(weibo: Partial<Delivery>, wechat: Partial<Delivery> = {}): Promise<Queued> {
  const { body } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand) });
  const ids = body.deliveries.map((delivery: Delivery) => delivery.deliveryId);
  const queued = { postId: body.postId, weibo: ids[0], wechat: ids[1] };
  await change(queued.postId, queued.weibo, weibo);
  await change(queued.postId, queued.wechat, wechat);
  api.events.length = 0;
  api.sent.length = 0;
  return queued;
}

async function change(postId: string, deliveryId: string, values: Partial<Delivery>): Promise<void> {
  const before = await stored(postId, deliveryId);
  const { attendAt: _at, attendLabel: _label, ...rest } = { ...before, ...values };
  const isOver = rest.state === 'failed' || rest.state === 'missed' || rest.state === 'published';
  await api.deps.deliveries.replace(before, isOver ? rest : { ...before, ...values });
}

async function stored(postId: string, deliveryId: string): Promise<Delivery> {
  const delivery = await api.deps.deliveries.get({ postId, deliveryId });
  if (delivery === undefined) throw new Error('The post has no such delivery.');
  return delivery;
}

const approver = { tokenId: 'lin', brandId: 'yunshan', role: 'approver' };
const resolve = ([postId, deliveryId]: readonly [string, string], body: unknown, caller = approver) =>
  api.call({
    method: 'POST',
    path: `${brand.path}/posts/${postId}/deliveries/${deliveryId}/resolve`,
    body,
    caller,
  });
const eventsOf = () => api.events.map(({ type, detail }) => ({ type, url: detail['url'] }));

describe('what a person says of a delivery that nobody could settle', () => {
  it.each(['needs-person', 'handed-over'])('publishes it as of now when it is there (%s)', async (state) => {
    const { postId, weibo } = await queueIn({ ...inState[state] });
    const { status, body } = await resolve([postId, weibo], { verdict: 'it-is-there', url: weiboUrl });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.deliveries[0]).toMatchObject({
      state: 'published',
      url: weiboUrl,
      publishedAt: '2026-11-10T18:00:00+08:00[Asia/Shanghai]',
    });
    expect(body.deliveries[0]).not.toHaveProperty('decision');
    expect(eventsOf()).toEqual([{ type: 'delivery.published', url: weiboUrl }]);
    expect(await stored(postId, weibo)).not.toHaveProperty('attendAt');
  });

  it('tries it again at once when it is not there, with its lateness counted anew', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'], dueAt: eveningBefore - 90 * MINUTE });
    const { body } = await resolve([postId, weibo], { verdict: 'it-is-not-there' });
    expect(body.deliveries[0]).toMatchObject({
      state: 'retrying',
      problem: { kind: 'person', code: 'not-there', message: { zh: '操作人员确认平台上没有，正在重试。' } },
      dueAt: '2026-11-10T18:00:00+08:00[Asia/Shanghai]',
    });
    expect(await stored(postId, weibo)).toMatchObject({ version: 2, attendAt: api.now });
    expect(api.sent).toMatchObject([{ deliveryId: weibo, version: 2, attendAt: api.now }]);
    expect(eventsOf()).toMatchObject([{ type: 'delivery.retrying' }]);
  });

  it.each(['needs-person', 'handed-over'])('fails it when they give up (%s)', async (state) => {
    const { postId, weibo } = await queueIn({ ...inState[state] });
    const { body } = await resolve([postId, weibo], { verdict: 'give-up' });
    expect(body.deliveries[0]).toMatchObject({ state: 'failed', problem: { kind: 'person', code: 'given-up' } });
    expect(eventsOf()).toMatchObject([{ type: 'delivery.failed' }]);
  });

  it('lets the account go on', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const mark = { accountId: brand.weibo, deliveryId: weibo, until: api.now + MINUTE, now: api.now };
    await markLaneUnknown(api.deps.lanes, mark);
    await resolve([postId, weibo], { verdict: 'it-is-there', url: weiboUrl });
    expect(await api.deps.lanes.get(brand.weibo)).not.toHaveProperty('unknowns');
  });

  it('is logged with who said it, when, and what', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    await resolve([postId, weibo], { verdict: 'it-is-there', url: weiboUrl });
    const { body } = await api.call({ path: `${brand.path}/posts/${postId}/log` });
    expect(body.items).toMatchObject([
      {
        kind: 'decision',
        actor: 'lin',
        step: 'it-is-there',
        outcome: 'publish',
        url: weiboUrl,
        at: '2026-11-10T10:00:00.000Z',
      },
    ]);
  });

  it('counts once when two say it: the second finds nothing to resolve', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    await resolve([postId, weibo], { verdict: 'it-is-there', url: weiboUrl });
    const second = await resolve([postId, weibo], { verdict: 'it-is-not-there' });
    expect(second).toMatchObject({ status: 409, body: { code: 'nothing-to-resolve' } });
    expect(second.body.messages.zh).toContain('published');
  });

  it('is refused when the delivery changes between the look and the write', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const { replace } = api.deps.deliveries;
    Object.assign(api.deps.deliveries, {
      replace: async (before: Delivery, after: Delivery) => {
        Object.assign(api.deps.deliveries, { replace });
        await replace(before, { ...before, state: 'cancelled', version: before.version + 1 });
        await replace(before, after);
      },
    });
    const answer = await resolve([postId, weibo], { verdict: 'it-is-not-there' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'lost-race' } });
    expect(await stored(postId, weibo)).toMatchObject({ state: 'cancelled' });
  });

  it('stands although its message cannot be sent: the dispatcher will send it', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    api.sent.push = () => {
      throw new Error('no queue');
    };
    const { status } = await resolve([postId, weibo], { verdict: 'it-is-not-there' });
    Reflect.deleteProperty(api.sent, 'push');
    expect(status).toBe(200);
    expect(api.logLines.join()).toContain('left to the dispatcher');
  });
});

describe('reopening', () => {
  it.each(['failed', 'missed'])('schedules a delivery that %s for now, with a fresh lateness limit', async (state) => {
    const { postId, weibo } = await queueIn({ ...inState[state], dueAt: eveningBefore - 90 * MINUTE });
    const { version } = await stored(postId, weibo);
    const { status, body } = await resolve([postId, weibo], { verdict: 'reopen' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.deliveries[0]).toMatchObject({ state: 'scheduled', attempts: 0 });
    const reopened = { version: version + 1, dueAt: api.now, attendAt: api.now, attendLabel: 'scheduled' };
    expect(await stored(postId, weibo)).toMatchObject(reopened);
    expect(api.sent).toMatchObject([{ deliveryId: weibo, version: version + 1 }]);
    expect(eventsOf()).toMatchObject([{ type: 'delivery.reopened' }]);
  });

  it('takes a time in the zone of the post, and leaves what is not due soon to the dispatcher', async () => {
    const { postId, weibo } = await queueIn({ ...inState['missed'] });
    const { body } = await resolve([postId, weibo], { verdict: 'reopen', dueAt: '2026-11-12T08:30:00' });
    expect(body.deliveries[0]).toMatchObject({ dueAt: '2026-11-12T08:30:00+08:00[Asia/Shanghai]' });
    expect(api.sent).toEqual([]);
  });

  it('does not take a time that has passed', async () => {
    const { postId, weibo } = await queueIn({ ...inState['missed'] });
    const { status, body } = await resolve([postId, weibo], { verdict: 'reopen', dueAt: '2026-11-10T17:00:00' });
    expect(status).toBe(400);
    expect(body.findings).toMatchObject([{ field: 'dueAt', code: 'due-time-past' }]);
  });

  it('hands on what the delivery before has published meanwhile', async () => {
    const { postId, wechat } = await queueIn(
      { state: 'published', result: { at: eveningBefore, url: weiboUrl } },
      { state: 'failed', problem: { kind: 'predecessor', code: 'failed' } },
    );
    const { body } = await resolve([postId, wechat], { verdict: 'reopen' });
    expect(body.deliveries[1]).toMatchObject({ state: 'scheduled' });
    expect(await stored(postId, wechat)).toMatchObject({ inherited: { 'weibo.url': weiboUrl } });
  });

  it('is refused while a value is missing that those before it hand on', async () => {
    const failed = { state: 'failed', problem: { kind: 'predecessor', code: 'failed' } } as const;
    const { postId, weibo, wechat } = await queueIn(inState['failed'] ?? {}, failed);
    const { status, body } = await resolve([postId, wechat], { verdict: 'reopen' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'chain-value-missing' });
    expect(body.messages.en).toContain(weibo);
    expect(body.messages.en).toContain('weibo.url');
  });
});

describe('a delivery that is held because the one before it did not come out', () => {
  const held = { state: 'held', problem: { kind: 'predecessor', code: 'failed' } } as const;

  it('goes on without it, for now', async () => {
    const { postId, wechat } = await queueIn(inState['failed'] ?? {}, { ...held, needs: [] });
    const { status, body } = await resolve([postId, wechat], { verdict: 'go-on' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(await stored(postId, wechat)).toMatchObject({ state: 'scheduled', dueAt: api.now, version: 2 });
    expect(api.sent).toMatchObject([{ deliveryId: wechat, version: 2 }]);
  });

  it('does not go on with a gap in its text', async () => {
    const { postId, wechat } = await queueIn(inState['failed'] ?? {}, held);
    const { status, body } = await resolve([postId, wechat], { verdict: 'go-on' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'chain-value-missing' });
    expect(await stored(postId, wechat)).toMatchObject(held);
  });

  it('can be given up', async () => {
    const { postId, wechat } = await queueIn(inState['failed'] ?? {}, held);
    const { status } = await resolve([postId, wechat], { verdict: 'give-up' });
    expect(status).toBe(200);
    expect(await stored(postId, wechat)).toMatchObject({ state: 'failed', problem: { kind: 'person' } });
  });

  it('says what can be decided', async () => {
    const { postId } = await queueIn(inState['failed'] ?? {}, held);
    const { body } = await api.call({ method: 'GET', path: `${brand.path}/posts/${postId}` });
    expect(body.deliveries[1]).toMatchObject({ otherwise: 'hold', decision: { verdicts: ['go-on', 'give-up'] } });
    expect(body.deliveries[1].decision.hint.en).toContain('go-on');
  });
});

describe('a decision is refused', () => {
  const decisions = {
    'it-is-there': { verdict: 'it-is-there', url: weiboUrl },
    'it-is-not-there': { verdict: 'it-is-not-there' },
    'go-on': { verdict: 'go-on' },
    'give-up': { verdict: 'give-up' },
    reopen: { verdict: 'reopen' },
  } as const;

  it.each([
    ...['scheduled', 'publishing', 'processing', 'unknown', 'retrying', 'held', 'published', 'cancelled'].flatMap(
      (state) => Object.keys(decisions).map((verdict) => [state, verdict]),
    ),
    ['needs-person', 'go-on'],
    ['needs-person', 'reopen'],
    ['handed-over', 'go-on'],
    ['failed', 'go-on'],
    ['handed-over', 'it-is-not-there'],
    ['handed-over', 'reopen'],
    ['failed', 'it-is-there'],
    ['failed', 'it-is-not-there'],
    ['missed', 'give-up'],
  ] as [Delivery['state'], keyof typeof decisions][])('by a delivery that is %s: %s', async (state, verdict) => {
    const { postId, weibo } = await queueIn({ state, attempts: 1, attempt });
    const before = await stored(postId, weibo);
    const answer = await resolve([postId, weibo], decisions[verdict]);
    expect(answer).toMatchObject({ status: 409, body: { code: 'nothing-to-resolve' } });
    expect(await stored(postId, weibo)).toEqual(before);
    expect(api.events).toEqual([]);
  });

  it.each([
    ['the platform of somebody else', 'https://mp.weixin.qq.com/s/abc'],
    ['a host that only begins like it', 'https://weibo.com.evil.example/1/a'],
    ['a host behind a name', 'https://weibo.com@evil.example/1/a'],
    ['a port', 'https://weibo.com:8443/1/a'],
    ['the front page', 'https://weibo.com/'],
  ])('for an address on %s', async (_what, url) => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const { status, body } = await resolve([postId, weibo], { verdict: 'it-is-there', url });
    expect(status).toBe(400);
    expect(body.findings).toMatchObject([
      { field: 'url', code: 'not-an-address-of-the-platform', limit: 'weibo.com, m.weibo.cn' },
    ]);
    expect(await stored(postId, weibo)).toMatchObject({ state: 'needs-person' });
  });

  it('for an address that names another author', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const url = 'https://weibo.com/9999999999/PabcDefGh';
    const { status, body } = await resolve([postId, weibo], { verdict: 'it-is-there', url });
    expect(status).toBe(400);
    expect(body.findings).toMatchObject([{ field: 'url', code: 'address-of-another-account', actual: url }]);
    expect(await stored(postId, weibo)).toMatchObject({ state: 'needs-person' });
  });

  it.each([
    ['without an address', { verdict: 'it-is-there' }, 'url', 'required'],
    ['with another protocol', { verdict: 'it-is-there', url: 'javascript:alert(1)' }, 'url', 'not-a-web-address'],
    ['that does not exist', { verdict: 'maybe' }, 'verdict', 'not-a-choice'],
    ['with a field of another', { verdict: 'give-up', url: weiboUrl }, 'url', 'unknown-field'],
  ])('%s', async (...[, wish, field, code]) => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const { status, body } = await resolve([postId, weibo], wish);
    expect(status).toBe(400);
    expect(body.findings).toMatchObject([{ field, code }]);
  });

  it('to an editor', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const answer = await resolve([postId, weibo], { verdict: 'give-up' }, { ...approver, role: 'editor' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
  });

  it('for a delivery that the post does not have', async () => {
    const { postId } = await queueIn({});
    const other = await queueIn({ ...inState['needs-person'] });
    const answer = await resolve([postId, other.weibo], { verdict: 'give-up' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'delivery-not-found' } });
  });

  it('for the post of another brand', async () => {
    const { postId, weibo } = await queueIn({ ...inState['needs-person'] });
    const answer = await resolve([postId, weibo], { verdict: 'give-up' }, { ...approver, brandId: 'other' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'brand-not-found' } });
  });
});
