import { missingValues } from '../../../shared/domain/chain.ts';
import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';
import { missAtOf } from '../../../shared/domain/delivery.ts';
import type { DomainEvent } from '../../../shared/ports/messaging.ts';
import { type Comebacks, createComebacks } from './comebacks.ts';
import type { NetworkDeps } from './network.ts';
import type { PlatformCall } from './platforms/platform-deps.ts';
import { type Accepted, isStanding, type Truth } from './truth.ts';
import { createUnknowns, type Unknowns } from './unknowns.ts';

/**
 * - `duplicates`: accepted twice for one delivery
 * - `lost`: said to be out and is not, or said not to be out and is
 * - `stuck`: its alarm went off long ago and nobody came, or it never ended
 * - `early`, `late`: called before it was due, or past its lateness limit, by the worker's own clock
 * - `unclaimed`: called without a running claim for that very step
 * - `incomplete`: called without a value that its text needs
 * - `unchained`: started, held or ended in its chain against its own setting
 * - `rash`: a step that cannot be repeated was begun while the account had an unknown
 * - `eventsLost`: an end without its event
 */
export const checkNames = [
  'duplicates',
  'lost',
  'stuck',
  'early',
  'late',
  'unclaimed',
  'incomplete',
  'unchained',
  'rash',
  'eventsLost',
] as const;
export type CheckName = (typeof checkNames)[number];
export type Violation = {
  readonly check: CheckName;
  readonly at: number;
  readonly deliveryId: string;
  readonly what: string;
};

/** Compares at every step what is said with what is true. */
export type Checks = {
  readonly violations: readonly Violation[];
  readonly report: (check: CheckName, deliveryId: string, what: string) => void;
  readonly onAccepted: (accepted: Accepted, before: readonly Accepted[]) => void;
  readonly onCall: (call: PlatformCall, row: Delivery | undefined) => void;
  readonly onEvent: (event: DomainEvent) => void;
  readonly onStored: (before: Delivery | undefined, after: Delivery | undefined) => void;
};

const endedWithout: ReadonlySet<DeliveryState> = new Set(['failed', 'missed', 'cancelled']);
const ends: ReadonlySet<DeliveryState> = new Set(['published', ...endedWithout]);

export function createChecks(deps: Pick<NetworkDeps, 'loop' | 'trace'>, truthOf: () => Truth): Checks {
  const { loop, trace } = deps;
  const violations: Violation[] = [];
  const events = new Set<string>();
  const unknowns = createUnknowns(loop.now);
  const comebacks = createComebacks(loop.now, endedWithout);
  const report: Checks['report'] = (check, deliveryId, what) => {
    violations.push({ check, at: loop.now(), deliveryId, what });
    trace.line(`${loop.now()} !! ${check} ${deliveryId} ${what}`);
  };
  return {
    violations,
    report,
    onAccepted(accepted, before) {
      // A draft that was submitted has left the box.
      const submitted = accepted.what === 'draft' ? truthOf().postsOf(accepted.deliveryId).length : 0;
      if (before.filter(isStanding).length <= submitted) return;
      report('duplicates', accepted.deliveryId, `a second ${accepted.what} was accepted`);
    },
    onCall(call, row) {
      const { deliveryId, step } = call;
      const breach = breachOf(call, row, unknowns);
      if (breach !== undefined) report(breach[0], deliveryId, `${step} was called ${breach[1]}`);
    },
    onEvent: ({ type, detail }) => void events.add(`${type} ${'deliveryId' in detail ? detail.deliveryId : ''}`),
    onStored(before, after) {
      const row = after ?? before;
      if (row === undefined) return;
      const { deliveryId } = row;
      trace.line(`${loop.now()} stored ${deliveryId} ${lineOf(before)} => ${lineOf(after)}`);
      unknowns.note(row, after?.state);
      comebacks.note(before, after);
      for (const [check, what] of wrongsIn({ before, after, row }, { truth: truthOf(), events, comebacks })) {
        if (what !== undefined) report(check, deliveryId, what);
      }
    },
  };
}

type Change = { readonly before: Delivery | undefined; readonly after: Delivery | undefined; readonly row: Delivery };
type Wrong = readonly [check: CheckName, what: string | undefined];

/** What a new state says that is not so, or leaves unsaid. */
function wrongsIn(
  { before, after, row }: Change,
  known: { readonly truth: Truth; readonly events: ReadonlySet<string>; readonly comebacks: Comebacks },
): readonly Wrong[] {
  const stuck = after !== undefined && after.attendAt === undefined && !ends.has(after.state);
  const alarm: Wrong = ['stuck', stuck ? `${after.state}, without an alarm` : undefined];
  if (before?.state === after?.state) return [alarm];
  return [
    alarm,
    ['lost', lieIn(after?.state, known.truth.postsOf(row.deliveryId).filter(isStanding))],
    ['eventsLost', silenceOn(after, known.events)],
    ['unchained', before?.state === 'waiting' ? disorderIn(after, known) : undefined],
  ];
}

/** What a delivery that no longer waits has done against its own setting. */
function disorderIn(
  delivery: Delivery | undefined,
  { truth, comebacks }: { readonly truth: Truth; readonly comebacks: Comebacks },
): string | undefined {
  if (delivery === undefined) return undefined;
  const { state, after: before = '', otherwise, problem } = delivery;
  if (state === 'scheduled' && otherwise !== 'run-without') {
    return truth.postsOf(before).some(isStanding) ? undefined : `started on ${otherwise}, and ${before} is not there`;
  }
  const isChained = problem?.kind === 'predecessor';
  if (isChained && comebacks.isBack(before)) return `${state} because of ${before}, which has come back since`;
  if (isChained && (state === 'cancelled') !== (otherwise === 'skip')) return `${state} on ${otherwise}`;
  return isChained && otherwise === 'run-without' ? `${state} on ${otherwise}` : undefined;
}

function silenceOn(after: Delivery | undefined, events: ReadonlySet<string>): string | undefined {
  if (after === undefined || !ends.has(after.state)) return undefined;
  return events.has(`delivery.${after.state} ${after.deliveryId}`) ? undefined : `no event says ${after.state}`;
}

/** A call that should not have left its worker. */
function breachOf(call: PlatformCall, row: Delivery | undefined, unknowns: Unknowns): [CheckName, string] | undefined {
  const now = call.process.clock.now();
  const isClaimed = row?.state === 'publishing' && row.attempt?.step === call.step && row.attempt.leaseUntil > now;
  if (!isClaimed || row === undefined) return ['unclaimed', 'without a claim'];
  const { dueAt = 0 } = row;
  if (now < dueAt) return ['early', `${dueAt - now} ms early`];
  const [gap] = missingValues(row);
  if (gap !== undefined) return ['incomplete', `without ${gap}`];
  if (now >= missAtOf(row)) return ['late', `${now - missAtOf(row)} ms past the limit`];
  const other = call.effect === 'once' ? unknowns.before(row) : undefined;
  return other === undefined ? undefined : ['rash', `while ${other} was unknown`];
}

/** What is said of a delivery against what stands at the platform. `undefined` as state: it was removed. */
function lieIn(state: DeliveryState | undefined, standing: readonly Accepted[]): string | undefined {
  if (state === 'published') return standing.length === 0 ? 'said to be published, but is not there' : undefined;
  // What one person has put out by hand, another may still cancel.
  const isOurs = standing.some(({ by }) => by === 'engine');
  if (!isOurs || (state !== undefined && !endedWithout.has(state))) return undefined;
  return `said to be ${state ?? 'nothing at all'}, but is there`;
}

function lineOf(delivery: Delivery | undefined): string {
  if (delivery === undefined) return '-';
  const { state, version, attempts, attendAt, attempt, problem } = delivery;
  const parts = [state, `v${version}`, attempts, attendAt ?? '', attempt?.step ?? '', problem?.code ?? ''];
  return parts.join(' ');
}
