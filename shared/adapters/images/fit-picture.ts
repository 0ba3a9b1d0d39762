import type { PictureFacts } from '../../domain/media.ts';
import { pictureTypeOf } from '../../domain/media.ts';
import type { MediaRule } from '../../domain/media-use.ts';
import type { FittedPicture } from '../../ports/pictures.ts';
import { canMove, everyFrame, measure } from './inspect-picture.ts';
import { xmpOf } from './metadata/ai-mark.ts';
import { aiMarkOf, stripMetadata } from './metadata/strip-metadata.ts';
import { type Vips, type VipsImage, withImages } from './vips.ts';

type Source = PictureFacts & {
  readonly bytes: Uint8Array;
  readonly isTransparent: boolean;
  readonly hasProfile: boolean;
};

/**
 * As large and as good as the rule allows: quality goes first, then size. Metadata such as the place stays behind; that AI
 * made the picture goes with it.
 */
export function fitPicture(vips: Vips, bytes: Uint8Array, rule: MediaRule): FittedPicture {
  const source = read(vips, bytes);
  const mark = aiMarkOf(bytes, source.contentType);
  if (mark === undefined) return fitPixels(vips, source, rule);
  const room = { ...rule, belowBytes: rule.belowBytes - xmpOf(mark).byteLength - roomAround };
  const { contentType, bytes: bare } = fitPixels(vips, source, room);
  const marked = stripMetadata(bare, { contentType, orientation: 1, mark });
  if (marked === undefined) throw new Error('What was just encoded is not whole.');
  return { contentType, bytes: marked };
}

/** More than any format writes around an XMP packet. */
const roomAround = 512;

function fitPixels(vips: Vips, source: Source, rule: MediaRule): FittedPicture {
  const isMoving = source.frames > 1 && rule.contentTypes.includes('image/gif');
  const isPng = source.isTransparent && rule.contentTypes.includes('image/png');
  const fitted = isMoving ? fitMoving(vips, source, rule) : isPng ? fitTransparent(vips, source, rule) : undefined;
  const found = fitted ?? (isMoving ? undefined : fitOpaque(vips, source, rule));
  if (found === undefined) throw new Error('The picture does not get small enough.');
  return found;
}

function fitMoving(vips: Vips, source: Source, rule: MediaRule): FittedPicture | undefined {
  const bytes = shrink(movingWay(vips, source, rule), { rule, minScale: minScaleOf(source, rule) });
  return bytes === undefined ? undefined : { contentType: 'image/gif', bytes };
}

/** Below half its size a picture is worth more than its transparency. */
const minTransparentScale = 0.5;

function fitTransparent(vips: Vips, source: Source, rule: MediaRule): FittedPicture | undefined {
  const minScale = Math.max(minTransparentScale, minScaleOf(source, rule));
  const { first, run } = stillWay(vips, source, { rule, encode: asPng });
  const bytes = shrink({ first: { ...first, quality: 0 }, run }, { rule, minScale });
  return bytes === undefined ? undefined : { contentType: 'image/png', bytes };
}

function fitOpaque(vips: Vips, source: Source, rule: MediaRule): FittedPicture | undefined {
  const bytes = shrink(stillWay(vips, source, { rule, encode: asJpeg }), { rule, minScale: minScaleOf(source, rule) });
  return bytes === undefined ? undefined : { contentType: 'image/jpeg', bytes };
}

function minScaleOf(source: Source, rule: MediaRule): number {
  return Math.min(1, Math.max(rule.minWidth / source.width, rule.minHeight / source.height));
}

function read(vips: Vips, bytes: Uint8Array): Source {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) throw new TypeError('Only a picture that has been inspected can be fitted.');
  return withImages((own) => {
    const image = own(vips.Image.newFromBuffer(bytes, canMove(contentType) ? everyFrame : ''));
    return {
      ...measure(image, contentType, bytes.byteLength),
      bytes,
      isTransparent: image.hasAlpha(),
      hasProfile: hasProfile(image),
    };
  });
}

/** CMYK has no colours without a profile; libvips brings one. */
function hasProfile(image: VipsImage): boolean {
  return image.getTypeof('icc-profile-data') !== 0 || image.interpretation === 'cmyk';
}

type Attempt = {
  readonly scale: number;
  /** Of a JPEG; what has no quality to give up begins at the least. */
  readonly quality: number;
};
type Way = { readonly first: Attempt; readonly run: (attempt: Attempt) => Uint8Array };
type Bounds = { readonly rule: MediaRule; readonly minScale: number };

const maxRounds = 12;
/** A little below, because size does not follow the number of pixels exactly. */
const aim = 0.9;
/** Worse than this is seen, so that a smaller picture is better. */
const leastQuality = 74;

function shrink({ first, run }: Way, { rule, minScale }: Bounds): Uint8Array | undefined {
  let attempt: Attempt | undefined = { ...first, scale: Math.max(minScale, first.scale) };
  for (let round = 0; round < maxRounds && attempt !== undefined; round++) {
    const bytes = run(attempt);
    if (bytes.byteLength < rule.belowBytes) return bytes;
    attempt = smaller(attempt, rule.belowBytes / bytes.byteLength, minScale);
  }
  return undefined;
}

/** At the least size only quality is left, down to where nothing can be seen any more. */
function smaller({ scale, quality }: Attempt, ratio: number, minScale: number): Attempt | undefined {
  if (quality > leastQuality && ratio > 0.6) return { scale, quality: quality - 8 };
  if (scale > minScale) {
    const factor = Math.min(0.9, Math.max(0.3, Math.sqrt(ratio * aim)));
    return { scale: Math.max(minScale, scale * factor), quality };
  }
  return quality > 20 ? { scale, quality: quality - 20 } : undefined;
}

type Encode = (image: VipsImage, quality: number) => Uint8Array;

/** The least that a picture of this many pixels takes, so that a large one is not encoded in vain. */
const leastBytesPerPixel = 0.04;

function stillWay(vips: Vips, source: Source, by: { readonly rule: MediaRule; readonly encode: Encode }): Way {
  const pixels = source.width * source.height;
  return {
    first: { scale: Math.min(1, Math.sqrt(by.rule.belowBytes / (leastBytesPerPixel * pixels))), quality: 90 },
    run: ({ scale, quality }) =>
      withImages((own) => {
        const small = own(resized(vips, source, { scale, frames: '' }));
        return by.encode(own(small.colourspace('srgb')), quality);
      }),
  };
}

/** What is not a GIF is rather more than this, once it has become one. */
const gifBytesPerPixel = 0.5;

function movingWay(vips: Vips, source: Source, rule: MediaRule): Way {
  const pixels = source.width * source.height * source.frames;
  const expected = source.contentType === 'image/gif' ? source.byteLength : pixels * gifBytesPerPixel;
  return {
    first: { scale: Math.min(1, Math.sqrt((rule.belowBytes * aim) / expected)), quality: 0 },
    run: ({ scale }) =>
      withImages((own) => {
        const small = own(resized(vips, source, { scale, frames: everyFrame }));
        return small.gifsaveBuffer({ effort: 3, interframe_maxerror: 8 });
      }),
  };
}

function resized(vips: Vips, source: Source, to: { readonly scale: number; readonly frames: string }): VipsImage {
  const width = Math.max(1, Math.round(source.width * to.scale));
  const height = Math.max(1, Math.round(source.height * to.scale));
  return vips.Image.thumbnailBuffer(source.bytes, width, {
    height,
    size: 'force',
    option_string: to.frames,
    // Through a colour profile takes ten times as long, so only where there is one.
    ...(source.hasProfile ? { output_profile: 'srgb' } : {}),
  });
}

/** Above this, what makes a file a little smaller would hold the whole picture in memory once more. */
const maxRefinedPixels = 8_000_000;

const asJpeg: Encode = (image, Q) => {
  const isRefined = image.width * image.height <= maxRefinedPixels;
  const refinements = { optimize_coding: isRefined, interlace: isRefined };
  return image.jpegsaveBuffer({ Q, ...refinements, background: [255, 255, 255], keep: 'none' });
};

const asPng: Encode = (image) => image.pngsaveBuffer({ compression: 6, keep: 'none' });
