import { isHeldInChain } from '../domain/chain.ts';
import type { Delivery } from '../domain/delivery.ts';
import { canMove, type DeliveryEvent } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { notReported } from '../domain/hand-over.ts';
import { isoOf } from '../domain/instants.ts';
import { type SettleAttemptDeps, settleAttempt } from './settle-attempt.ts';

/** What a person has found out or wants. */
export type Resolution =
  /** What goes to one person has no address. */
  | { readonly verdict: 'it-is-there'; readonly url?: string }
  /** For one that is being taken back: it is gone. */
  | { readonly verdict: 'it-is-not-there' }
  /** `code`: why, where the person has said so. */
  | { readonly verdict: 'give-up'; readonly code?: string }
  /** Without the one before it, for a delivery that is held because of it. */
  | { readonly verdict: 'go-on' }
  /** Once more, for a delivery that failed or was missed. */
  | { readonly verdict: 'reopen'; readonly dueAt: number };

/** The verdicts that a delivery in its state would take. */
export function verdictsFor(delivery: Decidable): readonly Resolution['verdict'][] {
  return verdicts.filter((verdict) => isDecidable(delivery, movesOf(delivery)[verdict]));
}

type Moves = Readonly<Record<Resolution['verdict'], DeliveryEvent['type']>>;
const publishing: Moves = {
  'it-is-there': 'publish',
  'it-is-not-there': 'retry-later',
  'go-on': 'release',
  'give-up': 'refuse',
  reopen: 'reopen',
};
const takingBack: Moves = { ...publishing, 'it-is-not-there': 'withdrawn', 'give-up': 'refuse-withdrawal' };
const movesOf = ({ state }: Decidable): Moves => (state === 'withdrawing' ? takingBack : publishing);
const verdicts = ['it-is-there', 'it-is-not-there', 'go-on', 'give-up', 'reopen'] as const;

/**
 * Does what a person has decided about a delivery that software could not settle, or that has ended without publishing. One
 * that is reopened waits for its approval where its content has not got it (`isReleased` false).
 */
export async function resolveDelivery(
  deps: SettleAttemptDeps,
  delivery: Delivery,
  decision: { readonly resolution: Resolution; readonly actor: string; readonly isReleased?: boolean },
): Promise<Delivery> {
  const now = deps.clock.now();
  const { resolution, isReleased = true } = decision;
  const event = delivery.state === 'withdrawing' ? undone(resolution) : eventOf(resolution, { now, isReleased });
  if (event === undefined || !isDecidable(delivery, event.type)) {
    throw new ConflictError(
      'nothing-to-resolve',
      `A delivery that is ${delivery.state} does not wait for this decision.`,
      {
        details: { deliveryId: delivery.deliveryId, state: delivery.state, verdict: decision.resolution.verdict },
      },
    );
  }
  const at = isoOf(now);
  return settleAttempt(deps, delivery, {
    event,
    facts: { kind: 'decision', at, answeredAt: at, actor: decision.actor, step: decision.resolution.verdict },
  });
}

type Decidable = Pick<Delivery, 'state' | 'problem'>;

/** Only these states are a person's; in the others the engine is at work. */
const personal: ReadonlySet<Delivery['state']> = new Set([
  'needs-person',
  'handed-over',
  'withdrawing',
  'failed',
  'missed',
]);

export function isDecidable(delivery: Decidable, move: DeliveryEvent['type']): boolean {
  const { state, problem } = delivery;
  // What software has missed was never tried, so nothing can be there.
  if (state === 'missed' && move === 'publish') return problem?.code === notReported;
  return (personal.has(state) || isHeldInChain(delivery)) && canMove(state, move);
}

/** What a person says about one that is being taken back. */
function undone(resolution: Resolution): DeliveryEvent | undefined {
  switch (resolution.verdict) {
    case 'it-is-not-there':
      return { type: 'withdrawn' };
    case 'give-up':
      return { type: 'refuse-withdrawal', problem: { kind: 'person', code: resolution.code ?? 'stays' } };
    default:
      return undefined;
  }
}

function eventOf(
  resolution: Resolution,
  { now, isReleased }: { readonly now: number; readonly isReleased: boolean },
): DeliveryEvent {
  switch (resolution.verdict) {
    case 'it-is-there':
      return { type: 'publish', ...(resolution.url === undefined ? {} : { url: resolution.url }) };
    case 'it-is-not-there':
      return { type: 'retry-later', at: now, dueAt: now, problem: { kind: 'person', code: 'not-there' } };
    case 'go-on':
      return { type: 'release' };
    case 'give-up':
      return { type: 'refuse', problem: { kind: 'person', code: resolution.code ?? 'given-up' } };
    case 'reopen':
      return { type: isReleased ? 'reopen' : 'reopen-to-review', dueAt: resolution.dueAt };
  }
}
