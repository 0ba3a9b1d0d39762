import { mediaLimits, type PictureFacts, type PictureType, pictureTypeOf } from '../../domain/media.ts';
import type { PictureVerdict } from '../../ports/pictures.ts';
import { type Vips, type VipsImage, withImages } from './vips.ts';
import { isWholeGif } from './whole-gif.ts';

/** Reads the measures first, and decodes only what is within the bounds. */
export function inspectPicture(vips: Vips, bytes: Uint8Array): PictureVerdict {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) return { kind: 'not-a-picture' };
  if (contentType === 'image/gif' && !isWholeGif(bytes)) return { kind: 'broken' };
  try {
    return withImages((own) => {
      const facts = measure(own(open(vips, bytes, contentType)), contentType, bytes.byteLength);
      const excess = excessOf(facts);
      if (excess !== undefined) return excess;
      own(open(vips, bytes, contentType)).avg();
      return { kind: 'picture', facts };
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
function isOnItsSide(image: VipsImage): boolean {
  return image.getTypeof('orientation') !== 0 && image.getInt('orientation') >= 5;
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
