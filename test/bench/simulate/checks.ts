import type { Delivery, DeliveryState } from '../../../shared/domain/delivery.ts';
import { missAtOf } from '../../../shared/domain/delivery.ts';
import type { DomainEvent } from '../../../shared/ports/messaging.ts';
import type { NetworkDeps } from './network.ts';
import type { PlatformCall } from './platforms/platform-deps.ts';
import { type Accepted, isStanding, type Truth } from './truth.ts';

export const checkNames = ['duplicates', 'lost', 'stuck', 'early', 'late', 'unclaimed', 'eventsLost'] as const;
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
    onCall({ process, deliveryId, step }, row) {
      const now = process.clock.now();
      const isClaimed = row?.state === 'publishing' && row.attempt?.step === step && row.attempt.leaseUntil > now;
      if (!isClaimed || row === undefined) return report('unclaimed', deliveryId, `${step} was called without a claim`);
      if (now < (row.dueAt ?? 0)) report('early', deliveryId, `${step} was called ${(row.dueAt ?? 0) - now} ms early`);
      if (now >= missAtOf(row))
        report('late', deliveryId, `${step} was called ${now - missAtOf(row)} ms past the limit`);
    },
    onEvent: ({ type, detail }) => void events.add(`${type} ${String(detail['deliveryId'])}`),
    onStored(before, after) {
      const row = after ?? before;
      if (row === undefined) return;
      trace.line(`${loop.now()} stored ${row.deliveryId} ${lineOf(before)} => ${lineOf(after)}`);
      if (before?.state === after?.state) return;
      const { deliveryId } = row;
      const lie = lieIn(after?.state, truthOf().postsOf(deliveryId).filter(isStanding));
      if (lie !== undefined) report('lost', deliveryId, lie);
      const isEnd = after !== undefined && ends.has(after.state);
      if (isEnd && !events.has(`delivery.${after.state} ${deliveryId}`)) {
        report('eventsLost', deliveryId, `no event says ${after.state}`);
      }
    },
  };
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
