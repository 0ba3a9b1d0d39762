import type { Delivery } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { wordsOfProblem } from './problem-words.ts';

/** How the taking back of a delivery is doing, for people. */
export type WithdrawalView = {
  readonly status: 'waits' | 'under-way' | 'by-person' | 'refused' | 'done';
  readonly askedAt: string;
  /** What is happening, why it is not gone, or what stays behind. */
  readonly message: Bilingual;
  readonly problem?: { readonly kind: string; readonly code: string };
};

/** `undefined` where nobody has asked for it, or where it was overtaken by a cancellation. */
export function describeWithdrawal(delivery: Delivery, text: (at: number) => string): WithdrawalView | undefined {
  const { withdrawal } = delivery;
  const status = statusOf(delivery);
  if (withdrawal === undefined || status === undefined) return undefined;
  const { askedAt, problem, said } = withdrawal;
  const why = said ?? (problem === undefined ? undefined : wordsOfProblem(problem));
  return {
    status,
    askedAt: text(askedAt),
    message: why ?? words[status],
    ...(problem === undefined ? {} : { problem }),
  };
}

function statusOf({ state, withdrawal }: Delivery): WithdrawalView['status'] | undefined {
  if (state === 'withdrawn') return 'done';
  if (state === 'withdrawing') return withdrawal?.byPerson === true ? 'by-person' : 'under-way';
  if (state === 'published' && withdrawal?.refusedAt !== undefined) return 'refused';
  return state === 'cancelled' || state === 'failed' || state === 'missed' ? undefined : 'waits';
}

const words: Readonly<Record<WithdrawalView['status'], Bilingual>> = {
  waits: {
    zh: '可能已经发布，结果确定后立即撤回；若没有发布，则不再发布。',
    en: 'It may be out. As soon as that is known it is taken back, or, if it is not, never published.',
  },
  'under-way': { zh: '正在平台上撤回。', en: 'It is being taken back at the platform.' },
  'by-person': {
    zh: '需要有人到平台上删除，然后提交 it-is-not-there；若要保留，请提交 give-up。',
    en: 'A person has to delete it at the platform and then answer it-is-not-there; or give-up to leave it.',
  },
  refused: { zh: '平台没有撤回，内容仍然可见。', en: 'It was not taken back and can still be seen.' },
  done: { zh: '已撤回。', en: 'It has been taken back.' },
};
