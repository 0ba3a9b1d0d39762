import type { Fact } from '../../support/crash/facts.ts';

export type StateFact = Extract<Fact, { kind: 'state' }>;
type EntryFact = Extract<Fact, { kind: 'entry' }>;

export type CaseState = {
  /** Each delivery as it was stored last. */
  readonly deliveries: readonly StateFact[];
  readonly entries: readonly EntryFact[];
  readonly hasEnded: boolean;
};

const final: ReadonlySet<string> = new Set([
  'published',
  'failed',
  'missed',
  'cancelled',
  'removed',
  'withdrawn',
  'needs-person',
  'handed-over',
]);
export const isFinal = (state: string): boolean => final.has(state);

/** A case that also carries links has not ended before as many entries as it expects are there. */
export function stateOf(facts: readonly Fact[], expectedEntries: number): CaseState {
  const deliveries = new Map<string, StateFact>();
  const entries = new Map<string, EntryFact>();
  for (const fact of facts) {
    if (fact.kind === 'state') deliveries.set(fact.deliveryId, fact);
    // What has been settled stays so, even where its post comes out once more at the same moment.
    if (fact.kind === 'entry' && (fact.state !== 'waiting' || !entries.has(fact.slug))) entries.set(fact.slug, fact);
  }
  const stored = [...deliveries.values()];
  const waiting = [...entries.values()].filter((entry) => entry.state === 'waiting');
  const isCarried = waiting.length === 0 && entries.size >= expectedEntries;
  const hasEnded = stored.length > 0 && stored.every(({ state }) => isFinal(state)) && isCarried;
  return { deliveries: stored, entries: [...entries.values()], hasEnded };
}
