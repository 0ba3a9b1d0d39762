import { type DeliveryMessage, decide } from '../domain/attention.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { ConflictError } from '../domain/errors.ts';
import { moveFromLog } from '../domain/log-recovery.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { backOffMs, settleLostLease, settleRefusal } from '../domain/settlement.ts';
import { intervals } from '../domain/times.ts';
import type { PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { preparePublish } from './prepare-publish.ts';
import { type PublishDeps, publishDelivery } from './publish-delivery.ts';
import { eventOfOutcome } from './run-steps.ts';
import { logKeyOf, type SettleFacts, settleDelivery, storeDelivery } from './settle-delivery.ts';
import { followPredecessor } from './wake-chain.ts';

export type AttendDeps = PublishDeps & { readonly posts: PostRepository; readonly registry: RegistryRepository };

export type Attended = {
  readonly act: string;
  /** State afterwards; absent when nothing was done. */
  readonly delivery?: Delivery;
};

/**
 * Does what a delivery needs now, whatever that is: a message only says "look at it". Losing a race is no failure, the
 * winner has done the work.
 */
export async function attendDelivery(
  deps: AttendDeps,
  delivery: Delivery,
  message: DeliveryMessage,
): Promise<Attended> {
  const decision = decide(delivery, message, { now: deps.clock.now(), leadMs: deps.leadMs });
  if (decision.act === 'ignore') return { act: `ignore:${decision.why}` };
  try {
    const after = await acts[decision.act](deps, delivery, message);
    return after === undefined ? { act: decision.act } : { act: decision.act, delivery: after };
  } catch (error) {
    if (error instanceof ConflictError && error.code === 'lost-race') return { act: 'ignore:lost-race' };
    throw error;
  }
}

type Act = (deps: AttendDeps, delivery: Delivery, message: DeliveryMessage) => Promise<Delivery | undefined>;

const acts: Readonly<Record<Exclude<ReturnType<typeof decide>['act'], 'ignore'>, Act>> = {
  publish: publish,
  recover: recover,
  poll: poll,
  look: (deps, delivery) => decideAlone(deps, delivery, { type: 'escalate' }),
  'check-predecessor': followPredecessor,
  'try-release': tryRelease,
  remind: (deps, delivery) => decideAlone(deps, delivery, { type: 'remind' }),
  miss: (deps, delivery) =>
    decideAlone(deps, delivery, { type: 'miss', problem: { kind: 'late', code: 'past-limit' } }),
};

function decideAlone(deps: AttendDeps, delivery: Delivery, event: DeliveryEvent): Promise<Delivery> {
  const facts: SettleFacts = { kind: 'decision', answeredAt: new Date(deps.clock.now()).toISOString() };
  return settleDelivery(deps, delivery, { event, facts });
}

async function publish(deps: AttendDeps, delivery: Delivery, message: DeliveryMessage): Promise<Delivery | undefined> {
  const [post, account] = await Promise.all([
    deps.posts.get(delivery.postId),
    deps.registry.getAccount({ brandId: delivery.brandId, accountId: delivery.accountId }),
  ]);
  if (post === undefined) return removeUnacknowledged(deps, delivery);
  if (account === undefined) {
    return decideAlone(deps, delivery, { type: 'hold', problem: { kind: 'human', code: 'account-missing' } });
  }
  return publishDelivery(deps, { delivery, post, account, via: message.via });
}

/** A delivery without its post was never acknowledged to anybody: whoever queued it was told of a failure. */
async function removeUnacknowledged(deps: AttendDeps, delivery: Delivery): Promise<undefined> {
  if (deps.clock.now() - delivery.createdAt < intervals.neverAcknowledgedMs) return;
  await deps.deliveries.remove(delivery);
}

/** The lease of a claim has ended. What its worker wrote to the log counts; without that, the step's effect decides. */
async function recover(deps: AttendDeps, delivery: Delivery): Promise<Delivery> {
  const entry = await deps.log.get(logKeyOf(delivery, 'attempt', ''));
  const event = (entry && moveFromLog(entry)) ?? settleLostLease(delivery, deps.clock.now());
  const { step, calledAt, answeredAt, message, hint } = entry ?? {};
  const known = Object.fromEntries(
    Object.entries({ step, calledAt, answeredAt, message, hint }).filter(([, value]) => value !== undefined),
  );
  return settleDelivery(deps, delivery, { event, facts: { kind: 'attempt', ...known } });
}

async function poll(deps: AttendDeps, delivery: Delivery): Promise<Delivery | undefined> {
  const [post, account] = await Promise.all([
    deps.posts.get(delivery.postId),
    deps.registry.getAccount({ brandId: delivery.brandId, accountId: delivery.accountId }),
  ]);
  if (post === undefined || account === undefined) return undefined;
  const calledAt = new Date(deps.clock.now()).toISOString();
  const { event, words } = await askPlatform(deps, delivery, { post, account });
  const now = deps.clock.now();
  if (event.type === 'accept') {
    const next = transition(delivery, event, now).delivery;
    await storeDelivery(deps, delivery, next);
    return next;
  }
  const facts: SettleFacts = {
    kind: 'result',
    step: 'poll',
    calledAt,
    answeredAt: new Date(now).toISOString(),
    ...words,
  };
  return settleDelivery(deps, delivery, { event, facts });
}

type Asked = { readonly event: DeliveryEvent; readonly words: Pick<SettleFacts, 'message' | 'hint'> };

async function askPlatform(
  deps: AttendDeps,
  delivery: Delivery,
  subject: Omit<Parameters<typeof preparePublish>[1], 'delivery'>,
): Promise<Asked> {
  try {
    const input = await preparePublish(deps, { ...subject, delivery });
    const outcome = await deps.publisher.poll({ ...input, signal: AbortSignal.timeout(intervals.onceCallTimeoutMs) });
    if (outcome.kind === 'done') throw new TypeError('A poll ends in a state, not in a step.');
    return { event: eventOfOutcome(outcome, deps.clock.now()), words: {} };
  } catch (error) {
    return pollFailed(deps, delivery, error);
  }
}

/** Only the platform's word that the content is refused ends the wait; everything else is asked again. */
function pollFailed(deps: AttendDeps, delivery: Delivery, error: unknown): Asked {
  const now = deps.clock.now();
  const isVerdict = error instanceof PlatformError && (error.kind === 'rejected' || error.kind === 'gone');
  if (isVerdict) {
    const event = settleRefusal(delivery, error, { now, random: deps.randomness.fraction() });
    return { event, words: { message: error.text, hint: error.hint } };
  }
  const pollAt = now + Math.max(intervals.firstLookDelayMs, backOffMs(3, deps.randomness.fraction()));
  return { event: { type: 'accept', pollAt, values: {} }, words: {} };
}

/** A held delivery goes on by itself as soon as its account may publish again. */
async function tryRelease(deps: AttendDeps, delivery: Delivery): Promise<Delivery> {
  const lane = await deps.lanes.get(delivery.accountId);
  const now = deps.clock.now();
  if (lane.blockedUntil !== undefined && lane.blockedUntil > now && delivery.problem !== undefined) {
    const { delivery: next } = transition(delivery, { type: 'hold', problem: delivery.problem }, now);
    await storeDelivery(deps, delivery, next);
    return next;
  }
  return decideAlone(deps, delivery, { type: 'release' });
}
