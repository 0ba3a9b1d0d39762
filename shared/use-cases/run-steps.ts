import type { Attempt, Delivery } from '../domain/delivery.ts';
import { missAtOf } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { type Refusal, settleRefusal } from '../domain/settlement.ts';
import { intervals } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { Gate } from '../ports/gate.ts';
import type { FinalOutcome, PlatformPublisher, PublishInput, PublishStep } from '../ports/platform-publisher.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { DeliveryRepository } from '../ports/repositories.ts';

export type StepDeps = {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly deliveries: DeliveryRepository;
  readonly publisher: PlatformPublisher;
  /** How many calls of the platform may be open: whoever has to wait does so before the call's time-out runs. */
  readonly calls: Gate;
  /** When this worker is stopped at the latest, epoch ms; absent where nobody stops it. */
  readonly endsAt?: number;
};

/** How an attempt ended: the claimed delivery as stored last, the move to make, and what the log should say. */
export type AttemptEnd = {
  readonly delivery: Delivery;
  readonly event: DeliveryEvent;
  readonly facts: Partial<Pick<LogEntry, 'step' | 'calledAt' | 'answeredAt' | 'message' | 'hint'>>;
};

type Run = { readonly delivery: Delivery; readonly input: Omit<PublishInput, 'signal'>; readonly startAt: number };

/**
 * Runs the steps of a claimed delivery from its checkpoint on. Before each step its name and effect are stored under a
 * renewed lease, so that whoever finds this worker dead knows what may have happened. Visible steps wait for `startAt`.
 */
export async function runSteps(deps: StepDeps, run: Run): Promise<AttemptEnd> {
  let { delivery } = run;
  let values: Readonly<Record<string, string>> = {};
  for (const step of deps.publisher.steps) {
    const input = { ...run.input, checkpoint: { ...delivery.checkpoint, ...values } };
    if (!step.isNeeded({ ...input, signal: neverAborted })) continue;
    if (delivery.attempt?.step !== step.name) {
      delivery = await storeIntent(deps, { delivery, step, values });
      values = {};
    }
    if (step.effect !== 'repeatable') await deps.clock.sleepUntil(run.startAt);
    const end = await deps.calls.pass(() => startStep(deps, { delivery, step, input }));
    if (end.kind === 'ended') return { delivery, event: end.event, facts: end.facts };
    values = end.values;
  }
  return { delivery, event: noStepLeft, facts: {} };
}

const neverAborted = new AbortController().signal;
const noStepLeft: DeliveryEvent = { type: 'refuse', problem: { kind: 'rejected', code: 'no-step-left' } };

/** Never so long that a visible step might start when its worker has no time left to hear the answer. */
export function leaseEnd({ endsAt }: Pick<StepDeps, 'endsAt'>, now: number): number {
  return Math.min(now + intervals.leaseMs, (endsAt ?? Number.POSITIVE_INFINITY) + intervals.leaseAfterEndMs);
}

async function storeIntent(
  deps: StepDeps,
  intent: { delivery: Delivery; step: PublishStep; values: Readonly<Record<string, string>> },
): Promise<Delivery> {
  const { delivery, step, values } = intent;
  if (delivery.attempt === undefined) return delivery;
  const now = deps.clock.now();
  const attempt: Attempt = {
    ...delivery.attempt,
    step: step.name,
    effect: step.effect,
    leaseUntil: leaseEnd(deps, now),
  };
  const { delivery: next } = transition(delivery, { type: 'checkpoint', attempt, values }, now);
  await deps.deliveries.replace(delivery, next);
  return next;
}

/** Looks once more whether a visible step may still start; it may have had to wait. */
async function startStep(deps: StepDeps, call: StepCall): Promise<StepEnd> {
  const blocked = call.step.effect === 'repeatable' ? undefined : tooLate(deps, call.delivery);
  if (blocked === undefined) return callStep(deps, call);
  return { kind: 'ended', event: blocked, facts: { step: call.step.name } };
}

function tooLate(deps: StepDeps, delivery: Delivery): DeliveryEvent | undefined {
  const now = deps.clock.now();
  if (now >= missAtOf(delivery)) return { type: 'retry-later', at: now, problem: { kind: 'late', code: 'past-limit' } };
  const leaseLeft = (delivery.attempt?.leaseUntil ?? 0) - now;
  if (leaseLeft >= intervals.onceMarginMs) return undefined;
  return { type: 'retry-later', at: now, problem: { kind: 'lease-expired', code: 'not-started' } };
}

type StepCall = {
  readonly delivery: Delivery;
  readonly step: PublishStep;
  readonly input: Omit<PublishInput, 'signal'>;
};
type StepEnd =
  | { readonly kind: 'done'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'ended'; readonly event: DeliveryEvent; readonly facts: AttemptEnd['facts'] };

async function callStep(deps: StepDeps, call: StepCall): Promise<StepEnd> {
  const { step, delivery } = call;
  const calledAt = isoOf(deps.clock.now());
  const timing = () => ({ step: step.name, calledAt, answeredAt: isoOf(deps.clock.now()) });
  try {
    const timeoutMs = step.effect === 'repeatable' ? 2 * intervals.onceCallTimeoutMs : intervals.onceCallTimeoutMs;
    const outcome = await step.run({ ...call.input, signal: AbortSignal.timeout(timeoutMs) });
    if (outcome.kind === 'done') return { kind: 'done', values: outcome.values };
    const message = outcome.kind === 'handed-over' ? { message: outcome.instructions } : {};
    return { kind: 'ended', event: eventOfOutcome(outcome, deps.clock.now()), facts: { ...timing(), ...message } };
  } catch (error) {
    const refusal = refusalOf(error, step);
    const event = settleRefusal(delivery, refusal, { now: deps.clock.now(), random: deps.randomness.fraction() });
    const words = error instanceof PlatformError ? { message: error.text, hint: error.hint } : {};
    return { kind: 'ended', event, facts: { ...timing(), ...words } };
  }
}

/** An error that is no platform's answer leaves open what the platform has done. */
function refusalOf(error: unknown, step: PublishStep): Refusal {
  if (error instanceof PlatformError) return error;
  const name = error instanceof Error ? error.name : 'thrown-value';
  return { kind: step.effect === 'repeatable' ? 'unavailable' : 'outcome-unknown', platformCode: name };
}

export function eventOfOutcome(outcome: FinalOutcome, now: number): DeliveryEvent {
  switch (outcome.kind) {
    case 'published':
      return {
        type: 'publish',
        values: { ...outcome.values },
        ...(outcome.url === undefined ? {} : { url: outcome.url }),
        ...(outcome.platformId === undefined ? {} : { platformId: outcome.platformId }),
      };
    case 'processing':
      return { type: 'accept', pollAt: now + outcome.pollAfterMs, values: outcome.values };
    case 'handed-over':
      return { type: 'hand-over', values: outcome.values };
  }
}
