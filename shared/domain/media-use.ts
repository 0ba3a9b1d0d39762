import type { Media } from './media.ts';

/** What a picture is for. Each use has the limits of the call that takes it; a picture beyond them is fitted first. */
export type MediaUse = keyof typeof mediaUses;

export type MediaRule = {
  readonly contentTypes: readonly Media['contentType'][];
  /** A picture must have fewer bytes than this. */
  readonly belowBytes: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** What becomes of a moving picture that cannot be taken as it is. */
  readonly moving: 'refused' | 'first-frame';
};

const [kib, mib] = [1024, 1024 * 1024];
const stillTypes = ['image/jpeg', 'image/png'] as const;
const allTypes = ['image/jpeg', 'image/png', 'image/gif'] as const;
const anySize = { minWidth: 1, minHeight: 1 };

export const mediaUses = {
  'weibo-picture': { ...anySize, contentTypes: allTypes, belowBytes: 5 * mib, moving: 'refused' },
  /** Permanent material, covers of articles among it. */
  'wechat-material': { ...anySize, contentTypes: allTypes, belowBytes: 10 * mib, moving: 'refused' },
  'wechat-thumb': { ...anySize, contentTypes: ['image/jpeg'], belowBytes: 64 * kib, moving: 'first-frame' },
  /** Inside an article. A moving picture has to go in as material, or stands still. */
  'wechat-inline': { ...anySize, contentTypes: stillTypes, belowBytes: mib, moving: 'first-frame' },
  /** Baidu fetches it from our address, which serves up to 4 MiB; its own limit is not published. */
  'baijiahao-cover': {
    contentTypes: stillTypes,
    belowBytes: 4 * mib,
    minWidth: 218,
    minHeight: 146,
    moving: 'first-frame',
  },
  'baijiahao-gallery': {
    contentTypes: stillTypes,
    belowBytes: 4 * mib,
    minWidth: 400,
    minHeight: 224,
    moving: 'first-frame',
  },
} as const satisfies Readonly<Record<string, MediaRule>>;
