import type { Verdict } from './verdict.ts';

const summed = [
  'duplicates',
  'repeated',
  'lost',
  'stuck',
  'eventsLost',
  'unknownSettled',
  'falseUnknown',
  'needsPerson',
] as const;

export type Totals = { readonly cases: number; readonly maxSettleSeconds: number } & Readonly<
  Record<(typeof summed)[number], number>
>;

export function totalsOf(verdicts: readonly Verdict[]): Totals {
  const sums = summed.map((name) => [name, verdicts.reduce((sum, verdict) => sum + verdict[name], 0)] as const);
  return {
    cases: verdicts.length,
    ...(Object.fromEntries(sums) as Readonly<Record<(typeof summed)[number], number>>), // one entry for each name
    maxSettleSeconds: Math.max(0, ...verdicts.map(({ settleSeconds }) => settleSeconds ?? 0)),
  };
}
