import { draftWords } from '../../../domain/hand-over-words.ts';
import { PlatformError, type PlatformErrorKind } from '../../../domain/platform-error.ts';
import type { Checkpoint, FinalOutcome, StepOutcome } from '../../../ports/platform-publisher.ts';
import { kindHints } from '../error-hints.ts';
import { pollDelay } from '../poll-delay.ts';
import type { ArticleStatus } from './answers.ts';

/** Review takes minutes, for some topics hours. */
const pollDelaysMs = [30_000, 60_000, 300_000, 900_000] as const;

export function pollDelayMs(polls: number): number {
  return pollDelay(pollDelaysMs, polls);
}

export type Polled = {
  readonly articleId: string;
  readonly status: ArticleStatus | undefined;
  /** How often the status was read before. */
  readonly polls: number;
  /** What must never be repeated from the platform's message. */
  readonly secret: string;
};

export function outcomeOfArticle(polled: Polled): StepOutcome {
  const { articleId, status, polls } = polled;
  switch (status?.status) {
    case undefined:
    case 'pre_publish':
      return { kind: 'processing', values: { polls: String(polls + 1) }, pollAfterMs: pollDelayMs(polls + 1) };
    case 'publish':
      return publishedArticle({ articleId, url: status.url, values: {} });
    case 'draft':
      return {
        kind: 'handed-over',
        values: {},
        instructions: draftWords.baijiahao,
      };
    case 'rejected':
      throw statusError(polled, 'rejected', { zh: '文章未通过审核', en: 'The review rejected the article' });
    case 'withdraw':
      throw statusError(polled, 'gone', { zh: '文章已被撤回', en: 'The article was withdrawn' });
    default:
      throw statusError(polled, 'rejected', { zh: '未知的文章状态', en: 'The state of the article is unknown' });
  }
}

export function publishedArticle(article: { articleId: string; url: string; values: Checkpoint }): FinalOutcome {
  const { articleId, values } = article;
  const url = article.url === '' ? `https://baijiahao.baidu.com/s?id=${articleId}` : article.url;
  return { kind: 'published', values, platformId: articleId, url };
}

const maxReasonLength = 200;

function statusError(
  { status, secret }: Polled,
  kind: PlatformErrorKind,
  text: { zh: string; en: string },
): PlatformError {
  const reason = (status?.msg ?? '').replaceAll(secret, '***').slice(0, maxReasonLength);
  return new PlatformError({
    kind,
    platformCode: `status-${/^[a-z_]{1,20}$/.exec(status?.status ?? '')?.[0] ?? 'unknown'}`,
    text: reason === '' ? text : { zh: `${text.zh}：${reason}`, en: `${text.en}: ${reason}` },
    hint: kindHints[kind],
    isVerdict: true,
  });
}
