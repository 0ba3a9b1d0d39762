import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { registerPlace } from '../../support/http/manual-brand.ts';
import { draftTo, due, minute, startManualWorld } from '../../support/http/manual-world.ts';

const world = await startManualWorld();
const { api, brand, handOver, guest, queue, queued, pathOf, readHandOver, handedOver, stored } = world;
const eventTypes = () => api.events.map(({ type }) => type);

let place: string;
beforeEach(async () => {
  place = await world.begin();
});
afterAll(() => api.close());

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

  it('has the title that the post had when it was handed over, whatever the post is called since', async () => {
    const { key } = await handedOver({ text: '《{{post.title}}》已经开始' });
    const post = await api.deps.posts.get(key.postId);
    if (post === undefined) throw new TypeError('The post is gone.');
    await api.deps.postEdits.commit(post, { ...post, title: '冬茶上新', revision: 2 });
    expect((await readHandOver(key)).text).toContain('《秋茶上新》已经开始');
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
