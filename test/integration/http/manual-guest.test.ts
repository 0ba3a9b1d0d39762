import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { draftTo, due, minute, startManualWorld } from '../../support/http/manual-world.ts';

const world = await startManualWorld();
const { api, brand, handOver, guest, queued, pathOf, tokenFor, handedOver, stored } = world;

beforeEach(async () => {
  await world.begin();
});
afterAll(() => api.close());

describe('a guest', () => {
  it('sees what to publish and where to report it', async () => {
    const { token, post } = await handedOver();
    const { status, body } = await guest('/g/hand-over', { token });
    expect(status).toBe(200);
    expect(body).toContain('请在「茶友论坛」发布');
    expect(body).toContain(`今晚八点，秋茶上新。\n${post.deliveries[0]?.linkUrl}`);
    expect(body).toContain('发布时间 2026-11-11 20:00, 最晚 21:00 (Asia/Shanghai)');
    expect(body).toContain('action="/g/hand-over/published"');
  });

  it('reports where it is, and the delivery is published there', async () => {
    const { token, key } = await handedOver();
    const url = 'https://bbs.forum.example/t/123';
    const { status, body } = await guest('/g/hand-over/published', { token, url: ` ${url} ` });
    expect(status).toBe(200);
    expect(body).toContain('已收到，谢谢');
    expect(await stored(key)).toMatchObject({ state: 'published', result: { url } });
    expect(api.events.at(-1)).toMatchObject({ type: 'delivery.published', detail: { url } });
    const { body: log } = await api.call({ path: `${brand.path}/posts/${key.postId}/log` });
    expect(log.items.at(-1)).toMatchObject({ kind: 'decision', outcome: 'publish', actor: 'guest', url });
  });

  it('that reports twice changes nothing the second time', async () => {
    const { token, key } = await handedOver();
    await guest('/g/hand-over/published', { token, url: 'https://forum.example/t/1' });
    const again = await guest('/g/hand-over/published', { token, url: 'https://forum.example/t/2' });
    expect(again.status).toBe(200);
    expect(await stored(key)).toMatchObject({ result: { url: 'https://forum.example/t/1' } });
  });

  it.each([
    ['https://elsewhere.example/t/1', 'forum.example'],
    ['https://notforum.example/t/1', 'forum.example'],
    ['https://forum.example/', 'forum.example'],
    ['https://user:secret@forum.example/t/1', 'forum.example'],
    ['javascript:alert(1)', 'forum.example'],
    ['https://go.yunshan.example/l/abcdefgh', '这是我们自己的链接'],
    ['', 'forum.example'],
  ])('that reports %s is told what is wrong with it', async (url, words) => {
    const { token, key } = await handedOver();
    const { status, body } = await guest('/g/hand-over/published', { token, url });
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).toContain('aria-invalid="true"');
    expect(await stored(key)).toMatchObject({ state: 'handed-over' });
  });

  it.each([
    ['rules', 'declined-rules'],
    ['anything', 'declined-other'],
  ])('that cannot publish it says why (%s), and the delivery fails', async (reason, code) => {
    const { token, key } = await handedOver();
    const { body } = await guest('/g/hand-over/declined', { token, reason });
    expect(body).toContain('已登记为不发布');
    expect(await stored(key)).toMatchObject({ state: 'failed', problem: { kind: 'person', code } });
  });

  it('may still report in time what nobody heard of until it was too late', async () => {
    const { token, key } = await handedOver();
    api.now = due + 60 * minute;
    await handOver(key);
    expect(await stored(key)).toMatchObject({ state: 'missed' });
    expect((await guest('/g/hand-over', { token })).body).toContain('截止时间已过');
    await guest('/g/hand-over/published', { token, url: 'https://forum.example/t/9' });
    expect(await stored(key)).toMatchObject({ state: 'published' });
  });

  it('is told not to publish what was cancelled', async () => {
    const { token, post } = await handedOver();
    await api.call({ method: 'POST', path: `${brand.path}/posts/${post.postId}/cancel` });
    const { body } = await guest('/g/hand-over', { token });
    expect(body).toContain('已取消，请不要发布');
    expect(body).not.toContain('秋茶上新');
  });

  it('reads English where it asked for it, on every page', async () => {
    const { token } = await handedOver();
    const page = await guest('/g/hand-over', { token, lang: 'en' });
    expect(page.body).toContain('Please publish this at 茶友论坛');
    expect(page.body).toContain('<input type="hidden" name="lang" value="en">');
    const refused = await guest('/g/hand-over/published', { token, lang: 'en', url: 'https://x.example/1' });
    expect(refused.body).toContain('This is not the address of something published');
  });

  it('gets no markup from what a brand wrote', async () => {
    const evil = '</p><script>alert(1)</script>"\'<img src=x onerror=alert(1)>';
    const { token } = await handedOver({ text: evil, title: evil, instructions: evil });
    const { body } = await guest('/g/hand-over', { token });
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).not.toContain('<img src=x');
  });

  it('finishes a draft that a platform did not publish', async () => {
    const { key } = await queued(
      draftTo(brand.wechat, { text: undefined, title: '秋茶', body: '<p>到了</p>', coverMediaId: brand.cover }),
    );
    const before = await stored(key);
    if (before === undefined) throw new Error('nothing stored');
    await api.deps.deliveries.replace(before, { ...before, state: 'handed-over', attendAt: due });
    const token = await tokenFor(key);
    const { body } = await guest('/g/hand-over', { token });
    expect(body).toContain('草稿箱');
    expect(body).toContain('mp.weixin.qq.com');
    await guest('/g/hand-over/published', { token, url: 'https://mp.weixin.qq.com/s/abc' });
    expect(await stored(key)).toMatchObject({ state: 'published' });
    expect((await guest('/g/hand-over', { token })).body).toContain('已收到');
  });
});

describe('a guest link', () => {
  it('opens nothing once it is a week old', async () => {
    const { token } = await handedOver();
    api.now += 7 * 24 * 60 * minute;
    const { status, body } = await guest('/g/hand-over', { token });
    expect(status).toBe(403);
    expect(body).toContain('链接无效或已过期');
  });

  it('opens nothing once it is revoked, while a new one does', async () => {
    const { token, key } = await handedOver();
    const answer = await api.call({ method: 'POST', path: `${pathOf(key)}/hand-over/revoke-links` });
    expect((await guest('/g/hand-over', { token })).status).toBe(403);
    expect((await guest('/g/hand-over/published', { token, url: 'https://forum.example/t/1' })).status).toBe(403);
    const fresh = answer.body.guestLink.url.split('#')[1];
    expect((await guest('/g/hand-over', { token: fresh })).status).toBe(200);
  });

  it('that is wrong reads nothing, and looks the same whatever is wrong with it', async () => {
    const { token } = await handedOver();
    const [, ...rest] = token.split('.');
    const answers = await Promise.all(
      ['', 'x', token.slice(0, -2), ['pzzzz', ...rest].join('.')].map((wrong) =>
        guest('/g/hand-over', { token: wrong }),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(403);
  });

  it('never reaches a log', async () => {
    const { token } = await handedOver();
    await guest('/g/hand-over', { token });
    await guest('/g/hand-over/published', { token, url: 'https://forum.example/t/1' });
    expect(api.logLines.join('\n')).not.toContain(token.split('.').at(-1));
  });
});
