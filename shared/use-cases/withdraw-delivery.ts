import type { Account } from '../domain/account.ts';
import { type Delivery, problemSchema } from '../domain/delivery.ts';
import { transition } from '../domain/delivery-machine.ts';
import { AppError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { pacedBy } from '../domain/lane-pace.ts';
import { obstacleIn } from '../domain/lane-ticket.ts';
import { moveFromLog } from '../domain/log-recovery.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Post } from '../domain/post.ts';
import { intervals } from '../domain/times.ts';
import { type WithdrawalEvent, wishOf, withdrawStep } from '../domain/withdrawal.ts';
import { settleWithdrawal } from '../domain/withdrawal-settlement.ts';
import type { PlatformPublisher, PublishInput, WithdrawInput } from '../ports/platform-publisher.ts';
import type { Randomness } from '../ports/randomness.ts';
import type { LaneRepository } from '../ports/repositories.ts';
import { closeLane, takeLaneTicket } from './lane.ts';
import { type PrepareDeps, preparePublish } from './prepare-publish.ts';
import { leaseEnd } from './run-steps.ts';
import { logKeyOf, type SettleDeps, type SettleFacts, settleDelivery, storeDelivery } from './settle-delivery.ts';

export type WithdrawDeps = SettleDeps &
  PrepareDeps & {
    readonly publisher: PlatformPublisher;
    readonly lanes: LaneRepository;
    readonly randomness: Randomness;
    readonly endsAt?: number;
  };

type Subject = { readonly delivery: Delivery; readonly post: Post; readonly account: Account };
type Input = Omit<PublishInput, 'signal'>;

/**
 * Takes back what is out: the intent is stored, the platform called, and what it answered is logged, announced and stored.
 * A worker that dies after the call leaves its log entry; without one the call is made again, which does no harm.
 */
export async function withdrawDelivery(deps: WithdrawDeps, subject: Subject): Promise<Delivery> {
  const { delivery } = subject;
  if (delivery.state === 'published') {
    return settleDelivery(deps, delivery, { event: { type: 'withdraw' }, facts: { kind: 'decision' } });
  }
  const answered = delivery.withdrawal?.isCalling === true ? await answerOf(deps, delivery) : undefined;
  if (answered !== undefined) return settle(deps, delivery, answered);
  const input = await prepareOrGiveUp(deps, subject);
  if ('type' in input) return settleDelivery(deps, delivery, { event: input, facts: { kind: 'decision' } });
  const wait = (await waitForPerson(deps, subject)) ?? (await waitForLane(deps, subject));
  if (wait?.type === 'hand-withdrawal-over') {
    return settleDelivery(deps, delivery, { event: wait, facts: { kind: 'decision' } });
  }
  if (wait !== undefined) return waitThen(deps, delivery, wait);
  return callPlatform(deps, await claim(deps, delivery), input);
}

type Settlement = { readonly event: WithdrawalEvent; readonly facts: SettleFacts };

/** A refusal of the account concerns all of its deliveries: until a person renews its authorisation nothing goes out. */
function settle(
  deps: WithdrawDeps,
  delivery: Delivery,
  settlement: Parameters<typeof settleDelivery>[2],
): Promise<Delivery> {
  const { accountId } = delivery;
  const problem = 'problem' in settlement.event ? settlement.event.problem : undefined;
  if (problem?.kind !== 'auth') return settleDelivery(deps, delivery, settlement);
  const block = { accountId, reason: `auth:${problem.code}`, until: 'a person acts' } as const;
  return settleDelivery(deps, delivery, { ...settlement, beforeStore: () => closeLane(deps.lanes, block) });
}

async function answerOf(deps: WithdrawDeps, delivery: Delivery) {
  const entry = await deps.log.get(logKeyOf(delivery, 'attempt', ''));
  const event = entry?.step === withdrawStep ? moveFromLog(entry) : undefined;
  if (entry === undefined || event === undefined) return undefined;
  const { calledAt, answeredAt, message, hint } = entry;
  const known = Object.fromEntries(
    Object.entries({ calledAt, answeredAt, message, hint }).filter(([, value]) => value !== undefined),
  );
  return { event, facts: { kind: 'attempt', step: withdrawStep, ...known } as const };
}

/** Without content or credentials no call can be made: a person takes it down. */
async function prepareOrGiveUp(deps: WithdrawDeps, subject: Subject): Promise<Input | WithdrawalEvent> {
  try {
    return await preparePublish(deps, subject);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryable) throw error;
    return { type: 'hand-withdrawal-over', problem: { kind: 'human', code: error.code } };
  }
}

/**
 * While the account waits for a person, such as for a new authorisation, the platform would only refuse. Whoever renews it may
 * take a while, what must go must not: after that somebody takes it down by hand.
 */
async function waitForPerson(deps: WithdrawDeps, { delivery, account }: Subject): Promise<WithdrawalEvent | undefined> {
  const now = deps.clock.now();
  const lane = await deps.lanes.get(account.accountId);
  const obstacle = obstacleIn(lane, { kind: 'publish', at: now });
  if (obstacle?.needsPerson !== true) return undefined;
  const [kind, code] = obstacle.reason.split(':');
  const problem = problemSchema.safeParse({ kind, code }).data ?? ({ kind: 'lane', code: 'closed' } as const);
  const at = now + intervals.heldRecheckMs;
  const isOver = at - wishOf(delivery, now).askedAt > intervals.withdrawalByHandMs;
  return isOver ? { type: 'hand-withdrawal-over', problem } : { type: 'retry-withdrawal', at, problem };
}

/** It counts like a look, whose share of the quota other calls leave over. */
async function waitForLane(deps: WithdrawDeps, { account }: Subject): Promise<WithdrawalEvent | undefined> {
  const at = deps.clock.now();
  const policy = pacedBy(deps.publisher.lanePolicy(account), account.pace);
  const ticket = await takeLaneTicket(deps.lanes, {
    accountId: account.accountId,
    policy,
    kind: 'look',
    at,
    latestAt: at,
  });
  const problem = { kind: 'lane', code: 'full' } as const;
  return ticket.granted ? undefined : { type: 'retry-withdrawal', at: ticket.retryAt, problem };
}

async function waitThen(deps: WithdrawDeps, delivery: Delivery, event: WithdrawalEvent): Promise<Delivery> {
  const { delivery: next } = transition(delivery, event, deps.clock.now());
  await storeDelivery(deps, delivery, next);
  return next;
}

async function claim(deps: WithdrawDeps, delivery: Delivery): Promise<Delivery> {
  const now = deps.clock.now();
  const attempt = {
    attemptId: deps.randomness.newId('a'),
    step: withdrawStep,
    effect: 'repeatable',
    startedAt: now,
    leaseUntil: leaseEnd(deps, now),
  } as const;
  const { delivery: claimed } = transition(delivery, { type: 'claim-withdrawal', attempt }, now);
  await deps.deliveries.replace(delivery, claimed);
  return claimed;
}

async function callPlatform(deps: WithdrawDeps, delivery: Delivery, input: Input): Promise<Delivery> {
  const calledAt = isoOf(deps.clock.now());
  const { event, facts } = await askToTakeBack(deps, delivery, input);
  const answeredAt = isoOf(deps.clock.now());
  return settle(deps, delivery, { event, facts: { ...facts, calledAt, answeredAt } });
}

async function askToTakeBack(deps: WithdrawDeps, delivery: Delivery, input: Input): Promise<Settlement> {
  const facts = { kind: 'attempt', step: withdrawStep } as const;
  try {
    const { remains } = await deps.publisher.withdraw(withdrawInput(delivery, input));
    if (remains === undefined) return { event: { type: 'withdrawn' }, facts };
    return { event: { type: 'withdrawn', said: remains }, facts: { ...facts, message: remains } };
  } catch (error) {
    const at = { now: deps.clock.now(), random: deps.randomness.fraction() };
    if (error instanceof PlatformError) {
      const { text: message, hint } = error;
      return { event: settleWithdrawal(delivery, error, at), facts: { ...facts, message, hint } };
    }
    // No platform's answer, so that nothing is known: it is asked again.
    const platformCode = error instanceof Error ? error.name : 'thrown-value';
    return { event: settleWithdrawal(delivery, { kind: 'unavailable', platformCode }, at), facts };
  }
}

function withdrawInput({ result }: Delivery, input: Input): WithdrawInput {
  return {
    ...input,
    signal: AbortSignal.timeout(intervals.onceCallTimeoutMs),
    ...(result?.platformId === undefined ? {} : { platformId: result.platformId }),
    ...(result?.url === undefined ? {} : { url: result.url }),
  };
}
