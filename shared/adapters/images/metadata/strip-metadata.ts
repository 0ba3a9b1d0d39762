import type { PictureType } from '../../../domain/media.ts';
import type { AiMark } from './ai-mark.ts';
import type { KeptBeside } from './kept-beside.ts';
import { markInGif, stripGif } from './strip-gif.ts';
import { markInJpeg, stripJpeg } from './strip-jpeg.ts';
import { markInPng, stripPng } from './strip-png.ts';
import { markInWebp, stripWebp } from './strip-webp.ts';

type Format = {
  readonly strip: (bytes: Uint8Array, beside: KeptBeside) => Uint8Array | undefined;
  readonly markIn: (bytes: Uint8Array) => AiMark | undefined;
};

const formats: Readonly<Record<PictureType, Format>> = {
  'image/jpeg': { strip: stripJpeg, markIn: markInJpeg },
  'image/png': { strip: stripPng, markIn: markInPng },
  'image/gif': { strip: stripGif, markIn: markInGif },
  'image/webp': { strip: stripWebp, markIn: markInWebp },
};

/**
 * The same picture, to the bit, without what says where, when, by whom and with what it was made, and with the mark that AI
 * made it, if there is one. It is cut out rather than encoded anew, which costs quality. Doing it again changes nothing.
 * Undefined when the file is not whole.
 */
export function stripMetadata(
  bytes: Uint8Array,
  { contentType, ...beside }: KeptBeside & { readonly contentType: PictureType },
): Uint8Array | undefined {
  return formats[contentType].strip(bytes, beside);
}

/** The mark that AI made the picture, as its maker has written it. */
export const aiMarkOf = (bytes: Uint8Array, contentType: PictureType): AiMark | undefined =>
  formats[contentType].markIn(bytes);
