import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { createGuest, createHandOvers, registerPlace } from '../../support/http/manual-brand.ts';
import { dueAt, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let place: string;
let handOver: ReturnType<typeof createHandOvers>;
let guest: ReturnType<typeof createGuest>;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  place = await registerPlace(api, brand, { hosts: ['forum.example'] });
  handOver = createHandOvers(api);
  guest = createGuest(api);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = eveningBefore;
  api.events.length = 0;
});

type Key = { readonly postId: string; readonly deliveryId: string };
const url = 'https://bbs.forum.example/t/123';
const pathOf = ({ postId, deliveryId }: Key) => `${brand.path}/posts/${postId}/deliveries/${deliveryId}`;
const readHandOver = (key: Key) => api.call({ path: `${pathOf(key)}/hand-over` });
const tokenFor = async (key: Key): Promise<string> => (await readHandOver(key)).body.guestLink.url.split('#')[1];
const readDelivery = async ({ postId }: Key) =>
  (await api.call({ path: `${brand.path}/posts/${postId}` })).body.deliveries[0];
const eventTypes = () => api.events.map(({ type }) => type);

async function queue(delivery: object): Promise<Key> {
  const body = {
    title: '秋茶上新',
    summary: '今年的第一批秋茶到了。',
    dueAt,
    link: { target: 'https://shop.yunshan.example/autumn' },
    deliveries: [delivery],
  };
  const { body: post } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body });
  return { postId: post.postId, deliveryId: post.deliveries[0].deliveryId };
}

async function change(key: Key, values: Partial<Delivery>): Promise<void> {
  const delivery = await api.deps.deliveries.get(key);
  if (delivery === undefined) throw new TypeError('There is no such delivery.');
  await api.deps.deliveries.replace(delivery, { ...delivery, ...values });
}

/** Something that is out at a forum, which the brand wants to have gone. */
async function toTakeDown(): Promise<{ key: Key; token: string }> {
  const key = await queue({ accountId: place, title: '分享｜秋茶', text: '今晚八点，秋茶上新。' });
  await change(key, { state: 'published', result: { at: api.now, url } });
  await api.call({ method: 'POST', path: `${brand.path}/posts/${key.postId}/withdraw`, body: {} });
  await handOver(key);
  return { key, token: await tokenFor(key) };
}

describe('what only a person can take down', () => {
  it('is shown to a guest: what it is, where it is and why a person is asked', async () => {
    const { key, token } = await toTakeDown();
    expect(eventTypes()).toContain('delivery.withdrawal-handed-over');
    expect((await readHandOver(key)).body).toMatchObject({
      task: 'take-down',
      state: 'withdrawing',
      url,
      place: '茶友论坛',
    });
    const { status, body } = await guest('/g/hand-over', { token });
    expect(status).toBe(200);
    expect(body).toContain('请删除在「茶友论坛」发布的内容');
    expect(body).toContain(`<a href="${url}"`);
    expect(body).toContain('分享｜秋茶');
    expect(body).toContain('无法由系统撤回');
    expect(body).not.toContain('提交网址');
    expect((await guest('/g/hand-over', { token, lang: 'en' })).body).toContain('Please delete what was published');
  });

  it('is withdrawn once the guest says that it is deleted, also where that is sent twice', async () => {
    const { key, token } = await toTakeDown();
    expect((await guest('/g/hand-over/taken-down', { token })).body).toContain('已登记为已删除');
    expect((await guest('/g/hand-over/taken-down', { token })).body).toContain('已登记为已删除');
    expect(await readDelivery(key)).toMatchObject({ state: 'withdrawn', withdrawal: { status: 'done' } });
    expect(eventTypes().filter((type) => type === 'delivery.withdrawn')).toHaveLength(1);
    const log = (await api.call({ path: `${brand.path}/posts/${key.postId}/log` })).body.items;
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'withdrawn', actor: 'guest' }));
  });

  it('stays, with the reason, where the guest cannot delete it', async () => {
    const { key, token } = await toTakeDown();
    const { body } = await guest('/g/hand-over/kept', { token, reason: 'rights' });
    expect(body).toContain('已登记为保留');
    expect(body).toContain('没有删除的权限');
    expect(await readDelivery(key)).toMatchObject({
      state: 'published',
      withdrawal: { status: 'refused', message: { en: expect.stringContaining('may not delete') } },
    });
    expect(eventTypes()).toContain('delivery.withdrawal-refused');
  });

  it.each(['published', 'declined'])('is not mixed up with what was asked before it was out (%s)', async (said) => {
    const { key, token } = await toTakeDown();
    const answer = await guest(`/g/hand-over/${said}`, { token, url, reason: 'time' });
    expect(answer.body).toContain('请删除在');
    expect(await readDelivery(key)).toMatchObject({ state: 'withdrawing' });
  });

  it('can be answered by the API as well', async () => {
    const { key, token } = await toTakeDown();
    const path = `${pathOf(key)}/resolve`;
    expect((await api.call({ method: 'POST', path, body: { verdict: 'it-is-not-there' } })).status).toBe(200);
    expect((await guest('/g/hand-over', { token })).body).toContain('已登记为已删除');
  });

  it('may be on any platform, and has a guest link as long as a person is needed', async () => {
    const key = await queue({ accountId: brand.weibo, text: '今晚八点，秋茶上新。' });
    expect((await readHandOver(key)).status).toBe(404);
    const withdrawal = {
      askedAt: api.now,
      tries: 0,
      byPerson: true,
      problem: { kind: 'human', code: 'by-hand' },
    } as const;
    await change(key, { state: 'withdrawing', withdrawal, result: { at: api.now, url: 'https://weibo.com/1/Abc' } });
    expect((await readHandOver(key)).body).toMatchObject({
      task: 'take-down',
      text: '今晚八点，秋茶上新。',
      problem: { en: expect.stringContaining('a person has to delete it') },
    });
    const { body } = await guest('/g/hand-over/taken-down', { token: await tokenFor(key) });
    expect(body).toContain('已登记为已删除');
    expect((await readHandOver(key)).status).toBe(404);
  });

  it('needs nobody while software is at it', async () => {
    const key = await queue({ accountId: place, text: '今晚八点，秋茶上新。' });
    const token = await tokenFor(key);
    await change(key, { state: 'withdrawing', withdrawal: { askedAt: api.now, tries: 0 } });
    for (const said of ['taken-down', 'kept']) {
      expect((await guest(`/g/hand-over/${said}`, { token })).body).toContain('正在由系统撤回');
    }
    expect(await readDelivery(key)).toMatchObject({ state: 'withdrawing' });
  });
});
