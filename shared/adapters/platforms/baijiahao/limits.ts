import type { Limit } from '../platform-facts.ts';

/** Pages and clients disagree on the shortest title (5 or 8); 8 passes everywhere. */
export const baijiahaoLimits = {
  titleMin: { what: 'title, at least', value: 8, unit: 'characters', confidence: 'R', note: 'the page says 5' },
  titleMax: { what: 'title, at most', value: 40, unit: 'characters', confidence: 'S' },
  body: { what: 'body of an article, at most', value: 20_000, unit: 'characters of HTML', confidence: 'S' },
  galleryPictures: { what: 'pictures of a gallery, at least', value: 4, unit: 'pictures', confidence: 'S' },
  galleryPicturesMost: { what: 'pictures of a gallery, at most', value: 50, unit: 'pictures', confidence: 'choice' },
  galleryText: { what: 'text of a picture, at most', value: 200, unit: 'characters', confidence: 'S' },
  listPage: { what: 'articles on a page of the listing', value: 20, unit: 'articles', confidence: 'S' },
} as const satisfies Record<string, Limit>;
