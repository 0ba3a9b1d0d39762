import type { Account } from '../domain/account.ts';
import type { MessageOrigin } from '../domain/attention.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { AppError } from '../domain/errors.ts';
import type { CallKind } from '../domain/lane.ts';
import { pacedBy } from '../domain/lane-pace.ts';
import { hasLine } from '../domain/platform.ts';
import type { Post } from '../domain/post.ts';
import { intervals } from '../domain/times.ts';
import type { PlatformPublisher, PublishInput, PublishStep } from '../ports/platform-publisher.ts';
import type { LaneRepository } from '../ports/repositories.ts';
import { correctLaneAfter } from './correct-lane.ts';
import { holdForCredentials } from './hold-for-credentials.ts';
import { takeLaneTicket, takePublishTicket } from './lane.ts';
import { messageFor } from './message-for.ts';
import { areCredentialsRenewed, credentialsUnusable, type PrepareDeps, preparePublish } from './prepare-publish.ts';
import { type AttemptEnd, leaseEnd, runSteps, type StepDeps } from './run-steps.ts';
import { settleAttempt } from './settle-attempt.ts';
import { type SettleDeps, settleDelivery } from './settle-delivery.ts';

export type PublishDeps = SettleDeps &
  StepDeps &
  PrepareDeps & { readonly lanes: LaneRepository; readonly leadMs: number };

type Subject = {
  readonly delivery: Delivery;
  readonly post: Post;
  readonly account: Account;
  readonly via: MessageOrigin;
  readonly isCrowdedOut: boolean;
};
type Input = Omit<PublishInput, 'signal'>;

/** Prepares, takes the lane's ticket, claims, runs the steps at their second, and settles. */
export async function publishDelivery(deps: PublishDeps, subject: Subject): Promise<Delivery> {
  const { delivery } = subject;
  const input = await prepareOrHold(deps, subject);
  if ('state' in input) return input;
  const step = firstStep(deps, input);
  const startAt = Math.max(delivery.dueAt ?? 0, delivery.attendAt ?? 0);
  const askedAt = deps.clock.now();
  const ticket = await takeTicketFor(deps, subject, { at: startAt, before: callsBefore(deps, input) });
  if (ticket.kind === 'refused') {
    return settleDelivery(deps, delivery, { event: ticket.event, facts: { kind: 'decision' } });
  }
  const isStale = deps.clock.now() - askedAt > intervals.ticketLifeMs;
  if (ticket.kind === 'later' || isStale) {
    await deps.queue.send([messageFor(delivery, ticket.startAt)]);
    return delivery;
  }
  const claimed = await claim(deps, delivery, step);
  const end = await withRenewed(
    deps,
    input,
    await runSteps(deps, { delivery: claimed, input, startAt: ticket.startAt }),
  );
  const facts = { kind: 'attempt' as const, via: subject.via, ...end.facts };
  const settled = await settleAttempt(deps, end.delivery, { event: end.event, facts });
  // Not before: what the platform has answered is logged before anything else is asked of it.
  await correctLaneAfter(deps, end.event, { account: subject.account, input });
  return settled;
}

/** What the steps need, or the delivery as it is held for want of that. */
async function prepareOrHold(deps: PublishDeps, subject: Subject): Promise<Input | Delivery> {
  try {
    return await preparePublish(deps, subject);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryable) throw error;
    if (error.code === credentialsUnusable) return holdForCredentials(deps, subject);
    const until = deps.clock.now() + intervals.heldRecheckMs;
    const event: DeliveryEvent = { type: 'hold', problem: { kind: 'human', code: error.code }, until };
    return settleDelivery(deps, subject.delivery, { event, facts: { kind: 'decision' } });
  }
}

function firstStep(deps: PublishDeps, input: Input): PublishStep | undefined {
  const signal = new AbortController().signal;
  return deps.publisher.steps.find((step) => step.isNeeded({ ...input, signal }));
}

/** Where a step cannot be repeated, nothing new starts before the one that may be out has been found or ruled out. */
export function waitsForUnknowns(publisher: PlatformPublisher): boolean {
  return publisher.counts === undefined && publisher.steps.some((step) => step.effect === 'once');
}

type LaneAnswer =
  | { readonly kind: 'granted' | 'later'; readonly startAt: number }
  | { readonly kind: 'refused'; readonly event: DeliveryEvent };

/** The calls of a delivery beside the one that publishes it, as far as its checkpoint leaves them to be made. */
function callsBefore(deps: PublishDeps, input: Input): readonly CallKind[] {
  const signal = new AbortController().signal;
  return deps.publisher.steps.flatMap(({ counts, isNeeded }) =>
    counts !== undefined && isNeeded({ ...input, signal }) ? [counts] : [],
  );
}

async function takeTicketFor(
  deps: PublishDeps,
  subject: Subject,
  { at, before }: { readonly at: number; readonly before: readonly CallKind[] },
): Promise<LaneAnswer> {
  const { delivery, account, isCrowdedOut } = subject;
  const now = deps.clock.now();
  const latestAt = Math.max(now + deps.leadMs, at) + intervals.onceCallTimeoutMs;
  const policy = pacedBy(deps.publisher.lanePolicy(account), account.pace);
  const wish = {
    accountId: account.accountId,
    platform: delivery.platform,
    dueAt: delivery.dueAt ?? now,
    isCrowdedOut,
    policy,
    kind: deps.publisher.counts ?? ('publish' as const),
    at: Math.max(at, now),
    latestAt,
    waitsForUnknowns: waitsForUnknowns(deps.publisher),
    before,
  };
  const standsInLine = hasLine(delivery.platform) && deps.publisher.counts === undefined;
  const ticket = standsInLine ? await takePublishTicket(deps, wish) : await takeLaneTicket(deps.lanes, wish);
  if (ticket.granted) return { kind: ticket.startAt > latestAt ? 'later' : 'granted', startAt: ticket.startAt };
  const problem = { kind: 'lane' as const, code: ticket.reason };
  const until = standsInLine ? {} : { until: now + intervals.heldRecheckMs };
  return { kind: 'refused', event: { type: 'hold', problem, ...until } };
}

async function claim(deps: PublishDeps, delivery: Delivery, step: PublishStep | undefined): Promise<Delivery> {
  const now = deps.clock.now();
  const attempt = {
    attemptId: deps.randomness.newId('a'),
    step: step?.name ?? 'none',
    effect: step?.effect ?? 'repeatable',
    startedAt: now,
    leaseUntil: leaseEnd(deps, now),
  };
  const { delivery: claimed } = transition(delivery, { type: 'claim', attempt }, now);
  await deps.deliveries.replace(delivery, claimed);
  return claimed;
}

/** Credentials are kept for a minute: a refusal of old ones says nothing about those that have replaced them. */
async function withRenewed(deps: PublishDeps, input: Input, end: AttemptEnd): Promise<AttemptEnd> {
  if (end.event.type !== 'hold' || end.event.problem.kind !== 'auth') return end;
  if (!(await areCredentialsRenewed(deps, input.account, input.credentials))) return end;
  return { ...end, event: { type: 'retry-later', at: deps.clock.now(), problem: end.event.problem } };
}
