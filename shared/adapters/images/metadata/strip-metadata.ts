import type { PictureType } from '../../../domain/media.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

type Strip = (bytes: Uint8Array, orientation: number) => Uint8Array | undefined;

const strips: Readonly<Record<PictureType, Strip>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/gif': stripGif,
  'image/webp': stripWebp,
};

/**
 * The same picture, to the bit, without what says where, when, by whom and with what it was made. It is cut out rather than
 * encoded anew, which costs quality. Doing it again changes nothing. Undefined when the file is not whole.
 */
export function stripMetadata(
  bytes: Uint8Array,
  { contentType, orientation }: { readonly contentType: PictureType; readonly orientation: number },
): Uint8Array | undefined {
  return strips[contentType](bytes, orientation);
}
