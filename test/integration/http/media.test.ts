import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eveningBefore, onePixelPng, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { makePicture } from '../../support/images/make-picture.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const send = (body: unknown, type = 'image/png', query = '') =>
  api.call({ method: 'POST', path: `${brand.path}/media${query}`, headers: { 'content-type': type }, body });
const register = (body: unknown) => api.call({ method: 'POST', path: `${brand.path}/media`, body });
let size = 10;
/** Another picture each time. */
const aPicture = () => makePicture({ contentType: 'image/gif', width: size++, height: 4 });

describe('a picture', () => {
  it('is measured, stored under its content and found again', async () => {
    const { status, headers, body } = await send(onePixelPng, 'image/png', '?fileName=%E5%B0%81%E9%9D%A2.png');
    expect(status).toBe(200);
    expect(body).toMatchObject({ contentType: 'image/png', width: 1, height: 1, byteLength: onePixelPng.byteLength });
    expect(api.pictures.get(body.mediaId)).toEqual(onePixelPng);
    expect((await api.call({ path: headers['location'] ?? '' })).body).toEqual(body);
  });

  it('sent again is the same picture', async () => {
    const bytes = await aPicture();
    const [first, second] = [await send(bytes), await send(bytes)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.body).toEqual(second.body);
  });

  it('is what its bytes are, whatever header and name say', async () => {
    const { body } = await send(await aPicture(), 'image/jpeg', '?fileName=photo.JPG');
    expect(body).toMatchObject({ contentType: 'image/gif', fileName: 'photo.gif' });
    expect((await send(await aPicture(), 'application/octet-stream')).body.contentType).toBe('image/gif');
  });

  it.each([
    ['text', Buffer.from('no picture'), 'image/png', 400, 'picture-unreadable'],
    ['nothing', Buffer.alloc(0), 'image/png', 400, 'picture-unreadable'],
    ['only the beginning of a picture', onePixelPng.subarray(0, 40), 'image/png', 400, 'picture-broken'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png', 400, 'picture-unreadable'],
    ['text by its type', Buffer.from('{}'), 'text/plain', 415, undefined],
    ['more than fits', Buffer.alloc(4_400_001), 'image/png', 413, undefined],
  ])('that is %s is refused', async (...[, bytes, type, status, finding]) => {
    const before = api.pictures.size;
    const answer = await send(bytes, type);
    expect(answer.status).toBe(status);
    expect(answer.body.findings?.[0].code).toBe(finding);
    expect(api.pictures.size).toBe(before);
  });

  it('of another brand is not there', async () => {
    const wish = { brandId: 'other', name: 'o', linkDomain: 'go.o.example' };
    await api.call({ method: 'POST', path: '/v1/brands', body: wish });
    const answer = await api.call({ path: `/v1/brands/other/media/${brand.cover}` });
    expect(answer).toMatchObject({ status: 404, body: { code: 'media-not-found' } });
  });
});

describe('an upload', () => {
  it('gets a form, and becomes a picture when it is registered, as often as that is asked for', async () => {
    const form = await api.call({ method: 'POST', path: `${brand.path}/media/uploads` });
    expect(form).toMatchObject({ status: 201, body: { maxBytes: 20_971_520, expiresInSeconds: 600 } });
    const { uploadId } = form.body;
    api.uploads.set(`${brand.brandId}/${uploadId}`, await aPicture());
    const wish = { uploadId, fileName: '海报', tags: ['双十一', '双十一'] };
    const first = await register(wish);
    expect(first).toMatchObject({ status: 201, body: { fileName: '海报.gif', tags: ['双十一'] } });
    expect(await register(wish)).toMatchObject({ status: 200, body: first.body });
  });

  it('of another brand, or that never came, is not there', async () => {
    api.uploads.set('other/u1', await aPicture());
    expect(await register({ uploadId: 'u1' })).toMatchObject({ status: 404, body: { code: 'upload-not-found' } });
  });

  it('that was cut off is refused by name', async () => {
    const bytes = await makePicture({ contentType: 'image/jpeg', width: 300, height: 200, content: 'noise' });
    api.uploads.set(`${brand.brandId}/cut`, bytes.subarray(0, 5_000));
    const { status, body } = await register({ uploadId: 'cut' });
    expect([status, body.findings[0].code, body.findings[0].field]).toEqual([400, 'picture-broken', 'uploadId']);
    expect(body.findings[0].hint.en).toMatch(/upload the whole/);
  });

  it('above the limit is refused even if the bucket took it', async () => {
    api.uploads.set(`${brand.brandId}/huge`, new Uint8Array(20 * 1024 * 1024 + 1));
    const { body } = await register({ uploadId: 'huge' });
    expect(body.findings[0]).toMatchObject({ code: 'picture-too-large', limit: 20_971_520, actual: 20_971_521 });
  });

  it('takes no form for a brand that does not exist', async () => {
    const answer = await api.call({ method: 'POST', path: '/v1/brands/nobody/media/uploads' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'brand-not-found' } });
  });
});

describe('a picture at an address', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    const bytes = await aPicture();
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/tea%20poster.gif' }).end();
      else if (request.url === '/page') response.end('<html>');
      else response.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a listening TCP server has one
  });
  afterAll(() => void server.close());

  it('is fetched, named after the address or as wished, and looked at like any other', async () => {
    const first = await register({ url: `${url}/tea%20poster.png`, tags: ['茶'] });
    expect(first).toMatchObject({ status: 201, body: { fileName: 'tea-poster.gif', tags: ['茶'] } });
    expect(await register({ url: `${url}/moved` })).toMatchObject({ status: 200, body: first.body });
    const page = await register({ url: `${url}/page` });
    expect(page.body.findings[0]).toMatchObject({ code: 'picture-unreadable', field: 'url' });
  });

  it('that leads inside is refused with the way out', async () => {
    const { status, body } = await register({ url: 'http://169.254.169.254/latest/meta-data/' });
    expect([status, body.findings[0].code, body.findings[0].field]).toEqual([400, 'url-not-allowed', 'url']);
    expect(body.findings[0].hint.en).toContain('upload the file');
  });

  it('and an upload at once are one too many', async () => {
    expect((await register({ url, uploadId: 'u' })).status).toBe(400);
    expect((await register({})).status).toBe(400);
  });
});

describe('the library', () => {
  const list = async (query = '') => (await api.call({ path: `${brand.path}/media${query}` })).body;
  const namesOf = (page: { items: { fileName: string }[] }) => page.items.map(({ fileName }) => fileName);

  beforeAll(async () => {
    for (const [index, tags] of [['春'], ['春', '茶'], ['茶'], []].entries()) {
      api.now += 1_000;
      api.uploads.set(`${brand.brandId}/l${index}`, await aPicture());
      await register({ uploadId: `l${index}`, fileName: `Shelf ${index}`, tags });
    }
  });

  it('is listed newest first, page by page', async () => {
    const first = await list('?limit=2');
    expect(namesOf(first)).toEqual(['Shelf 3.gif', 'Shelf 2.gif']);
    expect(namesOf(await list(`?limit=2&cursor=${first.cursor}`))).toEqual(['Shelf 1.gif', 'Shelf 0.gif']);
  });

  it('is searched by tag and by name, with cursors of their own', async () => {
    const spring = encodeURIComponent('春');
    expect(namesOf(await list(`?tag=${spring}`))).toEqual(['Shelf 1.gif', 'Shelf 0.gif']);
    expect(namesOf(await list('?name=sHELF%202'))).toEqual(['Shelf 2.gif']);
    const first = await list(`?tag=${spring}&limit=1`);
    expect(namesOf(await list(`?tag=${spring}&limit=1&cursor=${first.cursor}`))).toEqual(['Shelf 0.gif']);
    expect((await list(`?limit=1&cursor=${first.cursor}`)).code).toBe('bad-cursor');
  });

  it('lets a picture be named and tagged anew', async () => {
    const { mediaId } = (await list('?name=Shelf%203')).items[0];
    const path = `${brand.path}/media/${mediaId}`;
    const body = { fileName: 'Top shelf.png', tags: ['新'] };
    expect((await api.call({ method: 'PUT', path, body })).body).toMatchObject({
      fileName: 'Top shelf.gif',
      tags: ['新'],
    });
    expect((await api.call({ path })).body).toMatchObject({ fileName: 'Top shelf.gif', tags: ['新'] });
    expect((await api.call({ method: 'PUT', path, body: { tags: ['新', '又'] } })).body.tags).toEqual(['新', '又']);
  });

  it('drops a picture, refuses it for new posts, and has it back when it is sent again', async () => {
    const bytes = await aPicture();
    const { mediaId } = (await send(bytes)).body;
    const path = `${brand.path}/media/${mediaId}`;
    for (const _ of [1, 2]) expect((await api.call({ method: 'DELETE', path })).status).toBe(200);
    expect((await list()).items.map((one: { mediaId: string }) => one.mediaId)).not.toContain(mediaId);
    expect((await api.call({ path })).body.deletedAt).toBeDefined();
    expect(api.pictures.has(mediaId)).toBe(true);
    const draft = {
      title: '新茶',
      summary: '今年的新茶到了。',
      dueAt: '2026-11-11T20:00:00+08:00',
      link: { mode: 'page' },
      deliveries: [{ accountId: brand.weibo, text: '新茶上市', pictureMediaIds: [mediaId] }],
    };
    const refused = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: draft });
    expect(refused.body.findings.map(({ code }: { code: string }) => code)).toContain('media-deleted');
    expect((await send(bytes)).body.deletedAt).toBeUndefined();
    expect((await list('?limit=100')).items.map((one: { mediaId: string }) => one.mediaId)).toContain(mediaId);
  });
});

describe('a post with pictures that are too large for a platform', () => {
  it('is queued, and what has to be fitted is asked for once', async () => {
    const bytes = await makePicture({ contentType: 'image/webp', width: 400, height: 300 });
    const { mediaId } = (await send(bytes, 'image/webp')).body;
    const draft = {
      title: '新茶',
      summary: '今年的新茶到了。',
      dueAt: '2026-11-12T20:00:00+08:00',
      coverMediaId: mediaId,
      link: { mode: 'page' },
      deliveries: [{ accountId: brand.weibo, text: '新茶上市', pictureMediaIds: [mediaId] }],
    };
    const answer = await api.call({ method: 'POST', path: `${brand.path}/posts`, body: draft });
    expect(answer.status, answer.text).toBe(201);
    expect(api.renditions).toEqual([
      { mediaId, use: 'landing-page' },
      { mediaId, use: 'weibo-picture' },
    ]);
  });
});
