import { describe, expect, it } from 'vitest';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { mediaLimits } from '../../../shared/domain/media.ts';
import { makePicture, type PictureWish } from '../../support/images/make-picture.ts';

const pictures = createVipsPictures();
const small = { width: 60, height: 40 };
const kinds: readonly (readonly [string, PictureWish])[] = [
  ['a JPEG', { ...small, contentType: 'image/jpeg' }],
  ['a PNG', { ...small, contentType: 'image/png' }],
  ['a transparent PNG of 16 bits', { ...small, contentType: 'image/png', isTransparent: true, bits: 16 }],
  ['a GIF', { ...small, contentType: 'image/gif' }],
  ['a moving GIF', { ...small, contentType: 'image/gif', frames: 5 }],
  ['a WebP', { ...small, contentType: 'image/webp' }],
  ['a moving WebP', { ...small, contentType: 'image/webp', frames: 4 }],
  ['a JPEG in CMYK', { ...small, contentType: 'image/jpeg', isCmyk: true }],
];

describe('looking at a picture', () => {
  it.each(kinds)('measures %s', async (...[, wish]) => {
    const bytes = await makePicture(wish);
    const { contentType, width, height, frames = 1 } = wish;
    const verdict = await pictures.inspect(bytes);
    const byteLength = verdict.kind === 'picture' ? verdict.bytes.byteLength : 0;
    expect(verdict).toMatchObject({ kind: 'picture', facts: { contentType, width, height, frames, byteLength } });
  });

  it.each(kinds)('finds out that %s was cut off, wherever that was', async (...[, wish]) => {
    const bytes = await makePicture({ ...wish, content: 'noise' });
    for (const part of [0.3, 0.6, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.byteLength * part));
      expect(await pictures.inspect(cut)).toEqual({ kind: 'broken' });
    }
  });

  it('measures a photo as people see it, turned upright', async () => {
    const bytes = await makePicture({ ...small, contentType: 'image/jpeg', orientation: 6 });
    expect(await pictures.inspect(bytes)).toMatchObject({ facts: { width: 40, height: 60 } });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('no picture at all')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')],
    ['a TIFF', Buffer.from('49492a0008000000', 'hex')],
  ])('takes %s for no picture', async (...[, bytes]) => {
    expect(await pictures.inspect(bytes)).toEqual({ kind: 'not-a-picture' });
  });

  it('takes what only begins like a picture for a broken one', async () => {
    const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('and then something else')]);
    expect(await pictures.inspect(bytes)).toEqual({ kind: 'broken' });
  });

  it('does not decode a small file with a great many pixels', async () => {
    const bytes = await makePicture({ contentType: 'image/png', width: 8_000, height: 7_000 });
    const { maxPixels: limit } = mediaLimits;
    expect(await pictures.inspect(bytes)).toEqual({ kind: 'too-large', unit: 'pixels', limit, actual: 56_000_000 });
  });

  it('counts the frames, and the pixels of all frames together', async () => {
    const one = await makePicture({ contentType: 'image/gif', width: 1_000, height: 1_000 });
    const ofAll = { kind: 'too-large', unit: 'pixels', limit: mediaLimits.maxMovingPixels, actual: 101_000_000 };
    expect(await pictures.inspect(repeated(one, 101))).toEqual(ofAll);
    const ofMany = { kind: 'too-large', unit: 'frames', limit: mediaLimits.maxFrames, actual: 601 };
    expect(await pictures.inspect(repeated(await makePicture({ ...small, contentType: 'image/gif' }), 601))).toEqual(
      ofMany,
    );
  });

  it('bounds an edge by itself', async () => {
    const bytes = await makePicture({ contentType: 'image/png', width: 20_000, height: 2 });
    expect(await pictures.inspect(bytes)).toMatchObject({ kind: 'too-large', unit: 'edge', actual: 20_000 });
  });
});

/** The GIF with its only frame so many times. */
function repeated(gif: Uint8Array, times: number): Uint8Array {
  const start = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const frame = gif.subarray(start, -1);
  return Buffer.concat([gif.subarray(0, start), ...Array.from({ length: times }, () => frame), gif.subarray(-1)]);
}
