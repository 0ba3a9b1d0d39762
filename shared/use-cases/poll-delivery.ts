import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { isoOf } from '../domain/instants.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Post } from '../domain/post.ts';
import { backOffMs, settleRefusal } from '../domain/settlement.ts';
import { intervals } from '../domain/times.ts';
import type { PlatformPublisher } from '../ports/platform-publisher.ts';
import type { Randomness } from '../ports/randomness.ts';
import { boundToOthers } from './bound-ids.ts';
import { type PrepareDeps, preparePublish } from './prepare-publish.ts';
import { eventOfOutcome } from './run-steps.ts';
import { type SettleDeps, type SettleFacts, settleDelivery, storeDelivery } from './settle-delivery.ts';

export type PollDeps = SettleDeps &
  PrepareDeps & { readonly publisher: PlatformPublisher; readonly randomness: Randomness };

type Subject = { readonly delivery: Delivery; readonly post: Post; readonly account: Account };

/** Asks the platform what has become of a delivery that it has accepted. */
export async function pollDelivery(deps: PollDeps, subject: Subject): Promise<Delivery> {
  const { delivery } = subject;
  const calledAt = isoOf(deps.clock.now());
  const { event, words } = await askPlatform(deps, subject);
  const now = deps.clock.now();
  if (event.type === 'accept') {
    const next = transition(delivery, event, now).delivery;
    await storeDelivery(deps, delivery, next);
    return next;
  }
  const answeredAt = isoOf(now);
  const facts: SettleFacts = { kind: 'result', step: 'poll', calledAt, answeredAt, ...words };
  return settleDelivery(deps, delivery, { event, facts });
}

type Asked = { readonly event: DeliveryEvent; readonly words: Pick<SettleFacts, 'message' | 'hint'> };

async function askPlatform(deps: PollDeps, subject: Subject): Promise<Asked> {
  try {
    const input = await preparePublish(deps, subject);
    const outcome = await deps.publisher.poll({
      ...input,
      signal: AbortSignal.timeout(intervals.onceCallTimeoutMs),
      attemptStartedAt: startOf(subject.delivery),
      isBound: boundToOthers(deps, subject.delivery),
    });
    if (outcome.kind === 'done') throw new TypeError('A poll ends in a state, not in a step.');
    const event = eventOfOutcome(outcome, deps.clock.now());
    return { event: event.type === 'accept' ? askAgain(deps, subject.delivery, event) : event, words: {} };
  } catch (error) {
    return pollFailed(deps, subject.delivery, error);
  }
}

/**
 * Only the platform's word on the content ends the wait, or that it is gone. A refusal of the question says nothing of what
 * was accepted before, so it is asked again.
 */
function pollFailed(deps: PollDeps, delivery: Delivery, error: unknown): Asked {
  const now = deps.clock.now();
  const isVerdict = error instanceof PlatformError && (error.isVerdict || error.kind === 'gone');
  if (isVerdict) {
    const problem = { kind: error.kind, code: error.platformCode };
    // It was accepted and is gone: whether anybody has seen it, it is not a refusal.
    const event: DeliveryEvent =
      error.kind === 'gone'
        ? { type: 'remove', problem }
        : settleRefusal(delivery, error, { now, random: deps.randomness.fraction() });
    return { event, words: { message: error.text, hint: error.hint } };
  }
  const pollAt = now + Math.max(intervals.firstLookDelayMs, backOffMs(3, deps.randomness.fraction()));
  return { event: askAgain(deps, delivery, { type: 'accept', pollAt, values: {} }), words: {} };
}

function startOf({ attempt, createdAt }: Delivery): number {
  return attempt?.startedAt ?? createdAt;
}

/** Until the limit: a review that never ends is a person's matter. */
function askAgain(deps: PollDeps, delivery: Delivery, again: DeliveryEvent): DeliveryEvent {
  if (deps.clock.now() - startOf(delivery) < intervals.reviewLimitMs) return again;
  return { type: 'escalate', problem: { kind: 'outcome-unknown', code: 'review-too-long' } };
}
