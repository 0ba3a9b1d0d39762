import type { Bilingual } from '../../../domain/errors.ts';
import { PlatformError, type PlatformErrorKind } from '../../../domain/platform-error.ts';
import type { StepOutcome } from '../../../ports/platform-publisher.ts';
import { kindHints } from '../error-hints.ts';
import { pollDelay } from '../poll-delay.ts';
import type { PublishStatus } from './client.ts';

const success = 0;
const running = 1;

type Failure = readonly [kind: PlatformErrorKind, text: Bilingual];

const failures: Readonly<Record<number, Failure>> = {
  2: ['rejected', { zh: '原创校验未通过', en: 'The originality check failed' }],
  3: ['rejected', { zh: '发布失败', en: 'Publishing failed' }],
  4: ['rejected', { zh: '平台审核未通过', en: "The platform's review rejected the article" }],
  5: ['gone', { zh: '发布成功后，文章已被全部删除', en: 'The article was published and later deleted by its owner' }],
  6: ['gone', { zh: '发布成功后，文章已被系统封禁', en: 'The article was published and later banned by the system' }],
};

/** Usually settled within seconds; the originality check may take minutes. */
const pollDelaysMs = [5_000, 15_000, 60_000, 120_000, 300_000] as const;

export function pollDelayMs(polls: number): number {
  return pollDelay(pollDelaysMs, polls);
}

/** `polls` counts how often the status was read before. */
export function outcomeOfStatus(status: PublishStatus, polls: number): StepOutcome {
  const code = status.publish_status;
  if (code === running) {
    return { kind: 'processing', values: { polls: String(polls + 1) }, pollAfterMs: pollDelayMs(polls + 1) };
  }
  if (code !== success) throw failed(code);
  const url = status.article_detail?.item[0]?.article_url;
  const articleId = status.article_id;
  return {
    kind: 'published',
    values: articleId === undefined ? {} : { articleId },
    ...(articleId === undefined ? {} : { platformId: articleId }),
    ...(url === undefined ? {} : { url }),
  };
}

function failed(code: number): PlatformError {
  const [kind, text] = failures[code] ?? [
    'rejected',
    { zh: `未知的发布状态 ${code}`, en: `The publish status ${code} is unknown` },
  ];
  return new PlatformError({
    kind,
    platformCode: `publish-status-${code}`,
    text,
    hint: kindHints[kind],
    isVerdict: true,
  });
}
