import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';
import { notReported } from '../domain/hand-over.ts';
import { publicHostsOf } from '../domain/public-host.ts';
import { formatDueTime } from './read-due-time.ts';
import { type Resolution, verdictsFor } from './resolve-delivery.ts';

/** What the log tells about a delivery that waits for a person. */
export type Trace = {
  /** When it came to wait. */
  readonly since?: number;
  readonly looks: readonly { readonly step?: string; readonly at: number; readonly result: string }[];
};

/** What a person may decide about a delivery, and what there is to decide it by. Times are in the zone of the post. */
export type DecisionView = {
  readonly verdicts: readonly Resolution['verdict'][];
  readonly hint: Bilingual;
  readonly since?: string;
  readonly lastAttempt?: { readonly step: string; readonly startedAt: string };
  readonly looks?: readonly { readonly step?: string; readonly at: string; readonly result: string }[];
};

export function describeDecision(
  delivery: Delivery,
  around: { readonly timeZone: string; readonly trace: Trace | undefined },
): DecisionView | undefined {
  const verdicts = verdictsFor(delivery);
  if (verdicts.length === 0) return undefined;
  const text = (at: number): string => formatDueTime({ at, timeZone: around.timeZone });
  const { attempt } = delivery;
  const { since, looks } = around.trace ?? { looks: [] };
  return {
    verdicts,
    hint: hintFor(delivery),
    ...(since === undefined ? {} : { since: text(since) }),
    ...(attempt === undefined ? {} : { lastAttempt: { step: attempt.step, startedAt: text(attempt.startedAt) } }),
    ...(looks.length === 0 ? {} : { looks: looks.map((look) => ({ ...look, at: text(look.at) })) }),
  };
}

const hints: Readonly<Partial<Record<DeliveryState, (hosts: readonly string[]) => Bilingual>>> = {
  'needs-person': (hosts) => ({
    zh: `请打开该账号在平台上的页面，看 lastAttempt 之后是否出现了这条内容。若有，请提交 it-is-there 及其网址（${hosts.join(' 或 ')}）；若没有，请提交 it-is-not-there，系统会再发一次；不再需要则提交 give-up。在此之前请不要手动发布同样的内容。`,
    en: `Open the account on the platform and see whether the post has appeared since lastAttempt. If so, answer it-is-there with its address (on ${hosts.join(' or ')}); if not, it-is-not-there, and it is sent once more; or give-up. Until then do not publish the same text by hand.`,
  }),
  held: () => ({
    zh: '前面的投递没有发布，此投递在等待决定。前面的投递若用 reopen 重新发布，或用 it-is-there 登记了网址，此投递会自动继续；要不等它而发布，请提交 go-on；不再需要则提交 give-up。',
    en: 'A delivery before this one did not come out, and this one waits for you. If that one is published after all (reopen, or it-is-there with an address), it follows by itself; to publish it without, answer go-on; or give-up.',
  }),
  withdrawing: () => ({
    zh: '若已在平台上删除，请提交 it-is-not-there；若要保留这条内容，请提交 give-up。',
    en: 'Once it is deleted at the platform, answer it-is-not-there; to leave it where it is, give-up.',
  }),
  'handed-over': (hosts) => ({
    zh: `请在平台后台发布已备好的草稿，然后提交 it-is-there 及其网址（${hosts.join(' 或 ')}）；不再需要则提交 give-up。`,
    en: `Publish the prepared draft in the platform's own console, then answer it-is-there with its address (on ${hosts.join(' or ')}); or give-up.`,
  }),
};

const reopenHint: Bilingual = {
  zh: '请先解决 problem 中的问题，再提交 reopen（可带新的 dueAt）重新发布。',
  en: 'Settle what problem names, then answer reopen, with a new dueAt if you like, to have it published after all.',
};

const personHint: Bilingual = {
  zh: '已交给对方发布：读取该投递的 hand-over 可取得内容和访客链接。对方发布后提交 it-is-there 及网址；不再需要则提交 give-up。',
  en: 'A person was handed it: its hand-over has the content and a guest link. Once it is out, answer it-is-there with its address; or give-up.',
};
const lateHint: Bilingual = {
  zh: '截止时间已过。若对方其实已经发布，请提交 it-is-there 及网址；仍要发布则提交 reopen。',
  en: 'The deadline has passed. If it is out after all, answer it-is-there with its address; or reopen to have it handed over again.',
};

function hintFor({ state, platform, problem }: Delivery): Bilingual {
  if (problem?.code === notReported && state === 'missed') return lateHint;
  if (platform === 'manual' && state === 'handed-over') return personHint;
  return hints[state]?.(publicHostsOf[platform]) ?? reopenHint;
}
