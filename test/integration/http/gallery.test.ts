import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
let picture: string;

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  picture = (await upload(api, brand.path, pngPicture(800, 450))).mediaId;
});
afterAll(() => api.close());

const texts = ['春', '夏', '秋', '冬 {{link}}'];

function queue(fields: object = {}) {
  const pictures = texts.map((text) => ({ mediaId: picture, text }));
  const gallery = { accountId: brand.baijiahao, shape: 'gallery', title: '云杉茶园四季图集', pictures, original: true };
  const body = chainedPost(brand, { deliveries: [{ ...gallery, ...fields }], sync: [] });
  return api.call({ method: 'POST', path: `${brand.path}/posts`, body });
}

describe('A gallery for Baijiahao', () => {
  it('is queued with its pictures and their texts', async () => {
    const queued = await queue();
    expect(queued.status).toBe(201);
    expect(queued.body.deliveries).toMatchObject([{ platform: 'baijiahao', shape: 'gallery', state: 'scheduled' }]);
    const read = await api.call({ method: 'GET', path: `${brand.path}/posts/${queued.body.postId}` });
    expect(read.body.deliveries[0].content).toMatchObject({
      shape: 'gallery',
      pictures: texts.map((text) => ({ mediaId: picture, text })),
    });
  });

  it.each([
    {
      name: 'three pictures',
      fields: () => ({ pictures: texts.slice(1).map((text) => ({ mediaId: picture, text })) }),
      field: 'pictures',
      code: 'baijiahao-gallery-too-short',
    },
    {
      name: 'a picture that the brand does not have',
      fields: () => ({ pictures: texts.map((text) => ({ mediaId: 'nobodys', text })) }),
      field: 'pictures[0].mediaId',
      code: 'media-unknown',
    },
    { name: 'a body', fields: () => ({ body: '<p>茶</p>' }), field: 'body', code: 'field-of-another-platform' },
    { name: 'no pictures', fields: () => ({ pictures: undefined }), field: 'pictures', code: 'required' },
    {
      name: 'a placeholder that nobody fills',
      fields: () => ({ pictures: texts.map(() => ({ mediaId: picture, text: '{{price}}' })) }),
      field: 'pictures[0].text',
      code: 'placeholder-unknown',
    },
    {
      name: 'an account that has no galleries',
      fields: () => ({ accountId: brand.wechat }),
      field: 'shape',
      code: 'shape-unknown',
    },
    {
      name: 'what is declared and cannot be seen',
      fields: () => ({ declarations: { advertisement: true } }),
      field: 'pictures[3].text',
      code: 'advertisement-not-marked',
    },
  ])('is refused with $name', async ({ fields, field, code }) => {
    const refused = await queue(fields());
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.body.findings).toContainEqual(expect.objectContaining({ field: `deliveries[0].${field}`, code }));
  });
});
