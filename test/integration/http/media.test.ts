import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eveningBefore, onePixelPng, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const onePixelGif = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');
const send = (body: unknown, type = 'image/png', query = '') =>
  api.call({ method: 'POST', path: `${brand.path}/media${query}`, headers: { 'content-type': type }, body });

describe('a picture', () => {
  it('is measured, stored under its content and found again', async () => {
    const { status, headers, body } = await send(onePixelPng, 'image/png', '?fileName=%E5%B0%81%E9%9D%A2.png');
    expect(status).toBe(201);
    expect(body).toMatchObject({ contentType: 'image/png', width: 1, height: 1, byteLength: onePixelPng.byteLength });
    expect(api.pictures.get(body.mediaId)).toEqual(onePixelPng);
    expect((await api.call({ path: headers['location'] ?? '' })).body).toEqual(body);
  });

  it('sent again is the same picture', async () => {
    const [first, second] = [await send(onePixelGif), await send(onePixelGif)];
    expect(first.body).toEqual(second.body);
  });

  it('is what its bytes are, whatever the header says', async () => {
    expect((await send(onePixelGif, 'image/jpeg')).body.contentType).toBe('image/gif');
    expect((await send(onePixelGif, 'application/octet-stream')).body.contentType).toBe('image/gif');
  });

  it.each([
    ['text', Buffer.from('no picture'), 'image/png', 400],
    ['nothing', Buffer.alloc(0), 'image/png', 400],
    ['only the beginning of a picture', onePixelPng.subarray(0, 10), 'image/png', 400],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'), 'image/png', 400],
    ['JSON', Buffer.from('{}'), 'application/json', 415],
    ['more than fits', Buffer.alloc(4_400_001), 'image/png', 413],
  ])('that is %s is refused', async (...[, bytes, type, status]) => {
    const before = api.pictures.size;
    const answer = await send(bytes, type);
    expect(answer.status).toBe(status);
    expect(api.pictures.size).toBe(before);
  });

  it('of another brand is not there', async () => {
    await api.call({
      method: 'POST',
      path: '/v1/brands',
      body: { brandId: 'other', name: 'o', linkDomain: 'go.o.example' },
    });
    const answer = await api.call({ path: `/v1/brands/other/media/${brand.cover}` });
    expect(answer).toMatchObject({ status: 404, body: { code: 'media-not-found' } });
  });
});
