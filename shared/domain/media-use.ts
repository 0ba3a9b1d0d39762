import { type PictureFacts, type PictureType, pictureTypes } from './media.ts';

/** What a picture is for. Each use has the limits of the call that takes it; a picture beyond them is fitted first. */
export type MediaUse = keyof typeof mediaUses;

export type MediaRule = {
  readonly contentTypes: readonly PictureType[];
  /** A picture must have fewer bytes than this. */
  readonly belowBytes: number;
  readonly minWidth: number;
  readonly minHeight: number;
};

const [kib, mib] = [1024, 1024 * 1024];
const stillTypes = ['image/jpeg', 'image/png'] as const;
const platformTypes = [...stillTypes, 'image/gif'] as const;
const anySize = { minWidth: 1, minHeight: 1 };

export const mediaUses = {
  'weibo-picture': { ...anySize, contentTypes: platformTypes, belowBytes: 5 * mib },
  /** Permanent material, covers of articles among it. */
  'wechat-material': { ...anySize, contentTypes: platformTypes, belowBytes: 10 * mib },
  'wechat-thumb': { ...anySize, contentTypes: ['image/jpeg'], belowBytes: 64 * kib },
  /** Inside an article. A moving picture stands still there, or goes in as material. */
  'wechat-inline': { ...anySize, contentTypes: stillTypes, belowBytes: mib },
  /** Baidu fetches it from our address, which serves up to 4 MiB; its own limit is not published. */
  'baijiahao-cover': { contentTypes: stillTypes, belowBytes: 4 * mib, minWidth: 218, minHeight: 146 },
  'baijiahao-gallery': { contentTypes: stillTypes, belowBytes: 4 * mib, minWidth: 400, minHeight: 224 },
  /** At the picture's own public address, where a function's answer ends at 6 MB with the picture in base64. */
  'public-address': { ...anySize, contentTypes: pictureTypes, belowBytes: 4 * mib },
  /** On the brand's own landing page, mostly over a phone's network, and for crawlers that show a card of it. */
  'landing-page': { ...anySize, contentTypes: platformTypes, belowBytes: 300 * kib },
  /** On every page of the brand's site, and small there: its logo, or the code of its WeChat account. */
  'site-picture': { ...anySize, contentTypes: stillTypes, belowBytes: 48 * kib },
} as const satisfies Readonly<Record<string, MediaRule>>;

export const mediaUseNames = Object.keys(mediaUses) as readonly MediaUse[]; // keys of a literal object

export type FitPlan =
  | { readonly kind: 'as-is' }
  /** `losesMotion`: the use takes no moving pictures, so that only the first frame is left. */
  | { readonly kind: 'fit'; readonly losesMotion: boolean }
  /** Enlarging would only blur it. */
  | { readonly kind: 'too-small' };

/** Whether a picture can be used as it is, must be fitted, or cannot be used. */
export function planFit(picture: PictureFacts, use: MediaUse): FitPlan {
  const rule: MediaRule = mediaUses[use];
  if (picture.width < rule.minWidth || picture.height < rule.minHeight) return { kind: 'too-small' };
  const isTaken = rule.contentTypes.includes(picture.contentType) && picture.byteLength < rule.belowBytes;
  if (isTaken) return { kind: 'as-is' };
  return { kind: 'fit', losesMotion: picture.frames > 1 && !rule.contentTypes.includes('image/gif') };
}

/** Raised when fitting changes, so that pictures are fitted anew instead of found as they were. */
const recipe = '3';

/** What a fitted picture's name is derived from: the original's content, the use, and how it is done. */
export function renditionParts(mediaId: string, use: MediaUse): readonly string[] {
  return ['rendition', recipe, use, mediaId];
}
