import type { Account } from '../domain/account.ts';
import { type DeliveryMessage, decide, isPreparedAhead } from '../domain/attention.ts';
import type { Closure } from '../domain/blackout.ts';
import { type Delivery, isInLine, type Problem } from '../domain/delivery.ts';
import { canMove, type DeliveryEvent, transition } from '../domain/delivery-machine.ts';
import { isEditable } from '../domain/edit.ts';
import { ConflictError } from '../domain/errors.ts';
import { notReported } from '../domain/hand-over.ts';
import { isoOf } from '../domain/instants.ts';
import { obstacleIn } from '../domain/lane-ticket.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { moveFromLog } from '../domain/log-recovery.ts';
import type { Post } from '../domain/post.ts';
import { settleLostLease } from '../domain/settlement.ts';
import { intervals } from '../domain/times.ts';
import { isWishOpen } from '../domain/withdrawal.ts';
import type { PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { checkPublished } from './check-published.ts';
import { type ClosureDeps, closureOf, holdFor } from './closures.ts';
import { completeEdit, isBehind, taskOf } from './complete-edit.ts';
import { lookForAttempt } from './look-for-attempt.ts';
import { pollDelivery } from './poll-delivery.ts';
import { type PublishDeps, publishDelivery, waitsForUnknowns } from './publish-delivery.ts';
import { reviewDelivery } from './release-approved.ts';
import { settleAttempt } from './settle-attempt.ts';
import { logKeyOf, type SettleFacts, settleDelivery, storeDelivery } from './settle-delivery.ts';
import { followPredecessor } from './wake-chain.ts';
import { withdrawDelivery } from './withdraw-delivery.ts';

export type AttendDeps = PublishDeps &
  ClosureDeps & {
    readonly posts: Pick<PostRepository, 'get'>;
    readonly registry: RegistryRepository;
    /** How early the messages of the largest crowd come. */
    readonly longestLeadMs: number;
  };

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
  const decision = decide(delivery, message, { now: deps.clock.now(), leadMs: deps.longestLeadMs });
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
  publish: (deps, delivery, { via, isCrowdedOut = false }) =>
    withSubject(deps, delivery, ({ closure, ...subject }) =>
      closure === undefined
        ? publishDelivery(deps, { ...subject, via, isCrowdedOut })
        : decideAlone(deps, delivery, holdFor(closure, delivery, deps.clock.now())),
    ),
  recover,
  poll: (deps, delivery) => withSubject(deps, delivery, (subject) => pollDelivery(deps, subject)),
  look: (deps, delivery) => withSubject(deps, delivery, (subject) => lookForAttempt(deps, subject)),
  'check-predecessor': followPredecessor,
  'try-release': tryRelease,
  review: (deps, delivery) => withPost(deps, delivery, (post) => reviewDelivery(deps, delivery, post)),
  withdraw: (deps, delivery) => withSubject(deps, delivery, (subject) => withdrawDelivery(deps, subject)),
  check: (deps, delivery) => withSubject(deps, delivery, (subject) => checkPublished(deps, subject)),
  cancel: (deps, delivery) => decideAlone(deps, delivery, { type: 'cancel', problem: takenBack }),
  remind: (deps, delivery) => decideAlone(deps, delivery, { type: 'remind' }),
  miss: (deps, delivery) => decideAlone(deps, delivery, { type: 'miss', problem: lateness(delivery) }),
};

const takenBack: Problem = { kind: 'person', code: 'withdrawn-before' };

const lateness = ({ state }: Delivery): Problem => ({
  kind: 'late',
  code: state === 'handed-over' ? notReported : 'past-limit',
});

function decideAlone(deps: AttendDeps, delivery: Delivery, event: DeliveryEvent): Promise<Delivery> {
  const facts: SettleFacts = { kind: 'decision', answeredAt: isoOf(deps.clock.now()) };
  return settleDelivery(deps, delivery, { event, facts });
}

type Subject = {
  readonly delivery: Delivery;
  readonly post: Post;
  readonly account: Account;
  /** Of what is to be published: why it must not be. */
  readonly closure: Closure | undefined;
};

async function withSubject(
  deps: AttendDeps,
  delivery: Delivery,
  act: (subject: Subject) => Promise<Delivery>,
): Promise<Delivery | undefined> {
  const { brandId, accountId } = delivery;
  const reading = Promise.all([
    deps.registry.getAccount({ brandId, accountId }),
    isPublication(delivery) ? closureOf(deps, delivery, deps.clock.now()) : undefined,
  ]);
  // All is read at once; whoever does not come to wait for the account does not hear of its failure.
  reading.catch(() => undefined);
  return withPost(deps, delivery, async (post) => {
    const [account, closure] = await reading;
    if (account !== undefined) return act({ delivery, post, account, closure });
    return decideAlone(deps, delivery, withoutAccount(delivery, deps.clock.now()));
  });
}

async function withPost(
  deps: AttendDeps,
  delivery: Delivery,
  act: (post: Post) => Promise<Delivery>,
): Promise<Delivery | undefined> {
  const post = await deps.posts.get(delivery.postId);
  if (post === undefined || !isOf(post, delivery)) return removeUnacknowledged(deps, delivery);
  return (await catchUp(deps, delivery, post)) ?? act(post);
}

/** A message to one person is an answer, not something that a brand publishes. */
const isPublication = ({ state, shape }: Delivery): boolean => isPreparedAhead(state) && shape !== 'message';

/** What an edit was about to add is not part of the post before the edit is stored. */
const isOf = ({ deliveries }: Post, { deliveryId }: Delivery): boolean =>
  deliveries.some((one) => one.deliveryId === deliveryId);

/** Completes what an edit of the post means for a delivery that it has not reached: the content before it is void. */
async function catchUp(deps: AttendDeps, delivery: Delivery, post: Post): Promise<Delivery | undefined> {
  if (delivery.revision >= post.revision || !isEditable(delivery)) return undefined;
  const revision = await deps.revisions.get(post);
  const task = revision === undefined ? undefined : taskOf(revision);
  if (task === undefined || !isBehind(delivery, task)) return undefined;
  const [after] = await completeEdit(deps, [delivery], task);
  return after;
}

function withoutAccount(delivery: Delivery, now: number): DeliveryEvent {
  const { state } = delivery;
  const problem = { kind: 'human', code: 'account-missing' } as const;
  if (canMove(state, 'hold')) return { type: 'hold', problem, until: now + intervals.heldRecheckMs };
  if (state === 'published') return isWishOpen(delivery) ? { type: 'withdraw' } : { type: 'watch-on', at: undefined };
  return { type: state === 'withdrawing' ? 'hand-withdrawal-over' : 'escalate', problem };
}

/** A delivery without its post, or not in it, was never acknowledged to anybody: whoever queued it was told of a failure. */
async function removeUnacknowledged(deps: AttendDeps, delivery: Delivery): Promise<undefined> {
  if (deps.clock.now() - delivery.createdAt < intervals.neverAcknowledgedMs) return;
  await deps.deliveries.remove(delivery);
}

/** An entry about another step was written by a recovery that lost to a worker which had gone on: it is no answer. */
async function readAnswer(deps: AttendDeps, delivery: Delivery): Promise<LogEntry | undefined> {
  const entry = await deps.log.get(logKeyOf(delivery, 'attempt', ''));
  return entry?.step === delivery.attempt?.step ? entry : undefined;
}

/** The lease of a claim has ended. What its worker wrote to the log counts; without that, the step's effect decides. */
async function recover(deps: AttendDeps, delivery: Delivery): Promise<Delivery> {
  const entry = await readAnswer(deps, delivery);
  const event = (entry && moveFromLog(entry)) ?? settleLostLease(delivery, deps.clock.now());
  const { step, calledAt, answeredAt, message, hint } = entry ?? {};
  const known = Object.fromEntries(
    Object.entries({ step, calledAt, answeredAt, message, hint }).filter(([, value]) => value !== undefined),
  );
  return settleAttempt(deps, delivery, { event, facts: { kind: 'attempt', ...known } });
}

/** A held delivery goes on by itself as soon as nothing stands in its account's way any more. */
async function tryRelease(deps: AttendDeps, delivery: Delivery): Promise<Delivery | undefined> {
  const now = deps.clock.now();
  const closure = delivery.problem?.kind === 'blackout' ? await closureOf(deps, delivery, now) : undefined;
  if (closure !== undefined) return holdOn(deps, delivery, holdFor(closure, delivery, now));
  const lane = await deps.lanes.get(delivery.accountId);
  const obstacle = obstacleIn(lane, { kind: 'publish', at: now, waitsForUnknowns: waitsForUnknowns(deps.publisher) });
  if (obstacle === undefined || delivery.problem === undefined) return decideAlone(deps, delivery, { type: 'release' });
  // Its place in line is kept, and the lane knows of the line.
  if (isInLine(delivery)) return undefined;
  const until = Math.min(obstacle.retryAt, now + intervals.heldRecheckMs);
  return holdOn(deps, delivery, { type: 'hold', problem: delivery.problem, until });
}

/** What goes on as it was is no news. */
async function holdOn(deps: AttendDeps, delivery: Delivery, event: DeliveryEvent): Promise<Delivery> {
  const { delivery: next } = transition(delivery, event, deps.clock.now());
  await storeDelivery(deps, delivery, next);
  return next;
}
