import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chainedPost,
  dueAt,
  eveningBefore,
  registerTestBrand,
  type TestBrand,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const viewer = () => ({ tokenId: 't-viewer', brandId: brand.brandId, role: 'viewer' });
const postOf = (text: string) => chainedPost(brand, { deliveries: [{ accountId: brand.weibo, text }] });
const validate = (body: unknown) =>
  api.call({ method: 'POST', path: `${brand.path}/posts:validate`, body, caller: viewer() });
const queue = (body: unknown) => api.call({ method: 'POST', path: `${brand.path}/posts`, body });
const putTone = (body: unknown) => api.call({ method: 'PUT', path: `${brand.path}/tone`, body });
const codesOf = (findings: { severity: string; code: string }[]) =>
  findings.map(({ severity, code }) => `${severity} ${code}`);

describe('Validating a post', () => {
  it('shows a viewer what would come out, what room there is, and stores nothing', async () => {
    const before = await api.items();
    const { status, body } = await validate(chainedPost(brand, {}));
    expect(status).toBe(200);
    expect(body).toMatchObject({ isAcceptable: true, findings: [] });
    const [first] = body.deliveries;
    expect(first).toMatchObject({
      field: 'deliveries[0]',
      platform: 'weibo',
      lengths: [{ field: 'text', max: 140 }],
      capacity: { startsAt: dueAt, isBlocked: false, isForeseen: true },
    });
    expect(first.texts.text).toContain(first.exampleLink);
    expect(first.capacity.limits).toContainEqual({ name: 'posts-per-hour', window: 'hour', max: 30, taken: 0 });
    expect(await api.items()).toEqual(before);
    expect(api.sent).toEqual([]);
  });

  it('says all that queueing says, with the place in the text', async () => {
    const { body } = await validate(postOf('云杉茶，国家级品质 https://yunshan.example/1 {{link}}'));
    expect(body.isAcceptable).toBe(false);
    expect(codesOf(body.findings)).toEqual([
      'warning ad-grade',
      'error weibo-link-off-safe-domain',
      'error weibo-link-count',
    ]);
    expect(body.findings[0]).toMatchObject({ place: { start: 4, end: 7 }, source: { kind: 'law', confidence: 'R' } });
  });

  it('shows the plain words of a picture post as they are, and the cleaned HTML of an article', async () => {
    const body = '茶山 <b>早晨</b><script>x()</script>';
    const article = { accountId: brand.wechat, title: '秋茶上新', body, coverMediaId: brand.cover };
    const { coverMediaId: _cover, ...pictures } = { ...article, pictureMediaIds: [brand.cover] };
    const textOf = async (delivery: object) =>
      (await validate(chainedPost(brand, { deliveries: [delivery] }))).body.deliveries[0].texts.body;
    expect(await textOf(article)).toContain('茶山 <b>早晨</b>');
    expect(await textOf(article)).not.toContain('script');
    expect(await textOf(pictures)).toBe(body);
  });

  it('counts what is queued for that hour', async () => {
    expect((await queue(postOf('采茶季的群山'))).status).toBe(201);
    const { body } = await validate(postOf('山里的早晨'));
    expect(body.deliveries[0].capacity.limits).toContainEqual(expect.objectContaining({ window: 'hour', taken: 1 }));
  });

  it('warns where the account has the same within a day already, which queueing accepts', async () => {
    const { body: queued } = await queue(postOf('晒青的院子 {{link}}'));
    const repeated = { ...postOf('晒青的 院子{{link}}'), dueAt: '2026-11-12T19:00:00+08:00' };
    const { body } = await validate(repeated);
    expect(body.isAcceptable).toBe(true);
    expect(body.findings).toMatchObject([
      { code: 'duplicate-post', severity: 'warning', field: 'deliveries[0]', actual: queued.postId },
    ]);
    expect((await validate({ ...repeated, dueAt: '2026-11-13T20:00:00+08:00' })).body.findings).toEqual([]);
  });

  it('answers also for a time that cannot be read, without the room at that time', async () => {
    const { body } = await validate({ ...postOf('采茶季的群山'), dueAt: 'soon' });
    expect(body.isAcceptable).toBe(false);
    expect(body.deliveries[0].capacity).toBeUndefined();
  });
});

describe("A brand's tone list", () => {
  it('is empty at first, and its words count from the moment they are set', async () => {
    expect((await api.call({ path: `${brand.path}/tone` })).body).toMatchObject({ banned: [], version: 0 });
    const { status, body } = await putTone({
      banned: [{ word: '便宜', severity: 'error', instead: '划算' }],
      allowed: [{ phrase: '云杉第一茶厂', why: '注册名称' }],
    });
    expect({ status, body }).toMatchObject({ status: 200, body: { version: 1, updatedBy: expect.any(String) } });
    const refused = await queue(postOf('很便 宜的好茶'));
    expect(refused).toMatchObject({ status: 422, body: { findings: [{ code: 'brand-banned-word' }] } });
    expect(refused.body.findings[0].hint).toEqual({ zh: '请改为“划算”。', en: 'Say 划算 instead.' });
    expect((await queue(postOf('云杉第一茶厂的早晨'))).body.warnings).toEqual([]);
    expect(codesOf((await queue(postOf('行业第一的茶'))).body.warnings)).toEqual(['warning ad-ranking']);
  });

  it('is replaced as a whole, by an admin alone', async () => {
    const refused = await api.call({ method: 'PUT', path: `${brand.path}/tone`, body: {}, caller: viewer() });
    expect(refused.status).toBe(403);
    expect((await putTone({})).body).toMatchObject({ banned: [], allowed: [], version: 2 });
    expect((await queue(postOf('很便宜的好茶叶'))).status).toBe(201);
  });
});
