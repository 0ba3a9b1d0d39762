import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { createGuest, createHandOvers, type QueuedPost, registerPlace } from '../../support/http/manual-brand.ts';
import { dueAt, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

const minute = 60_000;
const due = Date.parse('2026-11-11T12:00:00Z');

let api: TestApi;
let brand: TestBrand;
let place: string;
let places = 0;
let handOver: ReturnType<typeof createHandOvers>;
let guest: ReturnType<typeof createGuest>;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  handOver = createHandOvers(api);
  guest = createGuest(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  places += 1;
  place = await registerPlace(api, brand, { reference: `forum:${places}`, hosts: ['forum.example'] });
  api.now = eveningBefore;
  api.events.length = 0;
  api.sent.length = 0;
});

const draftTo = (accountId: string, delivery: object = {}, overrides: object = {}) => ({
  title: '秋茶上新',
  summary: '今年的第一批秋茶到了。',
  dueAt,
  link: { target: 'https://shop.yunshan.example/autumn' },
  deliveries: [{ accountId, text: '今晚八点，秋茶上新。', ...delivery }],
  ...overrides,
});
const queue = (body: object) => api.call({ method: 'POST', path: `${brand.path}/posts`, body });

async function queued(body: object): Promise<{ post: QueuedPost; key: { postId: string; deliveryId: string } }> {
  const { status, body: post, text } = await queue(body);
  if (status !== 201) throw new Error(text);
  return { post, key: { postId: post.postId, deliveryId: post.deliveries[0].deliveryId } };
}

/** Queues a post, hands it over at its time, and opens a guest link. */
async function handedOver(delivery: object = {}, accountId = place) {
  const { post, key } = await queued(draftTo(accountId, delivery));
  api.now = due - 120 * minute;
  await handOver(key);
  return { post, key, token: await tokenFor(key) };
}

const pathOf = ({ postId, deliveryId }: { postId: string; deliveryId: string }) =>
  `${brand.path}/posts/${postId}/deliveries/${deliveryId}`;
const readHandOver = async (key: { postId: string; deliveryId: string }) =>
  (await api.call({ path: `${pathOf(key)}/hand-over` })).body;
const tokenFor = async (key: { postId: string; deliveryId: string }): Promise<string> =>
  (await readHandOver(key)).guestLink.url.split('#')[1];
const stored = (key: { postId: string; deliveryId: string }): Promise<Delivery | undefined> =>
  api.deps.deliveries.get(key);
const eventTypes = () => api.events.map(({ type }) => type);

describe('a delivery to a person', () => {
  it('is handed over its notice before the time of the post', async () => {
    const { key } = await queued(draftTo(place));
    expect(await stored(key)).toMatchObject({ state: 'scheduled', dueAt: due - 120 * minute });
    api.now = due - 124 * minute;
    await handOver(key);
    expect(await stored(key)).toMatchObject({ state: 'scheduled' });
    api.now = due - 120 * minute;
    await handOver(key);
    expect(await stored(key)).toMatchObject({ state: 'handed-over', attendAt: due });
    expect(eventTypes()).toEqual(['delivery.handed-over']);
  });

  it('is handed over at once where there is less time left than the notice', async () => {
    api.now = due - 30 * minute;
    const { key } = await queued(draftTo(place));
    expect(api.sent).toMatchObject([{ platform: 'manual', deliveryId: key.deliveryId }]);
    await handOver(key);
    expect(await stored(key)).toMatchObject({ state: 'handed-over', attendAt: due });
  });

  it('is reminded of when it is to be published, then each hour, and missed when the lateness limit has passed', async () => {
    const { key } = await queued(draftTo(place, {}, { latenessLimitMinutes: 90 }));
    for (const [at, event, next] of [
      [due - 120 * minute, 'delivery.handed-over', due],
      [due, 'delivery.reminder', due + 60 * minute],
      [due + 60 * minute, 'delivery.reminder', due + 90 * minute],
      [due + 90 * minute, 'delivery.missed', undefined],
    ] as const) {
      api.now = at;
      await handOver(key);
      expect(eventTypes().at(-1)).toBe(event);
      expect((await stored(key))?.attendAt).toBe(next);
    }
    expect(await stored(key)).toMatchObject({ state: 'missed', problem: { kind: 'late', code: 'not-reported' } });
  });

  it('shows when it is to be published and until when, in the zone of the post', async () => {
    const { post, key } = await queued(draftTo(place, { noticeMinutes: 30 }));
    const { body } = await api.call({ path: `${brand.path}/posts/${post.postId}` });
    expect(body.deliveries[0]).toMatchObject({
      deliveryId: key.deliveryId,
      dueAt: '2026-11-11T19:30:00+08:00[Asia/Shanghai]',
      handOver: {
        publishAt: '2026-11-11T20:00:00+08:00[Asia/Shanghai]',
        deadline: '2026-11-11T21:00:00+08:00[Asia/Shanghai]',
      },
    });
  });

  it('comes after another one with the whole notice from then on', async () => {
    const { key } = await queued(
      draftTo(
        place,
        {},
        {
          deliveries: [
            { accountId: place, after: brand.weibo, text: '原文：{{weibo.url}}' },
            { accountId: brand.weibo, text: '今晚八点。' },
          ],
        },
      ),
    );
    const waiting = await stored(key);
    expect(waiting).toMatchObject({ state: 'waiting', latenessLimitMs: 180 * minute });
    if (waiting === undefined) return;
    api.now = due + 5 * minute;
    const inherited = { 'weibo.url': 'https://weibo.com/1234567890/Abc' };
    const woken = { ...waiting, state: 'scheduled' as const, dueAt: api.now, attendAt: api.now, inherited };
    await api.deps.deliveries.replace(waiting, woken);
    await handOver(key);
    expect(await readHandOver(key)).toMatchObject({
      text: expect.stringContaining('原文：https://weibo.com/1234567890/Abc\nhttps://go.yunshan.example/l/'),
      publishAt: '2026-11-11T22:05:00+08:00[Asia/Shanghai]',
    });
  });

  it('can be cancelled while it is with the person', async () => {
    const { post, key } = await handedOver();
    await api.call({ method: 'POST', path: `${brand.path}/posts/${post.postId}/cancel` });
    expect(await stored(key)).toMatchObject({ state: 'cancelled' });
  });
});

describe('what a person gets', () => {
  it('is ready to be copied, with the link, the pictures and the rules', async () => {
    const strict = await registerPlace(api, brand, {
      reference: 'crm:2',
      rules: { links: 'allowed', text: { zh: '标题须注明「分享」。' } },
    });
    const { key, post } = await handedOver(
      { title: '{{post.title}}｜分享', pictureMediaIds: [brand.cover], instructions: '发在「秋茶」版。' },
      strict,
    );
    const link = post.deliveries[0]?.linkUrl ?? '';
    expect(await readHandOver(key)).toMatchObject({
      state: 'handed-over',
      place: '茶友论坛',
      shape: 'post',
      title: '秋茶上新｜分享',
      text: `今晚八点，秋茶上新。\n${link}`,
      link,
      pictures: [{ mediaId: brand.cover, url: `https://go.yunshan.example/m/${brand.cover}` }],
      instructions: '发在「秋茶」版。',
      rules: { links: 'allowed', text: { zh: '标题须注明「分享」。' } },
      hosts: [],
    });
  });

  it('does not exist for a delivery that software publishes, nor for another brand', async () => {
    const { key } = await queued(draftTo(brand.weibo));
    expect((await api.call({ path: `${pathOf(key)}/hand-over` })).body.code).toBe('hand-over-not-found');
    const mine = (await handedOver()).key;
    const stranger = { tokenId: 't', brandId: 'other', role: 'admin' };
    expect((await api.call({ path: `${pathOf(mine)}/hand-over`, caller: stranger })).status).toBe(404);
    const elsewhere = `/v1/brands/other/posts/${mine.postId}/deliveries/${mine.deliveryId}/hand-over`;
    expect((await api.call({ path: elsewhere, caller: stranger })).body.code).toBe('hand-over-not-found');
  });

  it('is not for viewers, since the link lets its holder report', async () => {
    const { key } = await handedOver();
    const viewer = { tokenId: 't', brandId: brand.brandId, role: 'viewer' };
    expect((await api.call({ path: `${pathOf(key)}/hand-over`, caller: viewer })).status).toBe(403);
  });
});

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

describe('the rules of a place', () => {
  const codesOf = async (accountId: string, delivery: object, overrides: object = {}) => {
    const { body } = await queue(draftTo(accountId, delivery, overrides));
    return (body.findings ?? []).map(({ code, field }: { code: string; field: string }) => `${field} ${code}`);
  };

  it.each(['看 {{link}}', '看 https://shop.example/x', '看 {{weibo.url}}'])(
    'refuse "%s" where links are not allowed',
    async (text) => {
      const noLinks = await registerPlace(api, brand, { reference: 'crm:3', rules: { links: 'refused' } });
      expect(await codesOf(noLinks, { text })).toContain('deliveries[0].text manual-links-refused');
    },
  );

  it('leave the link out where links are not allowed', async () => {
    const noLinks = await registerPlace(api, brand, { reference: 'crm:3', rules: { links: 'refused' } });
    const { key } = await queued(draftTo(noLinks));
    expect((await readHandOver(key)).text).toBe('今晚八点，秋茶上新。');
  });

  it('refuse a text that is too long with its link', async () => {
    const short = await registerPlace(api, brand, {
      reference: 'crm:4',
      rules: { links: 'allowed', maxCharacters: 45 },
    });
    expect(await codesOf(short, { text: '茶'.repeat(10) })).toContain('deliveries[0].text manual-text-too-long');
    expect(await codesOf(short, { text: '茶'.repeat(5) })).toEqual([]);
  });

  it('refuse a time outside of the posting hours', async () => {
    const day = await registerPlace(api, brand, {
      reference: 'crm:5',
      rules: { links: 'allowed', postingHours: { from: '09:00', to: '18:00' } },
    });
    expect(await codesOf(day, {})).toEqual(['dueAt outside-posting-hours']);
    expect(await codesOf(day, {}, { dueAt: '2026-11-11T17:59:00+08:00' })).toEqual([]);
  });

  it.each([
    [{ shape: 'poll' }, 'deliveries[0].poll manual-poll-missing'],
    [{ shape: 'video' }, 'deliveries[0].videoUrl manual-video-missing'],
    [{ poll: { question: '?', options: ['a', 'b'] } }, 'deliveries[0].poll manual-not-of-this-shape'],
    [
      { shape: 'poll', poll: { question: '?', options: ['a', 'a'] } },
      'deliveries[0].poll.options manual-poll-option-twice',
    ],
    [{ shape: 'repost' }, 'deliveries[0].shape shape-unknown'],
    [{ body: '<p></p>' }, 'deliveries[0].body field-of-another-platform'],
  ])('have %j said to be wrong', async (delivery, expected) => {
    expect(await codesOf(place, delivery)).toContain(expected);
  });

  it('take a poll for an own account on Weibo, whose result is on Weibo', async () => {
    const own = await registerPlace(api, brand, { kind: 'own-account', name: '微博（投票）', reference: 'weibo' });
    const poll = { question: '最爱哪款？', options: ['白茶', '乌龙'] };
    const { token, key } = await handedOver({ shape: 'poll', poll }, own);
    expect((await guest('/g/hand-over', { token })).body).toContain('<li>乌龙</li>');
    await guest('/g/hand-over/published', { token, url: 'https://m.weibo.cn/status/5000' });
    expect(await stored(key)).toMatchObject({ state: 'published', shape: 'poll' });
  });
});

describe('the account of a person', () => {
  it('holds no address and no number of anybody', async () => {
    for (const reference of ['li@example.com', '13812345678']) {
      const body = { platform: 'manual', name: '李编辑', kind: 'press', reference };
      const answer = await api.call({ method: 'POST', path: `${brand.path}/accounts`, body });
      expect(answer.body.findings).toMatchObject([{ field: 'reference', code: 'personal-data' }]);
    }
  });

  it('has no credentials', async () => {
    const path = `${brand.path}/accounts/${place}/credentials`;
    expect((await api.call({ method: 'PUT', path, body: {} })).body.code).toBe('account-without-credentials');
  });

  it('can change its rules and reminders, but not who it is', async () => {
    const path = `${brand.path}/accounts/${await registerPlace(api, brand, { reference: 'crm:6' })}`;
    const change = { rules: { links: 'refused' }, noticeMinutes: 10 };
    expect((await api.call({ method: 'PATCH', path, body: change })).body.account).toMatchObject(change);
    expect((await api.call({ method: 'PATCH', path, body: { reference: 'crm:7' } })).status).toBe(400);
  });
});
