import type { InboxRule, InboxSettings } from '../domain/inbox/inbox-settings.ts';
import { type Incoming, isArrival } from '../domain/inbox/incoming.ts';
import { inLanguage, languageOf } from '../domain/inbox/spoken-language.ts';
import type { Thread } from '../domain/inbox/thread.ts';
import { composeWelcome, variantFor } from '../domain/inbox/welcome.ts';
import type { StoredAnswer, WelcomeRecords, WelcomeRepository } from '../ports/inbox.ts';

export type AnswerDeps = {
  readonly welcomes: Pick<WelcomeRepository, 'get'>;
  readonly welcomed: Pick<WelcomeRecords, 'claim' | 'count'>;
};

export type InstantAnswer = StoredAnswer & {
  /** Who speaks: `welcome`, or `rule` and its name. */
  readonly by?: string;
  /** Of the welcome that was said. */
  readonly slug?: string;
};

type Occasion = {
  readonly thread: Thread;
  readonly incoming: Incoming;
  readonly messageId: string;
  readonly rule: InboxRule | undefined;
};

const day = 86_400_000;
const nothing: InstantAnswer = {};

/** Whoever comes is welcomed; else a rule may have an answer. */
export async function answerAtOnce(deps: AnswerDeps, occasion: Occasion): Promise<InstantAnswer> {
  const { incoming, rule } = occasion;
  const welcome = isArrival(incoming.act) ? await welcomeOnce(deps, occasion) : undefined;
  if (welcome !== undefined) return welcome;
  if (rule?.answer === undefined || incoming.act === 'unfollow' || incoming.act === 'unsubscribe') return nothing;
  return { text: inLanguage(rule.answer, languageOf(incoming.text)), by: `rule ${rule.name}` };
}

async function welcomeOnce(
  { welcomes, welcomed }: AnswerDeps,
  { thread, incoming, messageId }: Occasion,
): Promise<InstantAnswer | undefined> {
  const { threadId, accountId } = thread;
  const welcome = await welcomes.get(accountId);
  const variant = variantFor(welcome?.variants ?? [], threadId);
  if (welcome?.isOn !== true || variant === undefined) return undefined;
  const { at } = incoming;
  const claim = { threadId, messageId, at, notSince: at - welcome.againAfterDays * day };
  if (!(await welcomed.claim(claim))) return undefined;
  return {
    text: composeWelcome(variant, { ...welcome, ...variant }),
    by: `welcome ${variant.name}`,
    slug: variant.slug,
  };
}

/** The thread as the rule wants it: given to a colleague unless one has it, and tagged. */
export function withRule(thread: Thread, rule: InboxRule | undefined): Thread {
  if (rule === undefined) return thread;
  const { handOverTo, tags = [] } = rule;
  const assignedTo = thread.assignedTo ?? handOverTo;
  return {
    ...thread,
    ...(assignedTo === undefined ? {} : { assignedTo }),
    ...(handOverTo === undefined ? {} : { state: 'open' as const }),
    tags: [...new Set([...thread.tags, ...tags])],
  };
}

export const keptMsOf = ({ keepDays }: Pick<InboxSettings, 'keepDays'>): number => keepDays * day;
