import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuest } from '../../support/http/manual-brand.ts';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let guest: ReturnType<typeof createGuest>;
let dayOfMonth = 12;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  guest = createGuest(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = eveningBefore;
  api.events.length = 0;
  await rule(1);
});

const person = (tokenId: string, role: string) => ({ tokenId, brandId: 'yunshan', role });
const [writer, boss, chief] = [person('writer', 'editor'), person('boss', 'approver'), person('chief', 'approver')];
const rule = (steps: number) =>
  api.call({ method: 'PUT', path: `${brand.path}/approval`, body: { steps, ownPosts: false } });

async function queue() {
  const dueAt = `2026-11-${++dayOfMonth}T20:00`;
  const answer = await api.call({
    method: 'POST',
    path: `${brand.path}/posts`,
    body: chainedPost(brand, { dueAt }),
    caller: writer,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}
const linksOf = (postId: string) => `${brand.path}/posts/${postId}/review-links`;
const issue = (postId: string, caller = boss, body: object = { label: '李女士' }) =>
  api.call({ method: 'POST', path: linksOf(postId), body, caller });
const tokenFor = async (postId: string, caller = boss): Promise<string> =>
  String((await issue(postId, caller)).body.url).split('#')[1] ?? '';
const read = async (postId: string) => (await api.call({ path: `${brand.path}/posts/${postId}` })).body;

describe('a review link', () => {
  it('is given out by an approver who has not written the post, and told once', async () => {
    const { postId } = await queue();
    const { status, body } = await issue(postId);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.url).toMatch(/^https:\/\/go\.yunshan\.example\/g\/review#p\w+\.r\w+\.\d+\.[\w-]{43}$/);
    expect(body).toMatchObject({ label: '李女士', issuedBy: 'boss', expiresAt: '2026-11-24T10:00:00.000Z' });
    const listed = await api.call({ path: linksOf(postId), caller: writer });
    expect(listed.body.items).toMatchObject([{ linkId: body.linkId }]);
    expect(listed.text).not.toContain('url');
    expect((await issue(postId, person('writer', 'approver'))).body).toMatchObject({ status: 403, code: 'own-post' });
    await rule(0);
    const free = await queue();
    expect((await issue(free.postId)).body).toMatchObject({ status: 409, code: 'approval-not-needed' });
  });

  it.each([
    ['days', { label: '李女士', days: 31 }],
    ['label', { label: '' }],
  ])('is refused with a wrong %s', async (field, body) => {
    const { postId } = await queue();
    expect((await issue(postId, boss, body)).body).toMatchObject({ code: 'invalid-input', findings: [{ field }] });
  });

  it('opens nothing once it has ended, was revoked, or was tampered with', async () => {
    const { postId } = await queue();
    const { linkId, url } = (await issue(postId)).body;
    const token = url.split('#')[1];
    expect((await guest('/g/review', { token })).status).toBe(200);
    expect((await guest('/g/review', { token: token.replace(postId, `${postId}x`) })).status).toBe(403);
    api.now += 14 * 24 * 3_600_000;
    expect((await guest('/g/review', { token })).status).toBe(403);
    api.now = eveningBefore;
    const revoked = await api.call({ method: 'POST', path: `${linksOf(postId)}/${linkId}/revoke`, caller: boss });
    expect(revoked.body).toMatchObject({ linkId, revokedAt: '2026-11-10T10:00:00.000Z' });
    for (const path of ['/g/review', '/g/review/approve', '/g/review/reject']) {
      expect((await guest(path, { token, name: '李', revision: '1', comment: '好' })).status, path).toBe(403);
    }
    expect((await read(postId)).approval.state).toBe('requested');
    const unknown = await api.call({ method: 'POST', path: `${linksOf(postId)}/rnothing/revoke`, caller: boss });
    expect(unknown.body).toMatchObject({ status: 404, code: 'review-link-not-found' });
  });
});

describe('the page of a review', () => {
  it('shows the post as each account will publish it, in the language of the guest', async () => {
    const post = await queue();
    const token = await tokenFor(post.postId);
    const zh = await guest('/g/review', { token });
    expect(zh.status).toBe(200);
    for (const part of [
      '请审阅：双十一秋茶上新',
      '微博',
      '今晚八点，秋茶上新。',
      post.deliveries[0].linkUrl,
      '微信公众号',
      `/m/${brand.cover}`,
    ]) {
      expect(zh.body, part).toContain(part);
    }
    expect(zh.body).not.toContain('{{');
    const en = await guest('/g/review', { token, lang: 'en' });
    expect(en.body).toContain('For your review');
    expect(en.body).toContain('<html lang="en">');
  });

  it('shows no script, frame or foreign picture that an article has in it', async () => {
    const deliveries = [
      {
        accountId: brand.wechat,
        title: '秋茶',
        body: '<p onclick="x()">新茶<script>alert(1)</script><iframe src="https://a.example"></iframe></p>',
      },
    ];
    const post = await queue();
    await api.call({
      method: 'PATCH',
      path: `${brand.path}/posts/${post.postId}`,
      body: { deliveries },
      caller: writer,
    });
    const { body } = await guest('/g/review', { token: await tokenFor(post.postId) });
    expect(body).toContain('<p>新茶</p>');
    expect(body).not.toMatch(/alert\(1\)|onclick|<iframe/);
  });

  it('takes an approval with a name and a comment, and lets the post go', async () => {
    const { postId } = await queue();
    const { linkId, url } = (await issue(postId)).body;
    const form = { token: url.split('#')[1], revision: '1', name: '李女士', comment: '很好' };
    expect((await guest('/g/review/approve', { ...form, name: ' ' })).status).toBe(422);
    const { status, body } = await guest('/g/review/approve', form);
    expect(status).toBe(200);
    expect(body).toContain('已同意');
    expect(body).not.toContain('<textarea');
    const after = await read(postId);
    expect(after).toMatchObject({
      approval: {
        state: 'approved',
        given: [{ by: `guest:${linkId}`, issuedBy: 'boss', name: '李女士' }],
        last: { comment: '很好' },
      },
      deliveries: [{ state: 'scheduled' }, { state: 'waiting' }],
    });
    expect(api.events.at(-1)).toMatchObject({ type: 'post.approved' });
    expect(JSON.stringify(api.events)).not.toContain('李女士');
    const log = (await api.call({ path: `${brand.path}/posts/${postId}/log` })).body.items;
    expect(log.at(-1)).toMatchObject({
      outcome: 'approve',
      actor: `guest:${linkId}`,
      actorName: '李女士',
      reason: '很好',
    });
    // Sent twice: the first time counted.
    expect((await guest('/g/review/approve', form)).status).toBe(200);
  });

  it('takes a rejection only with what needs to change', async () => {
    const { postId } = await queue();
    const form = { token: await tokenFor(postId), revision: '1', name: '李女士' };
    const without = await guest('/g/review/reject', form);
    expect(without.status).toBe(422);
    expect(without.body).toContain('请写明需要修改什么');
    expect(without.body).toContain('value="李女士"');
    expect((await guest('/g/review/reject', { ...form, comment: '价格写错了' })).body).toContain('已提交修改意见');
    expect((await read(postId)).approval).toMatchObject({
      state: 'rejected',
      last: { comment: '价格写错了', name: '李女士' },
    });
  });

  it('takes no decision about what was changed meanwhile, and shows what is there now', async () => {
    const { postId } = await queue();
    const form = { token: await tokenFor(postId), revision: '1', name: '李女士' };
    const deliveries = [{ accountId: brand.weibo, text: '换一种说法 {{link}}' }];
    await api.call({ method: 'PATCH', path: `${brand.path}/posts/${postId}`, body: { deliveries }, caller: writer });
    const { status, body } = await guest('/g/review/approve', form);
    expect(status).toBe(409);
    expect(body).toContain('内容刚刚有改动');
    expect(body).toContain('换一种说法');
    expect(body).toContain('name="revision" value="2"');
    expect((await read(postId)).approval).toMatchObject({ state: 'requested', revision: 2 });
  });

  it('is not the second approval of whoever has given the link out', async () => {
    await rule(2);
    const { postId } = await queue();
    const [own, other] = [await tokenFor(postId, boss), await tokenFor(postId, chief)];
    const body = { revision: 1 };
    await api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/approval/approve`, body, caller: boss });
    const form = { revision: '1', name: '李女士' };
    const refused = await guest('/g/review/approve', { ...form, token: own });
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.body).toContain('不能用于这一步审批');
    expect((await guest('/g/review/approve', { ...form, token: other })).body).toContain('已同意');
  });
});
