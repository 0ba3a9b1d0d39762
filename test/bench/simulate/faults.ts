import type { Random } from './random.ts';

/** Everything that can go wrong in a run, by the name that the result counts it under. */
export const faultKinds = [
  'call-throttled',
  'call-answer-lost',
  'call-repeated-by-sdk',
  'call-slow',
  'call-hung',
  'worker-died-before-call',
  'worker-died-after-call',
  'worker-slept-past-lease',
  'function-timed-out',
  'clock-skewed',
  'index-lagged',
  'message-duplicated',
  'message-delayed',
  'message-dead-lettered',
  'queue-took-part',
  'event-duplicated',
  'event-delayed',
  'event-dropped',
  'bus-took-part',
  'tick-late',
  'tick-twice',
  'tick-lost',
  'dispatcher-down',
  'request-repeated',
  'cancel-at-due-time',
  'platform-keeps-it',
  'platform-refused-connection',
  'platform-reset-before-acting',
  'platform-reset-after-acting',
  'platform-slow-commit',
  'platform-garbled-answer',
  'platform-outage',
  'platform-rate-limited',
  'platform-quota-used-up',
  'platform-risk-control',
  'platform-content-refused',
  'platform-duplicate-refused',
  'platform-success-without-id',
  'moderation-delayed',
  'moderation-refused',
  'token-expired',
  'look-blind',
  'look-stale',
] as const;
export type FaultKind = (typeof faultKinds)[number];
export type FaultCounts = Record<FaultKind, number>;

export type Faults = {
  /** True, and counted, with this probability in fair weather and more often in foul. */
  readonly strikes: (kind: FaultKind, probability: number) => boolean;
  /** With this probability one of the fates, by weight; mostly none. */
  readonly draw: <T>(fates: readonly Fate<T>[], probability: number) => T | undefined;
  readonly count: (kind: FaultKind) => void;
  readonly counts: Readonly<FaultCounts>;
  readonly setWeather: (weather: Weather) => void;
};

export type Fate<T> = { readonly fate: T; readonly kind: FaultKind; readonly weight: number };

/** `none` ends all faults, so that a run can show that everything comes to its end. */
export type Weather = 'none' | 'fair' | 'rough' | 'storm';
const maxProbability = 0.6;
const factors: Readonly<Record<Weather, number>> = { none: 0, fair: 1, rough: 6, storm: 25 };

export function noFaults(): FaultCounts {
  return Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as FaultCounts;
}

export function createFaults(random: Random): Faults {
  const counts = noFaults();
  let factor = factors.fair;
  return {
    counts,
    count: (kind) => void counts[kind]++,
    setWeather: (weather) => {
      factor = factors[weather];
    },
    strikes(kind, probability) {
      const isStruck = random.fraction() < Math.min(probability * factor, maxProbability);
      if (isStruck) counts[kind]++;
      return isStruck;
    },
    draw(fates, probability) {
      const lot = random.fraction() / Math.min(probability * factor, maxProbability);
      if (!(lot < 1)) return undefined;
      let left = lot * fates.reduce((sum, { weight }) => sum + weight, 0);
      const struck = fates.find(({ weight }) => {
        left -= weight;
        return left < 0;
      });
      if (struck !== undefined) counts[struck.kind]++;
      return struck?.fate;
    },
  };
}
