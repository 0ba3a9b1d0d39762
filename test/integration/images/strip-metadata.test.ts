import { describe, expect, it } from 'vitest';
import { createVipsPictures } from '../../../shared/adapters/images/vips-pictures.ts';
import { makePicture, type PictureWish, pixelsOf } from '../../support/images/make-picture.ts';

const pictures = createVipsPictures();
const wish = { width: 60, height: 40 };
/** What the makers of the pictures below write beside the pixels: in EXIF, XMP, or a comment. */
const metadata = { make: 'Hasenkamera', place: '121.4737', author: '李云杉' };
const secrets = Object.values(metadata);
const kinds: readonly (readonly [string, PictureWish])[] = [
  ['a JPEG', { ...wish, contentType: 'image/jpeg', metadata }],
  ['a JPEG on its side', { ...wish, contentType: 'image/jpeg', metadata, orientation: 6 }],
  ['a JPEG of several scans', { ...wish, contentType: 'image/jpeg', metadata, isProgressive: true }],
  ['a JPEG with restart marks', { ...wish, contentType: 'image/jpeg', metadata, restartInterval: 1, content: 'noise' }],
  ['a JPEG in CMYK', { ...wish, contentType: 'image/jpeg', metadata, isCmyk: true }],
  ['a PNG', { ...wish, contentType: 'image/png', metadata, isTransparent: true }],
  ['a PNG on its side', { ...wish, contentType: 'image/png', metadata, orientation: 8 }],
  ['a WebP', { ...wish, contentType: 'image/webp', metadata }],
  ['a WebP on its side', { ...wish, contentType: 'image/webp', metadata, orientation: 5 }],
  ['a moving WebP', { ...wish, contentType: 'image/webp', metadata, frames: 3 }],
  ['a moving GIF', { ...wish, contentType: 'image/gif', metadata, frames: 3 }],
];

async function taken(bytes: Uint8Array): Promise<Uint8Array> {
  const verdict = await pictures.inspect(bytes);
  if (verdict.kind !== 'picture') throw new Error(`It is ${verdict.kind}.`);
  return verdict.bytes;
}
const named = (bytes: Uint8Array) => secrets.filter((secret) => Buffer.from(bytes).includes(secret));

describe('what a camera writes beside a picture', () => {
  it.each(kinds)('does not stay in %s, whose pixels all do', async (...[, kind]) => {
    const sent = await makePicture(kind);
    expect(named(sent)).not.toEqual([]);
    const kept = await taken(sent);
    expect(named(kept)).toEqual([]);
    expect(await pixelsOf(kept)).toEqual(await pixelsOf(sent));
  });

  it.each(kinds)('is taken out of %s once: what came out stays as it is', async (...[, kind]) => {
    const kept = await taken(await makePicture(kind));
    expect(Buffer.from(await taken(kept)).equals(kept)).toBe(true);
  });

  it.each(kinds)('is missed nowhere in %s, also behind its end', async (...[, kind]) => {
    const sent = await makePicture({ ...kind, metadata: {} });
    const film = Buffer.concat([sent, Buffer.from('ftypmp42 a film with what was said beside the camera')]);
    expect(Buffer.from(await taken(film)).equals(await taken(sent))).toBe(true);
  });
});
