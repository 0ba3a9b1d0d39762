import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chainedPost, eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let itemsBefore: number;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  itemsBefore = (await api.items()).length;
});
afterAll(() => api.close());
afterEach(async () => {
  expect(await api.items(), 'nothing is half-written').toHaveLength(itemsBefore);
  expect(api.contents.size).toBe(0);
  expect(api.sent).toEqual([]);
});

const queue = (overrides: object) =>
  api.call({ method: 'POST', path: `${brand.path}/posts`, body: chainedPost(brand, overrides) });
const weibo = (overrides: object) => ({
  deliveries: [{ accountId: brand.weibo, text: '秋茶上新 {{link}}', ...overrides }],
});
const articleAfter = (accountId: string, overrides: object) => ({
  deliveries: [
    { accountId, text: '秋茶上新 {{link}}' },
    { accountId: brand.wechat, after: accountId, title: '秋茶上新', body: '<p>正文</p>', ...overrides },
  ],
});
const wechat = (overrides: object) => ({
  deliveries: [{ accountId: brand.wechat, title: '秋茶上新', body: '<p>正文</p>', ...overrides }],
});

describe('a post is refused', () => {
  it.each([
    [
      '141 characters with the link counted',
      () => weibo({ text: `${'茶'.repeat(131)}{{link}}` }),
      'weibo-text-too-long',
      'deliveries[0].text',
    ],
    [
      'a second link',
      () => weibo({ text: '看 {{link}} 和 https://go.yunshan.example/other' }),
      'weibo-link-count',
      'deliveries[0].text',
    ],
    [
      'a link off the safe domain',
      () => weibo({ text: '看 https://elsewhere.example/a' }),
      'weibo-link-off-safe-domain',
      'deliveries[0].text',
    ],
    [
      'a topic on an ordinary account',
      () => weibo({ text: '#双十一# 秋茶上新 {{link}}' }),
      'weibo-topic-not-allowed',
      'deliveries[0].text',
    ],
    [
      'a WeChat article without cover',
      () => ({ ...wechat({}), coverMediaId: undefined }),
      'wechat-cover-missing',
      'deliveries[0].coverMediaId',
    ],
    [
      'a Baijiahao article without cover',
      () => ({
        coverMediaId: undefined,
        deliveries: [{ accountId: brand.baijiahao, title: '云杉秋茶今晚八点上新', body: '<p>正文</p>' }],
      }),
      'baijiahao-cover-missing',
      'deliveries[0].coverMediaId',
    ],
    ['an unknown account', () => weibo({ accountId: 'nobody' }), 'account-unknown', 'deliveries[0].accountId'],
    [
      'an account of Baidu search',
      () => weibo({ accountId: brand.baidu }),
      'account-takes-no-posts',
      'deliveries[0].accountId',
    ],
    ['an unknown sync account', () => ({ sync: ['nobody'] }), 'account-unknown', 'sync[0]'],
    ['a sync account on Weibo', () => ({ sync: [brand.weibo] }), 'account-not-a-sync-target', 'sync[0]'],
    [
      'an unknown picture',
      () => weibo({ pictureMediaIds: ['m404'] }),
      'media-unknown',
      'deliveries[0].pictureMediaIds[0]',
    ],
    ['an unknown cover of the page', () => ({ coverMediaId: 'm404' }), 'media-unknown', 'coverMediaId'],
    [
      'a field of another platform',
      () => weibo({ digest: '摘要' }),
      'field-of-another-platform',
      'deliveries[0].digest',
    ],
    ['a missing text', () => ({ deliveries: [{ accountId: brand.weibo }] }), 'required', 'deliveries[0].text'],
    ['a predecessor that is not there', () => weibo({ after: brand.wechat }), 'after-unknown', 'deliveries[0].after'],
    ['a delivery after itself', () => weibo({ after: brand.weibo }), 'after-cycle', 'deliveries[0].after'],
    [
      'an unknown placeholder',
      () => weibo({ text: '{{price}} {{link}}' }),
      'placeholder-unknown',
      'deliveries[0].text',
    ],
    [
      'a placeholder without its platform before it',
      () => wechat({ body: '<p>{{weibo.url}}</p>' }),
      'placeholder-before-its-value',
      'deliveries[0].body',
    ],
    [
      'the address of another platform on an ordinary account, which is a link off the safe domain',
      () => ({
        deliveries: [
          { accountId: brand.wechat, title: '秋茶上新', body: '<p>正文</p>' },
          { accountId: brand.weibo, after: brand.wechat, text: '看 {{wechat.url}}' },
        ],
      }),
      'weibo-link-off-safe-domain',
      'deliveries[1].text',
    ],
    [
      'a decision about a chain without one',
      () => weibo({ otherwise: 'skip' }),
      'otherwise-without-after',
      'deliveries[0].otherwise',
    ],
    [
      'a text that cannot go out without what comes before it',
      () => articleAfter(brand.weibo, { otherwise: 'run-without', body: '<p>{{weibo.url}}</p>' }),
      'placeholder-without-fallback',
      'deliveries[1].body',
    ],
    [
      'a text that is empty without what comes before it',
      () => articleAfter(brand.weibo, { otherwise: 'run-without', title: '{{weibo.url|}}' }),
      'wechat-title-missing',
      'deliveries[1].title',
    ],
    ['a redirect without target', () => ({ link: { mode: 'redirect' } }), 'target-required', 'link.target'],
    [
      'a time that does not exist',
      () => ({ dueAt: '2027-03-14T02:30:00', timeZone: 'America/New_York' }),
      'due-time-does-not-exist',
      'dueAt',
    ],
    [
      'a time that comes twice',
      () => ({ dueAt: '2027-11-07T01:30:00', timeZone: 'America/New_York' }),
      'due-time-exists-twice',
      'dueAt',
    ],
    ['a time that has passed', () => ({ dueAt: '2026-11-10T17:58:00+08:00' }), 'due-time-past', 'dueAt'],
    [
      'an unknown zone',
      () => ({ dueAt: '2026-11-11T20:00:00', timeZone: 'Mars/Olympus' }),
      'time-zone-unknown',
      'timeZone',
    ],
  ] as const)('for %s', async (...[, overrides, code, field]) => {
    const { status, headers, body } = await queue(overrides());
    expect(status, JSON.stringify(body)).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'post-refused', status: 422, requestId: 'request-1' });
    const finding = body.findings.find((one: { code: string }) => one.code === code);
    expect(finding, JSON.stringify(body.findings)).toMatchObject({ field, severity: 'error' });
    expect(finding.message.zh).toMatch(/\p{Script=Han}/u);
    expect(finding.hint.en).toBeTruthy();
  });

  it('when the same account comes twice', async () => {
    const delivery = { accountId: brand.weibo, text: '秋茶上新 {{link}}' };
    const { body } = await queue({ deliveries: [delivery, delivery] });
    expect(body.findings).toMatchObject([{ code: 'account-twice', field: 'deliveries[1].accountId' }]);
  });

  it('when deliveries wait for each other, naming the circle at each of them', async () => {
    const { body } = await queue({
      deliveries: [
        { accountId: brand.weibo, after: brand.wechat, text: '秋茶上新 {{link}}' },
        { accountId: brand.wechat, after: brand.weibo, title: '秋茶上新', body: '<p>正文</p>' },
      ],
    });
    expect(body.findings.map((one: { code: string; field: string }) => [one.code, one.field])).toEqual([
      ['after-cycle', 'deliveries[0].after'],
      ['after-cycle', 'deliveries[1].after'],
    ]);
  });

  it('with everything that is wrong at once', async () => {
    const { body } = await queue({
      dueAt: '2026-11-09T20:00:00+08:00',
      link: { mode: 'redirect' },
      deliveries: [
        { accountId: brand.weibo, text: '#双十一# {{price}} {{link}}' },
        { accountId: 'nobody', text: 'x' },
      ],
      sync: ['nobody'],
    });
    const codes = body.findings.map((one: { code: string }) => one.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'due-time-past',
        'target-required',
        'placeholder-unknown',
        'weibo-topic-not-allowed',
        'account-unknown',
      ]),
    );
  });

  it('for an account of another brand', async () => {
    await api.deps.registry.putBrand({
      brandId: 'other',
      name: 'o',
      timeZone: 'Asia/Shanghai',
      linkDomain: 'go.other.example',
      createdAt: '',
    });
    itemsBefore = (await api.items()).length;
    const { status, body } = await api.call({
      method: 'POST',
      path: '/v1/brands/other/posts',
      body: chainedPost(brand),
    });
    expect(status).toBe(422);
    expect(body.findings.map((one: { code: string }) => one.code)).toContain('account-unknown');
  });
});
