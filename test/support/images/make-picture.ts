import { getVips, type Vips, type VipsImage, withImages } from '../../../shared/adapters/images/vips.ts';
import { type PictureType, pictureTypeOf } from '../../../shared/domain/media.ts';

export type PictureWish = {
  readonly contentType: PictureType;
  readonly width: number;
  readonly height: number;
  readonly frames?: number;
  /** Smooth compresses well, noise hardly at all. */
  readonly content?: 'smooth' | 'noise';
  readonly isTransparent?: boolean;
  readonly bits?: 8 | 16;
  /** As cameras write it: 6 is a quarter turn. */
  readonly orientation?: number;
  readonly isCmyk?: boolean;
  readonly isProgressive?: boolean;
  /** Blocks between marks in the data of a JPEG. */
  readonly restartInterval?: number;
  /** Written beside the pixels wherever the format has a place for it. */
  readonly metadata?: Readonly<Record<string, string>>;
};

/** A real file of the wished kind. */
export async function makePicture(wish: PictureWish): Promise<Uint8Array<ArrayBuffer>> {
  const vips = await getVips();
  return withImages((own) => {
    const frames = Array.from({ length: wish.frames ?? 1 }, (_, index) => own(frameOf(vips, wish, index)));
    const joined = own(vips.Image.arrayjoin(frames, { across: 1 }));
    const image = own(joined.copy());
    if (frames.length > 1) {
      image.setInt('page-height', wish.height);
      image.setArrayInt(
        'delay',
        frames.map(() => 80),
      );
    }
    if (wish.metadata !== undefined) describe(image, wish.metadata);
    if (wish.orientation !== undefined) image.setInt('orientation', wish.orientation);
    const bytes = new Uint8Array(encode(image, wish));
    return wish.contentType === 'image/gif' ? commented(bytes, wish.metadata) : bytes;
  });
}

/** Measures and samples of what people see, turned upright. */
export async function pixelsOf(bytes: Uint8Array): Promise<unknown> {
  const vips = await getVips();
  return withImages((own) => {
    const isMoving = ['image/gif', 'image/webp'].includes(pictureTypeOf(bytes) ?? '');
    const image = own(own(vips.Image.newFromBuffer(bytes, isMoving ? '[n=-1]' : '')).autorot());
    const { width, height, pageHeight, bands } = image;
    return { width, height, pageHeight, bands, samples: Buffer.from(image.writeToMemory()).toString('base64') };
  });
}

function describe(image: VipsImage, metadata: Readonly<Record<string, string>>): void {
  const words = Object.values(metadata).join(' ');
  if (words === '') return;
  image.setString('exif-ifd0-Make', words);
  image.setString('exif-ifd0-Artist', words);
  image.setString('png-comment-0-Author', words);
  image.setBlob('xmp-data', Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${words}</x:xmpmeta>`));
}

/** Our encoder writes no comments. */
function commented(gif: Uint8Array, metadata: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const words = Buffer.from(Object.values(metadata).join(' '));
  if (words.length === 0) return new Uint8Array(gif);
  const comment = Buffer.from([0x21, 0xfe, words.length, ...words, 0]);
  return new Uint8Array(Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]));
}

function frameOf(vips: Vips, wish: PictureWish, index: number): VipsImage {
  return withImages((own) => {
    const { width, height } = wish;
    const ramps = own(vips.Image.xyz(width, height));
    const plane = (band: number): VipsImage => {
      if (wish.content !== 'noise') return own(own(ramps.extractBand(band % 2)).multiply(0.5 + band * 0.1));
      return own(vips.Image.gaussnoise(width, height, { sigma: 60, mean: 128, seed: band * 31 + index }));
    };
    const shifted = [0, 1, 2].map((band) => own(plane(band).add(index * 7)));
    const planes = wish.isTransparent === true ? [...shifted, plane(0)] : shifted;
    const [first = plane(0), ...rest] = planes;
    const bytes = own(own(first.bandjoin(rest)).cast('uchar'));
    return finish(bytes, wish, own).copyMemory();
  });
}

function finish(image: VipsImage, wish: PictureWish, own: (image: VipsImage) => VipsImage): VipsImage {
  const rgb = own(image.copy({ interpretation: 'srgb' }));
  if (wish.isCmyk === true) return own(rgb.colourspace('cmyk'));
  return wish.bits === 16 ? own(rgb.colourspace('rgb16')) : rgb;
}

function encode(
  image: VipsImage,
  { contentType, isProgressive = false, restartInterval = 0 }: PictureWish,
): Uint8Array {
  switch (contentType) {
    case 'image/jpeg':
      return image.jpegsaveBuffer({ Q: 92, interlace: isProgressive, restart_interval: restartInterval });
    case 'image/png':
      return image.pngsaveBuffer({ compression: 1 });
    case 'image/gif':
      return image.gifsaveBuffer({ effort: 1 });
    case 'image/webp':
      return image.webpsaveBuffer({ Q: 80, effort: 0 });
  }
}
