import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryEvent } from '../domain/delivery-machine.ts';
import { isoOf } from '../domain/instants.ts';
import { pacedBy } from '../domain/lane-pace.ts';
import type { Post } from '../domain/post.ts';
import { intervals } from '../domain/times.ts';
import type { LookOutcome, PlatformPublisher, StepOutcome } from '../ports/platform-publisher.ts';
import type { LogRepository } from '../ports/repositories.ts';
import { boundToOthers } from './bound-ids.ts';
import { takeLaneTicket } from './lane.ts';
import { type PrepareDeps, preparePublish } from './prepare-publish.ts';
import { eventOfOutcome } from './run-steps.ts';
import { type SettleAttemptDeps, settleAttempt } from './settle-attempt.ts';

export type LookDeps = SettleAttemptDeps &
  PrepareDeps & { readonly publisher: PlatformPublisher; readonly log: LogRepository };

type Subject = { readonly delivery: Delivery; readonly post: Post; readonly account: Account };

/**
 * Settles an unknown by reading the platform. There: the delivery goes on from what was found. Not there in two looks: it is
 * tried again. Neither until the limit: a person decides.
 */
export async function lookForAttempt(deps: LookDeps, subject: Subject): Promise<Delivery> {
  const { delivery } = subject;
  const calledAt = deps.clock.now();
  const found = await look(deps, subject);
  const now = deps.clock.now();
  const step = `look:${delivery.attempt?.step ?? 'none'}`;
  const facts = { kind: 'look' as const, at: isoOf(now), step, calledAt: isoOf(calledAt), answeredAt: isoOf(now) };
  return settleAttempt(deps, delivery, { event: nextMove(delivery, found, now), facts });
}

async function look(deps: LookDeps, subject: Subject): Promise<LookOutcome> {
  const { delivery, account } = subject;
  const step = deps.publisher.steps.find((one) => one.name === delivery.attempt?.step);
  if (step === undefined || delivery.attempt === undefined) return { kind: 'cannot-tell', why: 'step-unknown' };
  const ticket = await takeLookTicket(deps, account);
  if (!ticket.granted) return { kind: 'cannot-tell', why: ticket.reason };
  const input = await preparePublish(deps, subject);
  return step.look({
    ...input,
    signal: AbortSignal.timeout(intervals.onceCallTimeoutMs),
    attemptStartedAt: delivery.doubtSince ?? delivery.attempt.startedAt,
    isBound: boundToOthers(deps, delivery),
  });
}

function takeLookTicket(deps: LookDeps, account: Account) {
  const at = deps.clock.now();
  const policy = pacedBy(deps.publisher.lanePolicy(account), account.pace);
  return takeLaneTicket(deps.lanes, { accountId: account.accountId, policy, kind: 'look', at, latestAt: at });
}

function nextMove(delivery: Delivery, found: LookOutcome, now: number): DeliveryEvent {
  switch (found.kind) {
    case 'present':
      return moveOfPresence(delivery, found.outcome, now);
    case 'absent':
      return moveOfAbsence(delivery, now);
    case 'cannot-tell':
      return lookAgainOrEscalate(delivery, now, found.why);
  }
}

/** A step in the middle that got in leaves the rest to be done; its results go into the checkpoint. */
function moveOfPresence(delivery: Delivery, outcome: StepOutcome, now: number): DeliveryEvent {
  if (outcome.kind !== 'done') return withCallTime(delivery, eventOfOutcome(outcome, now));
  return {
    type: 'retry-later',
    at: now,
    problem: { kind: 'unavailable', code: 'found-by-look' },
    values: outcome.values,
  };
}

/** What a look finds came out when it was called, not when it was found. */
function withCallTime(delivery: Delivery, event: DeliveryEvent): DeliveryEvent {
  if (event.type !== 'publish' || delivery.doubtSince === undefined) return event;
  return { ...event, at: Math.max(delivery.doubtSince, delivery.dueAt ?? 0) };
}

function moveOfAbsence(delivery: Delivery, now: number): DeliveryEvent {
  const { absentAt } = delivery;
  if (absentAt !== undefined && now - absentAt >= intervals.lookGapMs) {
    return { type: 'retry-later', at: now, problem: { kind: 'unavailable', code: 'proven-absent' } };
  }
  return { type: 'look-again', at: now + intervals.lookGapMs, absentAt: absentAt ?? now };
}

/** As long as it has been looked for, so that a long search does not use up the account's calls. */
function pauseBeforeNextLook(delivery: Delivery, now: number): number {
  const lookedForMs = now - (delivery.attempt?.leaseUntil ?? now);
  return Math.min(intervals.longestLookGapMs, Math.max(intervals.lookGapMs, lookedForMs));
}

function lookAgainOrEscalate(delivery: Delivery, now: number, why: string): DeliveryEvent {
  const limit = (delivery.attempt?.startedAt ?? now) + intervals.lookLimitMs;
  const at = now + pauseBeforeNextLook(delivery, now);
  if (at <= limit) return { type: 'look-again', at };
  return { type: 'escalate', problem: { kind: 'outcome-unknown', code: why } };
}
