import type { Endpoint } from '../platform-facts.ts';

const publishTimeoutMs = 10_000;
const readTimeoutMs = 5_000;

const writing = (path: string): Endpoint => ({
  method: 'POST',
  path: `/builderinner/open/resource/${path}`,
  effect: 'keyed',
  timeoutMs: publishTimeoutMs,
  confidence: 'S',
});
const reading = (path: string): Endpoint => ({ ...writing(path), effect: 'repeatable', timeoutMs: readTimeoutMs });

/** A repeated publication is refused for its `origin_url`, a repeated withdrawal or edit for the state of the article. */
export const baijiahaoEndpoints = {
  publishArticle: writing('article/publish'),
  publishGallery: writing('article/gallery'),
  withdraw: writing('article/withdraw'),
  republish: writing('article/republish'),
  status: reading('query/status'),
  list: reading('query/articleListall'),
  statistics: reading('query/articleStatistics'),
} as const;
