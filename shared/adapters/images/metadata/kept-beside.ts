import type { AiMark } from './ai-mark.ts';

/** All that stays beside the pixels, apart from what decoding needs. */
export type KeptBeside = {
  /** How to turn the picture, as EXIF counts it; 1 is upright. */
  readonly orientation: number;
  readonly mark?: AiMark | undefined;
};
