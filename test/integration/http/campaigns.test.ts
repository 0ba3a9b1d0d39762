import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const autumn = {
  title: '双十一秋茶',
  startsOn: '2026-11-01',
  endsOn: '2026-11-12',
  goal: { metric: 'clicks', target: 5_000 },
  budgetFen: 3_000_000,
  hashtags: ['云杉秋茶'],
  priority: 'high',
  linkTarget: 'https://shop.yunshan.example/autumn',
};
const at = (id = '') => `${brand.path}/campaigns${id === '' ? '' : `/${id}`}`;
const put = (id: string, body: object, token?: string) =>
  api.call({ method: 'PUT', path: at(id), body, ...(token === undefined ? {} : { token }) });
const read = (id = '') => api.call({ method: 'GET', path: at(id) });
const queue = (overrides: object) =>
  api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, overrides) });
const setTier = (tier: string) =>
  api.call({ method: 'PATCH', path: `${brand.path}/accounts/${brand.weibo}`, body: { tier } });
const codes = (answer: { body: { warnings: readonly { code: string; field: string }[] } }) =>
  answer.body.warnings.map(({ code, field }) => `${field} ${code}`);

describe('a campaign', () => {
  it('is described, read, described anew and listed by its first day', async () => {
    expect(await read('autumn')).toMatchObject({ status: 404, body: { code: 'campaign-not-found' } });
    expect(await put('autumn', autumn)).toMatchObject({ status: 200, body: { ...autumn, version: 1 } });
    expect(await put('spring', { ...autumn, startsOn: '2026-02-01', endsOn: '2026-03-01' })).toMatchObject({
      status: 200,
    });
    const { goal: _goal, ...withoutGoal } = autumn;
    const changed = await put('autumn', { ...withoutGoal, budgetFen: 0 });
    expect(changed.body).toMatchObject({ version: 2, budgetFen: 0 });
    expect(changed.body).not.toHaveProperty('goal');
    expect((await read('autumn')).body).toEqual(changed.body);
    const listed = (await read()).body.items as { campaignId: string }[];
    expect(listed.map(({ campaignId }) => campaignId)).toEqual(['spring', 'autumn']);
  });

  it.each([
    [{ endsOn: '2026-10-31' }, 'endsOn', 'campaign-ends-before-start'],
    [{ startsOn: '2026-02-30' }, 'startsOn', 'no-such-day'],
    [{ startsOn: '11.11.' }, 'startsOn', 'not-a-day'],
    [{ endsOn: '2027-11-01' }, 'endsOn', 'campaign-too-long'],
    [{ hashtags: ['#云杉#'] }, 'hashtags[0]', 'not-a-hashtag'],
  ])('is refused with %j', async (change, field, code) => {
    const answer = await put('winter', { ...autumn, ...change });
    expect(answer).toMatchObject({ status: 400, body: { findings: [{ field, code }] } });
    expect((await read('winter')).status).toBe(404);
  });

  it('is forgotten, and its posts keep the label', async () => {
    await put('short', autumn);
    const { postId } = (await queue({ campaign: 'short' })).body;
    expect(await api.call({ method: 'DELETE', path: at('short') })).toMatchObject({ status: 200 });
    expect((await read('short')).status).toBe(404);
    const post = await api.call({ method: 'GET', path: `${brand.path}/posts/${postId}` });
    expect(post.body.campaign).toBe('short');
  });
});

describe('a post of a campaign', () => {
  beforeAll(async () => {
    await put('autumn', autumn);
    await setTier('commercial');
  });

  it('has its priority and its target where it says nothing, and is told which topics it lacks', async () => {
    const answer = await queue({ campaign: 'autumn', link: { mode: 'redirect' } });
    expect(answer.status).toBe(201);
    expect(codes(answer)).toContain('deliveries[0].text campaign-hashtag-missing');
    expect(answer.body.priority).toBe('high');
    const links = await api.call({ method: 'GET', path: `${brand.path}/posts/${answer.body.postId}/links` });
    expect(links.body.items[0].target).toBe(autumn.linkTarget);
  });

  it('hears of no topics where its account may not have any', async () => {
    await setTier('ordinary');
    const answer = await queue({ campaign: 'autumn', title: '普通接口' });
    await setTier('commercial');
    expect(answer.status).toBe(201);
    expect(codes(answer)).not.toContain('deliveries[0].text campaign-hashtag-missing');
  });

  it('keeps what it says itself', async () => {
    const [weibo] = chainedPost(brand).deliveries;
    const answer = await queue({
      campaign: 'autumn',
      priority: 'low',
      deliveries: [{ ...weibo, text: '#云杉秋茶# 今晚八点。 {{link}}' }],
      title: '有话题的一条',
    });
    expect(answer.body.priority).toBe('low');
    expect(codes(answer).filter((one) => one.includes('campaign'))).toEqual([]);
    const links = await api.call({ method: 'GET', path: `${brand.path}/posts/${answer.body.postId}/links` });
    expect(links.body.items[0].target).toBe(chainedPost(brand).link.target);
  });

  it('is warned of a time outside of it, when queued, validated and moved', async () => {
    const late = { campaign: 'autumn', dueAt: '2026-11-13T00:00:00+08:00', title: '尾声' };
    const queued = await queue(late);
    expect(codes(queued)).toContain('dueAt outside-campaign-period');
    const body = chainedPost(brand, late);
    const validated = await api.call({ method: 'POST', path: `${brand.path}/posts:validate`, body });
    expect(validated.body.findings).toContainEqual(expect.objectContaining({ code: 'outside-campaign-period' }));
    const path = `${brand.path}/posts/${queued.body.postId}`;
    const moved = await api.call({ method: 'PATCH', path, body: { dueAt: '2026-11-14T00:00:00+08:00' } });
    expect(codes(moved)).toContain('dueAt outside-campaign-period');
    const back = await api.call({ method: 'PATCH', path, body: { dueAt: '2026-11-12T23:59:59+08:00' } });
    expect(codes(back)).not.toContain('dueAt outside-campaign-period');
  });

  it('may name a label that nobody has described', async () => {
    const answer = await queue({ campaign: '没有说明的活动', title: '别的' });
    expect(answer).toMatchObject({ status: 201, body: { campaign: '没有说明的活动', priority: 'normal' } });
  });
});
