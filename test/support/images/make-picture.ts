import { getVips, type Vips, type VipsImage, withImages } from '../../../shared/adapters/images/vips.ts';
import type { PictureType } from '../../../shared/domain/media.ts';

export type PictureWish = {
  readonly contentType: PictureType;
  readonly width: number;
  readonly height: number;
  readonly frames?: number;
  /** Smooth compresses well, noise hardly at all. */
  readonly content?: 'smooth' | 'noise';
  readonly isTransparent?: boolean;
  readonly bits?: 8 | 16;
  /** As cameras write it: 6 is a quarter turn. JPEG only. */
  readonly orientation?: number;
  readonly isCmyk?: boolean;
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
    if (wish.orientation !== undefined) image.setInt('orientation', wish.orientation);
    return new Uint8Array(encode(image, wish));
  });
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

function encode(image: VipsImage, { contentType }: PictureWish): Uint8Array {
  switch (contentType) {
    case 'image/jpeg':
      return image.jpegsaveBuffer({ Q: 92 });
    case 'image/png':
      return image.pngsaveBuffer({ compression: 1 });
    case 'image/gif':
      return image.gifsaveBuffer({ effort: 1 });
    case 'image/webp':
      return image.webpsaveBuffer({ Q: 80, effort: 0 });
  }
}
