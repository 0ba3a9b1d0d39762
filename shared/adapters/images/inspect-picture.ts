import { mediaLimits, type PictureFacts, type PictureType, pictureTypeOf } from '../../domain/media.ts';
import type { PictureVerdict } from '../../ports/pictures.ts';
import { aiMarkOf, stripMetadata } from './metadata/strip-metadata.ts';
import { type Vips, type VipsImage, withImages } from './vips.ts';

/** Reads the measures first, and decodes only what is within the bounds: every pixel of what is left without metadata. */
export function inspectPicture(vips: Vips, bytes: Uint8Array): PictureVerdict {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) return { kind: 'not-a-picture' };
  try {
    return withImages((own) => {
      const image = own(open(vips, bytes, contentType));
      const facts = measure(image, contentType, bytes.byteLength);
      const excess = excessOf(facts);
      if (excess !== undefined) return excess;
      const beside = { orientation: orientationOf(image), mark: aiMarkOf(bytes, contentType) };
      const stripped = stripMetadata(bytes, { contentType, ...beside });
      if (stripped === undefined) return { kind: 'broken' };
      own(open(vips, stripped, contentType)).avg();
      return { kind: 'picture', facts: { ...facts, byteLength: stripped.byteLength }, bytes: stripped };
    });
  } catch {
    return { kind: 'broken' };
  }
}

export const everyFrame = '[n=-1]';
export const canMove = (contentType: PictureType): boolean =>
  contentType === 'image/gif' || contentType === 'image/webp';

function open(vips: Vips, bytes: Uint8Array, contentType: PictureType): VipsImage {
  const frames = canMove(contentType) ? everyFrame : '';
  return vips.Image.newFromBuffer(bytes, frames, { access: 'sequential', fail_on: 'error' });
}

/** Frames lie below each other in one tall picture. */
export function measure(image: VipsImage, contentType: PictureType, byteLength: number): PictureFacts {
  const frameHeight = image.pageHeight;
  const frames = Math.max(1, Math.round(image.height / frameHeight));
  const [width, height] = isOnItsSide(image) ? [frameHeight, image.width] : [image.width, frameHeight];
  return { contentType, byteLength, width, height, frames };
}

/** Cameras write the picture as the sensor lay, and beside it how to turn it. */
const isOnItsSide = (image: VipsImage): boolean => orientationOf(image) >= 5;

function orientationOf(image: VipsImage): number {
  return image.getTypeof('orientation') === 0 ? 1 : image.getInt('orientation');
}

function excessOf({ width, height, frames }: PictureFacts): PictureVerdict | undefined {
  const { maxPixels, maxEdge, maxMovingPixels, maxFrames } = mediaLimits;
  const pixels = width * height;
  const limitOfAll = frames > 1 ? maxMovingPixels : maxPixels;
  const bounds = [
    { unit: 'frames', actual: frames, limit: maxFrames },
    { unit: 'edge', actual: Math.max(width, height), limit: maxEdge },
    { unit: 'pixels', actual: pixels, limit: maxPixels },
    { unit: 'pixels', actual: pixels * frames, limit: limitOfAll },
  ] as const;
  const broken = bounds.find(({ actual, limit }) => actual > limit);
  return broken === undefined ? undefined : { kind: 'too-large', ...broken };
}
