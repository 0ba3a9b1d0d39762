import type { Inspect } from '../../../local/sandbox/inspection.ts';
import type { Crossed } from '../../support/crash/case-run.ts';
import type { Fact } from '../../support/crash/facts.ts';
import { isFinal, type StateFact } from './case-state.ts';
import type { Ran } from './run-case.ts';
import { publishingCalls } from './scenarios.ts';
import { timesCarried, timesVisible } from './truth.ts';

/** What became of one case, counted at the platforms and on the wire. */
export type Verdict = {
  readonly name: string;
  readonly duplicates: number;
  /** Times that an address was carried to where it was already. */
  readonly repeated: number;
  readonly lost: number;
  readonly stuck: number;
  readonly eventsLost: number;
  readonly unknownSettled: number;
  readonly falseUnknown: number;
  readonly needsPerson: number;
  /** Faults that no request met. */
  readonly notStruck: number;
  /** From the end of the lost lease until its outcome was known; absent where no lease was lost. */
  readonly settleSeconds?: number;
};

export function judge(ran: Ran, inspect: Inspect): Verdict {
  const { deliveries, entries } = ran.state;
  const { facts } = ran.run;
  const sum = (count: (delivery: StateFact) => number): number =>
    deliveries.reduce((total, delivery) => total + count(delivery), 0);
  const visible = (delivery: StateFact): number => timesVisible(inspect, ran.brand, delivery);
  const { carriedTo } = ran.case.scenario;
  const carried = carriedTo === undefined ? new Map<string, number>() : timesCarried(inspect, ran.brand, carriedTo);
  const settleSeconds = settleTime(ran);
  return {
    name: ran.case.name,
    duplicates: sum((delivery) => Math.max(0, visible(delivery) - 1)),
    repeated: [...carried.values()].reduce((total, times) => total + times - 1, 0),
    lost: sum((delivery) => (isLost(delivery, visible(delivery)) ? 1 : 0)) + linksLost(entries, carried),
    stuck: sum((delivery) => (isFinal(delivery.state) ? 0 : 1)) + linksStuck(ran),
    eventsLost: sum((delivery) => eventsLost(delivery.deliveryId, facts)),
    unknownSettled: sum((delivery) => unknowns(delivery, facts) - (delivery.state === 'needs-person' ? 1 : 0)),
    falseUnknown: sum((delivery) => falseUnknowns(delivery, ran)),
    needsPerson: sum((delivery) => (delivery.state === 'needs-person' ? 1 : 0)),
    notStruck: ran.run.openFaults,
    ...(settleSeconds === undefined ? {} : { settleSeconds }),
  };
}

/** Nothing but crashes stands in the way, so that anything which did not go out has been lost. */
function isLost({ state, platform }: StateFact, times: number): boolean {
  if (platform === 'manual') return isFinal(state) && state !== 'handed-over';
  if (state === 'published') return times === 0;
  return isFinal(state) && state !== 'needs-person';
}

function linksLost(entries: Ran['state']['entries'], carried: ReadonlyMap<string, number>): number {
  return entries.filter(({ state, slug }) => {
    const isThere = [...carried.keys()].some((url) => url.endsWith(`/${slug}`));
    return state !== 'waiting' && !isThere;
  }).length;
}

function linksStuck({ case: { scenario }, state }: Ran): number {
  const carried = state.entries.filter((entry) => entry.state !== 'waiting').length;
  return (scenario.carriedTo === undefined ? 0 : 1) - carried;
}

/** The event that must be on the bus before a state is stored. */
const eventOf: Readonly<Record<string, string>> = {
  published: 'delivery.published',
  processing: 'delivery.accepted',
  retrying: 'delivery.retrying',
  unknown: 'delivery.unknown',
  'needs-person': 'delivery.needs-person',
  failed: 'delivery.failed',
  missed: 'delivery.missed',
  held: 'delivery.held',
  'handed-over': 'delivery.handed-over',
};

function statesOf(deliveryId: string, facts: readonly Fact[]): readonly StateFact[] {
  return facts.filter((fact) => fact.kind === 'state' && fact.deliveryId === deliveryId) as readonly StateFact[]; // by the filter
}

/** Each time that a delivery comes into a state which is news, one more event with an id of its own must be out. */
function eventsLost(deliveryId: string, facts: readonly Fact[]): number {
  const states = statesOf(deliveryId, facts);
  const entered = states.filter(({ state }, index) => index > 0 && states[index - 1]?.state !== state);
  return Object.entries(eventOf).reduce((lost, [state, type]) => {
    const needed = entered.filter((fact) => fact.state === state);
    const missing = needed.filter(({ at }, index) => {
      const ids = facts.flatMap((fact) =>
        fact.kind === 'event' && fact.type === type && fact.deliveryId === deliveryId && fact.at <= at
          ? [fact.eventId]
          : [],
      );
      return new Set(ids).size < index + 1;
    });
    return lost + missing.length;
  }, 0);
}

function unknowns({ deliveryId }: StateFact, facts: readonly Fact[]): number {
  const states = statesOf(deliveryId, facts);
  return states.filter(({ state }, index) => state === 'unknown' && states[index - 1]?.state !== 'unknown').length;
}

/** An unknown is false when the platform's answer had reached a worker that lived on, or that had logged it. */
function falseUnknowns(delivery: StateFact, ran: Ran): number {
  const states = statesOf(delivery.deliveryId, ran.run.facts);
  return states.filter((fact, index) => {
    if (fact.state !== 'unknown' || states[index - 1]?.state === 'unknown') return false;
    const call = ran.run.crossed.findLast((line) => line.at <= fact.at && isPublishing(line, delivery));
    if (call === undefined || call.fate !== 'answered' || !call.isAccepted) return false;
    const isLogged = ran.run.facts.some(
      (log) =>
        log.kind === 'log' &&
        log.attemptId === fact.attemptId &&
        log.at >= call.at &&
        log.at <= fact.at &&
        log.outcome !== 'lose-sight',
    );
    return isLogged || !wasEnded(call, ran.run.crossed);
  }).length;
}

function isPublishing({ request }: Crossed, { platform, shape }: StateFact): boolean {
  return (publishingCalls[`${platform} ${shape}`] ?? []).some((call) => request.includes(call));
}

/** Its worker was ended, or slept while the others had to do without what it knew. */
function wasEnded({ threadId }: Crossed, crossed: readonly Crossed[]): boolean {
  return crossed.some((line) => line.threadId === threadId && endings.has(line.fate));
}
const endings: ReadonlySet<string> = new Set(['before', 'after', 'sleep', 'too-late']);

/** The outcome of an attempt is known: it got in, or it did not and may be tried again. */
const known: ReadonlySet<string> = new Set([
  'published',
  'processing',
  'retrying',
  'failed',
  'needs-person',
  'handed-over',
]);

/** From the end of the lease that the first fault has broken. */
function settleTime({ case: { scenario }, run }: Ran): number | undefined {
  const struck = run.crossed.find(({ fate }) => fate !== 'answered');
  if (struck === undefined) return undefined;
  const before = run.facts.filter((fact) => fact.at <= struck.at);
  const target = before.findLast((fact) => fact.kind === 'target');
  const delivery = before.findLast((fact) => fact.kind === 'state');
  const isSync = scenario.functionName === 'sync-links';
  if (!isSync && (delivery?.kind !== 'state' || delivery.state !== 'publishing')) return undefined;
  const leaseUntil = isSync ? leaseOf(target) : leaseOf(delivery);
  if (leaseUntil === undefined) return undefined;
  const settled = run.facts.find(
    (fact) =>
      fact.at >= struck.at &&
      (isSync ? fact.kind === 'entry' && fact.state === 'carried' : fact.kind === 'state' && known.has(fact.state)),
  );
  return settled === undefined ? undefined : Math.max(0, Math.round((settled.at - leaseUntil) / 1000));
}

function leaseOf(fact: Fact | undefined): number | undefined {
  return fact?.kind === 'state' || fact?.kind === 'target' ? fact.leaseUntil : undefined;
}

const limitSeconds = 180;
const mustBeZero = ['duplicates', 'repeated', 'lost', 'stuck', 'eventsLost', 'falseUnknown', 'needsPerson'] as const;

/** What is wrong with a case, in words; empty when it ended as promised. */
export function faultsOf(verdict: Verdict): readonly string[] {
  const counted = mustBeZero.filter((name) => verdict[name] !== 0).map((name) => `${name}: ${verdict[name]}`);
  const late = verdict.settleSeconds ?? 0;
  return late > limitSeconds ? [...counted, `settled ${late} s after the end of the lease`] : counted;
}
