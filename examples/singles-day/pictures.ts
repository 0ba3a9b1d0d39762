/** Posters of 1080 by 1080 pixels, for Weibo and for landing pages. */
export const posterNames = [
  'opening',
  'red-tea',
  'charcoal-oolong',
  'eleven-cups',
  'lidong-stove',
  'gift-box',
  'white-tea',
  'eleven-eleven',
  'live-room',
  'tea-on-the-way',
] as const;
export type PosterName = (typeof posterNames)[number];

/** Covers of 900 by 383 pixels, the shape of a WeChat head picture. */
export const coverNames = [
  'cover-opening',
  'cover-charcoal',
  'cover-lidong',
  'cover-white-tea',
  'cover-sale',
  'cover-on-the-way',
] as const;
export type CoverName = (typeof coverNames)[number];

export type PictureName = PosterName | CoverName;

export const pictureContentType = 'image/jpeg';

export function pictureFile(name: PictureName): URL {
  return new URL(`pictures/${name}.jpg`, import.meta.url);
}
