import { dueWindow, resendEachTickMs, startsPass, tickEveryMs } from '../domain/times.ts';
import type { AttentionEntry, AttentionIndex } from '../ports/repositories.ts';

/** What a tick hands out, whatever is waiting behind it. */
export type Tick = { readonly due: readonly AttentionEntry[]; readonly overdue: readonly AttentionEntry[] };

/** What a process remembers of the ticks before. A new one remembers nothing, which costs messages, not posts. */
export type TickMemory = {
  readonly tickAt: number;
  /** Where the pass over what has long been overdue goes on; absent when it has come to its end. */
  readonly pass?: string | undefined;
};
export const noMemory: TickMemory = { tickAt: Number.NEGATIVE_INFINITY };

/**
 * Of what is overdue a tick takes so many at most, of each age. All of it leaves the index by being attended: it is published,
 * held, or missed. So a backlog of any size is worked off at this rate, and costs no tick more than that.
 */
export const overdueAtOnce = 2_000;

/**
 * Reads all that falls due, and what is overdue: what has been so for less than ten minutes with each tick; what is older
 * in passes that begin each quarter of an hour, and go on with the ticks that follow until everything has been sent once.
 */
export async function readTick(
  attention: AttentionIndex,
  tickAt: number,
  before: TickMemory,
): Promise<Tick & { readonly memory: TickMemory }> {
  const window = dueWindow(tickAt);
  const isGapless = tickAt - before.tickAt <= tickEveryMs;
  // What a tick that nobody remembers should have sent may not have been sent by anybody.
  const dueFrom = isGapless ? window.from : tickAt;
  const recentFrom = tickAt - resendEachTickMs;
  const isNewPass = !isGapless || startsPass(tickAt);
  const goesOn = !isNewPass && before.pass !== undefined;
  const [first, older] = await Promise.all([
    attention.page({ from: isNewPass ? 0 : recentFrom, to: window.to, limit: overdueAtOnce }),
    goesOn ? attention.page({ from: 0, to: recentFrom, limit: overdueAtOnce, cursor: before.pass }) : nothing,
  ]);
  const [due, recent] = await readBehind(attention, first, {
    due: { from: dueFrom, to: window.to },
    ...(isNewPass ? { recent: { from: recentFrom, to: tickAt } } : {}),
  });
  const overdue = [...older.entries, ...first.entries, ...recent].filter(({ attendAt }) => attendAt < tickAt);
  return {
    due: due.filter(({ attendAt, label }) => attendAt >= dueFrom && label !== endsWaiting),
    overdue: withoutRepeats(overdue),
    memory: { tickAt, pass: isNewPass ? first.cursor : older.cursor },
  };
}

/** Nothing has to happen at the very moment at which a held delivery is missed, and a blocked crowd is missed at one. */
const endsWaiting = 'held';

type Range = { readonly from: number; readonly to: number };
type Page = Awaited<ReturnType<AttentionIndex['page']>>;
const nothing: Page = { entries: [] };

/** Where the first page was not long enough, no more of it counts than what is overdue. */
async function readBehind(
  attention: AttentionIndex,
  first: Page,
  ranges: { readonly due: Range; readonly recent?: Range },
): Promise<readonly [due: readonly AttentionEntry[], recent: readonly AttentionEntry[]]> {
  if (first.cursor === undefined) return [first.entries, []];
  const { due, recent } = ranges;
  const [all, page] = await Promise.all([
    attention.between(due),
    recent === undefined ? nothing : attention.page({ ...recent, limit: overdueAtOnce }),
  ]);
  return [all, page.entries];
}

const withoutRepeats = (entries: readonly AttentionEntry[]): readonly AttentionEntry[] => [
  ...new Map(entries.map((entry) => [nameOf(entry), entry])).values(),
];

const nameOf = (entry: AttentionEntry): string =>
  'deliveryId' in entry ? `${entry.deliveryId} ${entry.version} ${entry.attendAt}` : entry.accountId;
