import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSystemIds } from '../../../shared/adapters/ids/system-ids.ts';
import { renditionIdOf } from '../../../shared/use-cases/find-picture.ts';
import {
  chainedPost,
  eveningBefore,
  registerTestBrand,
  type TestBrand,
  upload,
} from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';

let api: TestApi;
let brand: TestBrand;
let size = 300;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
});
afterAll(() => api.close());

const newPicture = async (): Promise<string> => (await upload(api, brand.path, pngPicture(size++, 200))).mediaId;
const at = (mediaId: string) => `${brand.path}/media/${mediaId}`;
const erase = (mediaId: string) => api.call({ method: 'POST', path: `${at(mediaId)}/erase` });
const queueWith = async (mediaId: string): Promise<string> => {
  const delivery = { accountId: brand.weibo, text: '霜降开炉 {{link}}', pictureMediaIds: [mediaId] };
  const body = chainedPost(brand, { coverMediaId: undefined, deliveries: [delivery], sync: [] });
  const { status, body: queued } = await api.call({ method: 'POST', path: `${brand.path}/posts`, body });
  expect(status).toBe(201);
  return queued.postId;
};

describe('erasing a picture', () => {
  it('removes it, and everything that was fitted of it, for good', async () => {
    const mediaId = await newPicture();
    const fitted = renditionIdOf(createSystemIds(), mediaId, 'wechat-thumb');
    api.pictures.set(fitted, new Uint8Array([1]));
    expect(await erase(mediaId)).toMatchObject({ status: 200, body: { mediaId, isErased: true } });
    expect([api.pictures.has(mediaId), api.pictures.has(fitted)]).toEqual([false, false]);
    expect(await api.call({ path: at(mediaId) })).toMatchObject({ status: 404 });
    // Only the audit goes on naming what was erased.
    const kept = (await api.items()).filter(({ pk }) => !String(pk).startsWith('AUDIT#'));
    expect(JSON.stringify(kept)).not.toContain(mediaId);
    expect((await erase(mediaId)).status).toBe(404);
  });

  it('is refused with the posts that use it until they are finished, and changes nothing', async () => {
    const mediaId = await newPicture();
    const posts = [await queueWith(mediaId), await queueWith(mediaId)];
    const other = await queueWith(await newPicture());
    const refused = await erase(mediaId);
    expect(refused).toMatchObject({ status: 409, body: { code: 'media-in-use' } });
    expect(posts.filter((postId) => refused.text.includes(postId))).toEqual(posts);
    expect(refused.text).not.toContain(other);
    expect(api.pictures.has(mediaId)).toBe(true);
    expect((await api.call({ path: at(mediaId) })).body.deletedAt).toBeUndefined();
  });

  it('works once the post is taken back, for a picture that was hidden too', async () => {
    const mediaId = await newPicture();
    const postId = await queueWith(mediaId);
    await api.call({ method: 'DELETE', path: at(mediaId) });
    expect((await erase(mediaId)).status).toBe(409);
    const cancelled = await api.call({ method: 'POST', path: `${brand.path}/posts/${postId}/cancel` });
    expect(cancelled.status).toBe(200);
    expect((await erase(mediaId)).status).toBe(200);
  });

  it('is for admins alone', async () => {
    const mediaId = await newPicture();
    const caller = { tokenId: 't', brandId: brand.brandId, role: 'editor' } as const;
    const answer = await api.call({ method: 'POST', path: `${at(mediaId)}/erase`, caller });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
    expect(api.pictures.has(mediaId)).toBe(true);
  });
});
