import { beijingBucket } from '../../../domain/beijing.ts';
import type { LookInput, LookOutcome } from '../../../ports/platform-publisher.ts';
import { absent, cannotTell, earliestTrace, wordsOf } from '../looking.ts';
import { variantOn } from '../narrowing.ts';
import { pollDelayMs, publishedArticle } from './article-status.ts';
import { callOf } from './calling.ts';
import type { BaijiahaoClient } from './client.ts';
import { baijiahaoLimits } from './limits.ts';
import { type Collection, collections, type ListedArticle, maxPages } from './listing.ts';

type Found = ListedArticle & { readonly collection: Collection };

/** Reads the days from the attempt on in every collection, because the key of an article is not among what is listed. */
export async function lookForArticle(client: BaijiahaoClient, input: LookInput): Promise<LookOutcome> {
  const { articles, isComplete } = await listSince(client, input);
  const [own, ...others] = await unbound(articles.filter(isAlike(input)), input);
  if (own === undefined) return isComplete ? absent : cannotTell('listing-too-long');
  const isOne = others.every(({ articleId }) => articleId === own.articleId);
  return isOne ? present(others.at(-1) ?? own) : cannotTell('several-with-this-title');
}

async function listSince(
  client: BaijiahaoClient,
  input: LookInput,
): Promise<{ articles: Found[]; isComplete: boolean }> {
  const days = {
    from: beijingBucket(earliestTrace(input), 'day'),
    to: beijingBucket(input.now(), 'day'),
  };
  const type = variantOn(input.variant, 'baijiahao').shape === 'gallery' ? 'gallery' : 'news';
  const articles: Found[] = [];
  let isComplete = true;
  for (const collection of collections) {
    let isLast = false;
    for (let page = 1; page <= maxPages && !isLast; page += 1) {
      const listed = await client.list(callOf(input, 'repeatable'), { ...days, type, collection, page });
      articles.push(...listed.map((article) => ({ ...article, collection })));
      isLast = listed.length < baijiahaoLimits.listPage.value;
    }
    isComplete &&= isLast;
  }
  return { articles, isComplete };
}

function isAlike(input: LookInput): (article: ListedArticle) => boolean {
  const title = wordsOf(variantOn(input.variant, 'baijiahao').title);
  const since = earliestTrace(input);
  return (article) => {
    if (article.originUrl !== undefined) return article.originUrl === input.linkUrl;
    return article.updatedAt >= since && wordsOf(article.title) === title;
  };
}

async function unbound(articles: readonly Found[], { isBound }: LookInput): Promise<Found[]> {
  const bound = await Promise.all(articles.map(({ articleId }) => isBound(articleId)));
  return articles.filter((_, index) => bound[index] !== true);
}

/** What is not published goes on as if it had just been sent: asking for its status tells the rest, and why. */
function present({ articleId, nid, collection, url }: Found): LookOutcome {
  const ids = { articleId, ...(nid === undefined ? {} : { nid }) };
  const outcome =
    collection === 'publish'
      ? publishedArticle({ articleId, url, values: ids })
      : ({ kind: 'processing', values: { ...ids, polls: '0' }, pollAfterMs: pollDelayMs(0) } as const);
  return { kind: 'present', outcome };
}
