import { beforeEach, describe, expect, it } from 'vitest';
import { derivedId } from '../../../shared/adapters/ids/derived-ids.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { Media } from '../../../shared/domain/media.ts';
import type { RenditionRequest } from '../../../shared/ports/renditions.ts';
import { loadPicture, locatePicture, renditionIdOf } from '../../../shared/use-cases/find-picture.ts';
import { makeRendition } from '../../../shared/use-cases/make-rendition.ts';
import { picture } from '../../support/platforms/builders.ts';

const ids = { derive: derivedId };
const jpeg = Buffer.from('ffd8ffe0', 'hex');
const wish = { brandId: 'brand-1', mediaId: 'media-1', use: 'weibo-picture' } as const;
const large = picture({ contentType: 'image/webp', fileName: 'cover.webp', byteLength: 9_000_000 });

let bucket: Map<string, Uint8Array>;
let asked: RenditionRequest[];
let item: Media | undefined;

beforeEach(() => {
  bucket = new Map();
  asked = [];
  item = large;
});

function deps() {
  const load = async (mediaId: string) => {
    const bytes = bucket.get(mediaId);
    if (bytes === undefined) throw new NotFoundError('object-missing', 'It is not there.');
    return bytes;
  };
  return {
    ids,
    mediaItems: { get: async () => item },
    media: { load, has: async (mediaId: string) => bucket.has(mediaId) },
    renditions: { request: async (requests: readonly RenditionRequest[]) => void asked.push(...requests) },
  };
}

describe('a picture for a use', () => {
  it('is the original where that will do', async () => {
    item = picture();
    bucket.set('media-1', jpeg);
    const { media, bytes } = await loadPicture(deps(), wish);
    expect(media).toEqual({ mediaId: 'media-1', fileName: 'cover.jpg', contentType: 'image/jpeg' });
    expect(bytes).toBe(jpeg);
  });

  it('is the fitted one where it has to be, under an id and a name of its own', async () => {
    const renditionId = renditionIdOf(ids, 'media-1', 'weibo-picture');
    bucket.set(renditionId, jpeg);
    const { media } = await loadPicture(deps(), wish);
    expect(media).toEqual({ mediaId: renditionId, fileName: 'cover.jpg', contentType: 'image/jpeg' });
    expect(await locatePicture(deps(), wish)).toBe(renditionId);
    expect(renditionId).not.toBe(renditionIdOf(ids, 'media-1', 'wechat-material'));
  });

  it.each([
    ['loaded', loadPicture],
    ['located', locatePicture],
  ])('is asked for when it is not there to be %s, and the delivery comes back later', async (_, find) => {
    await expect(find(deps(), wish)).rejects.toMatchObject({
      kind: 'unavailable',
      platformCode: 'picture-not-fitted',
    });
    expect(asked).toEqual([{ mediaId: 'media-1', use: 'weibo-picture' }]);
  });

  it('that cannot be read leaves the delivery to be tried again, because nothing has been sent', async () => {
    const media = { ...deps().media, load: () => Promise.reject(new Error('socket hang up')) };
    await expect(loadPicture({ ...deps(), media }, wish)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(asked).toEqual([]);
  });

  it('that the library does not have ends the delivery', async () => {
    item = undefined;
    await expect(loadPicture(deps(), wish)).rejects.toMatchObject({ kind: 'rejected' });
  });
});

describe('making a picture fit', () => {
  const makeDeps = (fitted: string[]) => ({
    ids,
    media: {
      ...deps().media,
      save: async (mediaId: string, bytes: Uint8Array) => void bucket.set(mediaId, bytes),
    },
    pictures: {
      fit: async () => {
        fitted.push('fitted');
        return { bytes: jpeg, contentType: 'image/jpeg' as const };
      },
    },
  });

  it('happens once, and the delivery finds it afterwards', async () => {
    bucket.set('media-1', Buffer.from('the original'));
    const fitted: string[] = [];
    expect(await makeRendition(makeDeps(fitted), wish)).toBe('made');
    expect(await makeRendition(makeDeps(fitted), wish)).toBe('exists');
    expect(fitted).toHaveLength(1);
    expect((await loadPicture(deps(), wish)).bytes).toBe(jpeg);
    expect(bucket.get('media-1')).toEqual(Buffer.from('the original'));
  });
});
