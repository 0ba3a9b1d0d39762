import type { PictureFacts, PictureType } from '../domain/media.ts';
import type { MediaRule } from '../domain/media-use.ts';

export type PictureVerdict =
  /** `bytes` is the picture to the bit, without what a camera or an editor wrote beside it; `facts` are theirs. */
  | { readonly kind: 'picture'; readonly facts: PictureFacts; readonly bytes: Uint8Array }
  /** Neither JPEG, PNG, GIF nor WebP. */
  | { readonly kind: 'not-a-picture' }
  /** It begins like one, and ends too early or cannot be decoded. */
  | { readonly kind: 'broken' }
  | {
      readonly kind: 'too-large';
      readonly unit: 'pixels' | 'edge' | 'frames';
      readonly limit: number;
      readonly actual: number;
    };

export type FittedPicture = { readonly bytes: Uint8Array; readonly contentType: PictureType };

export type Pictures = {
  /** Decodes every pixel. What is too large is not decoded. The same bytes in are the same bytes out. */
  readonly inspect: (bytes: Uint8Array) => Promise<PictureVerdict>;
  /** Makes a picture that keeps to the rule, of one that has been inspected and is not too small for it. */
  readonly fit: (bytes: Uint8Array, rule: MediaRule) => Promise<FittedPicture>;
};
