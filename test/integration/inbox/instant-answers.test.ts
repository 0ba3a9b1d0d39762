import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinkRepository } from '../../../shared/adapters/dynamo/link-repository.ts';
import { eventFields, type InboxWorld, person, startInboxWorld, textFields } from '../../support/inbox/inbox-world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await startInboxWorld();
});
afterEach(() => world.api.close());

const day = 86_400_000;
const variant = {
  name: '甲',
  callToAction: { zh: '回复“新茶”看今年的秋茶。', en: 'Write "tea" to see this autumn.' },
  introduction: { zh: '我们是云杉茶，在山里做茶三十年。', en: 'We are Yunshan, tea makers for thirty years.' },
  expectations: { zh: '每周三给你讲一款茶。', en: 'Each Wednesday we tell of one tea.' },
  crossPromotion: { zh: '微博上还有直播：{{link}}', en: 'Live on Weibo: {{link}}' },
  target: 'https://weibo.com/u/1234567890',
};
const path = () => `${world.brand.path}/accounts/${world.brand.wechat}/welcome`;
const setWelcome = (body: object = {}) =>
  world.call({ method: 'PUT', path: path(), body: { variants: [variant], ...body } });
const setRules = (body: object) => world.call({ method: 'PUT', path: `${world.brand.path}/inbox/settings`, body });
const contentOf = ({ body }: { readonly body: string }) =>
  /<Content><!\[CDATA\[(?<text>.*)\]\]><\/Content>/s.exec(body)?.groups?.['text'];
const list = async (query = '') => (await world.call({ path: `${world.brand.path}/inbox${query}` })).body.items;

describe('the welcome of an account', () => {
  it('is said at once to whoever begins to follow, with its own link', async () => {
    const saved = await setWelcome();
    expect(saved).toMatchObject({ status: 200, body: { isOn: true, language: 'zh', variants: [{ name: '甲' }] } });
    const [{ slug, linkUrl }] = saved.body.variants;
    const answer = await world.tell(eventFields('subscribe', { at: world.api.now }));
    expect(contentOf(answer)).toBe(
      `回复“新茶”看今年的秋茶。\n我们是云杉茶，在山里做茶三十年。\n每周三给你讲一款茶。\n微博上还有直播：${linkUrl}`,
    );
    expect(contentOf(answer)).toBe(saved.body.preview[0].text);
    expect(answer.body).toContain(`<ToUserName><![CDATA[${person}]]></ToUserName>`);
    const link = await createLinkRepository({ table: world.api.table.table }).get(slug);
    expect(link).toMatchObject({ mode: 'redirect', target: variant.target, accountId: world.brand.wechat });
  });

  it('is said once within its time, however somebody comes, and again afterwards', async () => {
    await setWelcome({ againAfterDays: 10 });
    const come = (event: string, at: number) => world.tell(eventFields(event, { at, key: 'qrscene_a' }));
    const { now } = world.api;
    expect(contentOf(await come('subscribe', now))).toBeDefined();
    expect(await come('SCAN', now + 1_000)).toMatchObject({ body: 'success' });
    await come('unsubscribe', now + 2_000);
    expect(await come('subscribe', now + 3_000)).toMatchObject({ body: 'success' });
    world.api.now += 10 * day;
    expect(contentOf(await come('subscribe', world.api.now))).toBeDefined();
  });

  it('is the same again when the same event is sent again, and counted once', async () => {
    await setWelcome();
    const fields = eventFields('subscribe', { at: world.api.now });
    const first = contentOf(await world.tell(fields));
    expect(first).toBeDefined();
    expect(contentOf(await world.tell(fields))).toBe(first);
    expect(contentOf(await world.tell(fields))).toBe(first);
    expect((await world.call({ path: path() })).body.results).toEqual([{ name: '甲', welcomes: 1, clicks: 0 }]);
    const [{ threadId }] = await list('?state=done');
    const messages = (await world.call({ path: `${world.brand.path}/inbox/${threadId}/messages` })).body.items;
    expect(messages).toMatchObject([{ direction: 'out', by: 'welcome 甲' }, { direction: 'in' }]);
  });

  it('is said in turn in its variants, evenly, and to one person always the same', async () => {
    const saved = await setWelcome({ variants: [variant, { ...variant, name: '乙' }] });
    expect(new Set(saved.body.variants.map(({ slug }: { slug: string }) => slug)).size).toBe(2);
    for (let number = 0; number < 60; number += 1) {
      const from = `o${String(number).padStart(27, 'x')}`;
      await world.tell(eventFields('subscribe', { at: world.api.now, from }));
    }
    const { results } = (await world.call({ path: path() })).body;
    expect(results[0].welcomes + results[1].welcomes).toBe(60);
    expect(Math.min(results[0].welcomes, results[1].welcomes)).toBeGreaterThan(15);
  });

  it.each([
    ['en', ['Live on Weibo'], ['微博上']],
    ['both', ['Live on Weibo', '微博上'], []],
  ])('is said in %s', async (language, has, lacks) => {
    await setWelcome({ language });
    const text = contentOf(await world.tell(eventFields('subscribe', { at: world.api.now }))) ?? '';
    for (const words of has) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });

  it('is not said while it is switched off', async () => {
    await setWelcome({ isOn: false });
    expect(await world.tell(eventFields('subscribe', { at: world.api.now }))).toMatchObject({ body: 'success' });
  });

  const { en: _english, zh } = variant.introduction;
  it.each([
    ['welcome-link-missing', 'crossPromotion.zh', { crossPromotion: { zh: '微博上见' } }],
    ['welcome-link-misplaced', 'introduction.zh', { introduction: { zh: `${zh}{{link}}` } }],
    ['welcome-foreign-link', 'introduction.zh', { introduction: { zh: '看 https://item.taobao.com/1' } }],
    ['welcome-placeholder-unknown', 'introduction.zh', { introduction: { zh: '{{weibo.url}}' } }],
    ['welcome-target-elsewhere', 'target', { target: 'https://item.taobao.com/1' }],
    ['welcome-target-elsewhere', 'target', { target: 'https://mp.weixin.qq.com/s/1' }],
    ['message-too-long', '', { introduction: { zh: '长'.repeat(400) }, expectations: { zh: '长'.repeat(400) } }],
  ])('is refused with %s at %s', async (code, field, change) => {
    expect(await setWelcome({ variants: [{ ...variant, ...change }] })).toMatchObject({
      status: 400,
      body: { findings: [{ code, field: ['variants[0]', field].filter((part) => part !== '').join('.') }] },
    });
  });

  it('is refused without words in its language, and with the same name twice', async () => {
    const { en: _none, ...chinese } = variant.expectations;
    const answer = await setWelcome({ language: 'both', variants: [{ ...variant, expectations: chinese }, variant] });
    const codes = answer.body.findings.map(({ code, field }: Record<string, string>) => [code, field]);
    expect(codes).toEqual([
      ['welcome-part-missing', 'variants[0].expectations.en'],
      ['welcome-name-twice', 'variants[1].name'],
    ]);
  });

  it('is nothing for accounts that nobody writes to, and not there before it is set', async () => {
    expect(await world.call({ path: path() })).toMatchObject({ status: 404, body: { code: 'welcome-not-found' } });
    const elsewhere = `${world.brand.path}/accounts/${world.brand.baijiahao}/welcome`;
    expect(await world.call({ method: 'PUT', path: elsewhere, body: { variants: [variant] } })).toMatchObject({
      status: 409,
      body: { code: 'account-without-inbox' },
    });
  });
});

describe('rules', () => {
  const keyword = {
    name: '新茶',
    when: { keywords: ['新茶', 'TEA'] },
    answer: { zh: '秋茶已到。', en: 'It is here.' },
  };

  it('answer a keyword at once, in the language of whoever asks', async () => {
    await setRules({ rules: [keyword] });
    const say = (text: string, after: number) => world.tell(textFields(text, { at: world.api.now + after }));
    expect(contentOf(await say('有新茶吗？', 0))).toBe('秋茶已到。');
    expect(contentOf(await say('Any ｔｅａ left?', 1_000))).toBe('It is here.');
    expect(await say('价格？', 2_000)).toMatchObject({ body: 'success' });
    expect((await list())[0]).toMatchObject({ unread: 3 });
  });

  it('answer a keyword only if it is all that was said, where they want that', async () => {
    await setRules({ rules: [{ ...keyword, when: { keywords: ['1'], isWhole: true } }] });
    expect(await world.tell(textFields('12', { at: world.api.now }))).toMatchObject({ body: 'success' });
    expect(contentOf(await world.tell(textFields(' １ ', { at: world.api.now })))).toBe('秋茶已到。');
  });

  it('hand over to a colleague and tag, and tell the bus', async () => {
    await setRules({ rules: [{ name: '人工', when: { keywords: ['人工'] }, handOverTo: '小林', tags: ['急'] }] });
    await world.tell(textFields('转人工', { at: world.api.now }));
    expect((await list('?assignedTo=小林'))[0]).toMatchObject({ tags: ['急'], state: 'open' });
    expect(world.api.events).toMatchObject([{ detail: { assignedTo: '小林' } }]);
  });

  it('greet whoever writes for the first time, and only then', async () => {
    await setRules({ rules: [{ name: '首次', when: { isFirst: true }, answer: { zh: '欢迎来信。' } }] });
    expect(contentOf(await world.tell(textFields('你好', { at: world.api.now })))).toBe('欢迎来信。');
    expect(await world.tell(textFields('在吗', { at: world.api.now + 1_000 }))).toMatchObject({ body: 'success' });
  });

  it('know when the office is open, and the time of day', async () => {
    // 18:00 on a Tuesday in Beijing.
    const officeHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
    await setRules({
      officeHours,
      rules: [
        { name: '深夜', when: { between: { from: '22:00', to: '06:00' } }, answer: { zh: '夜深了。' } },
        { name: '下班', when: { office: 'closed' }, answer: { zh: '已下班。' } },
        { name: '上班', when: { office: 'open' }, tags: ['白天'] },
      ],
    });
    const at = async (after: number) => {
      world.api.now += after;
      return contentOf(await world.tell(textFields('在吗', { at: world.api.now })));
    };
    expect(await at(0)).toBe('已下班。');
    expect(await at(5 * 3_600_000)).toBe('夜深了。');
    expect(await at(10.5 * 3_600_000)).toBeUndefined();
    expect((await list())[0].tags).toEqual(['白天']);
  });

  it('answer the buttons of a menu', async () => {
    await setRules({
      rules: [{ ...keyword, when: { acts: ['click'], keywords: ['NEW_TEA'] }, answer: { zh: '看这里。' } }],
    });
    expect(contentOf(await world.tell(eventFields('CLICK', { at: world.api.now, key: 'NEW_TEA' })))).toBe('看这里。');
    expect(await world.tell(textFields('NEW_TEA', { at: world.api.now }))).toMatchObject({ body: 'success' });
  });

  it('are refused where they do nothing, lack office hours, or name twice', async () => {
    const answer = await setRules({
      timeZone: 'Asia/Nowhere',
      rules: [
        { name: '空' },
        { ...keyword, when: { office: 'open', accountIds: ['a1'] } },
        { ...keyword, answer: { zh: '长'.repeat(400) } },
      ],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.findings.map(({ code, field }: Record<string, string>) => [code, field])).toEqual([
      ['unknown-time-zone', 'timeZone'],
      ['rule-without-effect', 'rules[0]'],
      ['office-hours-missing', 'rules[1].when.office'],
      ['account-not-found', 'rules[1].when.accountIds'],
      ['rule-name-twice', 'rules[2].name'],
      ['message-too-long', 'rules[2].answer.zh'],
    ]);
  });

  it('decide for how long a thread is kept after the last word', async () => {
    await setRules({ keepDays: 7 });
    await world.tell(textFields('你好', { at: world.api.now }));
    expect((await list())[0].keptUntil).toBe(new Date(world.api.now + 7 * day).toISOString());
    const own = (await world.api.items()).filter(({ pk }) => String(pk).startsWith('THREAD#'));
    for (const item of own) expect(item['expiresAt']).toBe((world.api.now + 7 * day) / 1_000);
  });
});
