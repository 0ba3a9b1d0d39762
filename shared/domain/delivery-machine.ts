import type { Attempt, Delivery, DeliveryState, Problem } from './delivery.ts';
import { missAtOf } from './delivery.ts';
import { type MoveName, moves } from './delivery-moves.ts';
import { type EditEvent, editChanges, isEditEvent, withoutEdited } from './edit-event.ts';
import { ConflictError } from './errors.ts';
import type { DeliveryEventType } from './events/delivery-events.ts';
import { publishAtOf } from './hand-over.ts';
import { nextCheckAt } from './removal-watch.ts';
import type { ReviewEvent } from './review-event.ts';
import { intervals } from './times.ts';
import { fulfilsWish, isWishOpen, type WithdrawalEvent, withdrawalAlarm, withdrawalChanges } from './withdrawal.ts';

/** What happens to a delivery. Instants are epoch milliseconds. */
export type DeliveryEvent =
  | { readonly type: 'wait-on' | 'remind' | 'check' | 'release' }
  | ReviewEvent
  | WithdrawalEvent
  | EditEvent
  | { readonly type: 'wake'; readonly inherited: Readonly<Record<string, string>> }
  /** Without `until` it stands in its account's line until the lane calls it. */
  | { readonly type: 'hold'; readonly problem: Problem; readonly until?: number }
  | { readonly type: 'claim'; readonly attempt: Attempt }
  | { readonly type: 'checkpoint'; readonly attempt: Attempt; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'accept'; readonly pollAt: number; readonly values: Readonly<Record<string, string>> }
  | {
      readonly type: 'publish';
      /** When it came out, where that was earlier than now. */
      readonly at?: number;
      readonly url?: string;
      readonly platformId?: string;
      readonly values?: Record<string, string>;
    }
  | { readonly type: 'hand-over'; readonly values: Readonly<Record<string, string>> }
  | {
      readonly type: 'retry-later';
      readonly at: number;
      readonly problem: Problem;
      /** What a look has found of the steps before. */
      readonly values?: Readonly<Record<string, string>>;
      /** A person says that it shall still go out: lateness counts from here. */
      readonly dueAt?: number;
    }
  | { readonly type: 'lose-sight'; readonly problem: Problem; readonly lookAt: number }
  | { readonly type: 'look-again'; readonly at: number; readonly absentAt?: number }
  /** Without `at` it is not looked at any more. */
  | { readonly type: 'watch-on'; readonly at: number | undefined }
  | { readonly type: 'refuse' | 'escalate' | 'remove'; readonly problem: Problem }
  | { readonly type: 'miss' | 'cancel'; readonly problem: Problem }
  | { readonly type: 'reopen'; readonly dueAt: number };

export type Transition = {
  readonly delivery: Delivery;
  /** Event to put on the bus before the new state is stored. */
  readonly emits?: DeliveryEventType;
};

/** Applies an event. Throws `ConflictError` for a move that the state does not allow. */
export function transition(delivery: Delivery, event: DeliveryEvent, now: number): Transition {
  const move = moves[event.type];
  if (!move.from.includes(delivery.state)) throw illegalMove(delivery, event.type);
  const state = move.to === 'same' ? delivery.state : move.to;
  const changed: Delivery = {
    ...withoutThePast(delivery, event),
    ...changesOf(delivery, event, now),
    state,
    version: delivery.version + (move.raisesVersion ? 1 : 0),
    sequence: (delivery.sequence ?? 0) + 1,
  };
  const alarm = isWishOpen(changed) && fulfilsWish(state) ? now : alarms[state](changed, event, now);
  const next = withAttention(delivery, changed, alarm);
  const isNews = state !== delivery.state || move.isAlwaysNews === true;
  return move.emits !== undefined && isNews ? { delivery: next, emits: move.emits } : { delivery: next };
}

/** A look counts for the attempt that was lost last, and a wish to take it back for what was begun before it. */
function withoutThePast(delivery: Delivery, event: DeliveryEvent): Delivery {
  if (isEditEvent(event)) return withoutEdited(delivery, event);
  const { absentAt: _look, ...lookedForAnew } = delivery;
  const { withdrawal: _wish, ...begunAnew } = delivery;
  if (event.type === 'lose-sight') return lookedForAnew;
  return event.type === 'reopen' || event.type === 'reopen-to-review' ? begunAnew : delivery;
}

export function canMove(state: DeliveryState, name: MoveName): boolean {
  return moves[name].from.includes(state);
}

function illegalMove(delivery: Delivery, name: MoveName): ConflictError {
  const claimed = name === 'cancel' && (delivery.state === 'publishing' || delivery.state === 'processing');
  return new ConflictError(
    claimed ? 'already-claimed' : 'illegal-move',
    `A delivery that is ${delivery.state} cannot take the move ${name}.`,
    { details: { deliveryId: delivery.deliveryId, state: delivery.state, move: name } },
  );
}

function changesOf(delivery: Delivery, event: DeliveryEvent, now: number): Partial<Delivery> {
  switch (event.type) {
    case 'wake':
    case 'wake-in-review':
      return { dueAt: now, inherited: { ...delivery.inherited, ...event.inherited } };
    case 'release':
      return { dueAt: delivery.dueAt ?? now };
    case 'claim':
      return { attempt: event.attempt, attempts: delivery.attempts + 1 };
    case 'checkpoint':
      return { attempt: event.attempt, checkpoint: { ...delivery.checkpoint, ...event.values } };
    case 'accept':
    case 'hand-over':
      return { checkpoint: { ...delivery.checkpoint, ...event.values } };
    case 'publish':
      return {
        checkpoint: { ...delivery.checkpoint, ...event.values },
        result: {
          at: event.at ?? now,
          ...(event.url === undefined ? {} : { url: event.url }),
          ...(event.platformId === undefined ? {} : { platformId: event.platformId }),
        },
      };
    case 'reopen':
    case 'reopen-to-review':
      return { dueAt: event.dueAt, attempts: 0, checkpoint: {} };
    case 'retry-later':
      return {
        problem: event.problem,
        checkpoint: { ...delivery.checkpoint, ...event.values },
        ...(event.dueAt === undefined ? {} : { dueAt: event.dueAt }),
      };
    case 'lose-sight':
      return { problem: event.problem, doubtSince: delivery.doubtSince ?? delivery.attempt?.startedAt ?? now };
    case 'look-again':
      return event.absentAt === undefined ? {} : { absentAt: event.absentAt };
    case 'edit':
    case 'edit-to-time':
    case 'edit-to-wait':
    case 'edit-to-review':
      return editChanges(event);
    case 'hold':
    case 'refuse':
    case 'remove':
    case 'escalate':
    case 'miss':
    case 'cancel':
      return { problem: event.problem };
    default:
      return withdrawalChanges(delivery, event, now);
  }
}

/** `undefined`: nothing is left to do. `'unchanged'`: the alarm stays where it is. */
type Alarm = (delivery: Delivery, event: DeliveryEvent, now: number) => number | undefined | 'unchanged';

const atReminder: Alarm = (_delivery, _event, now) => now + intervals.reminderMs;
/** When the person is to publish, then again and again, and at last when it is too late. */
const atHandOver: Alarm = (delivery, event, now) => {
  const publishAt = publishAtOf(delivery);
  if (delivery.handOver === undefined || publishAt === undefined) return atReminder(delivery, event, now);
  const next = publishAt > now ? publishAt : now + delivery.handOver.remindEveryMs;
  return Math.min(next, missAtOf(delivery));
};
/** When it falls due, then again and again in case that it was approved and nobody has told it, and at last when it is too late. */
const atReview: Alarm = (delivery, event, now) => {
  if (event.type === 'edit-to-review') return event.attendAt;
  if (event.type === 'fall-due-unapproved') return Math.min(now + intervals.heldRecheckMs, missAtOf(delivery));
  return event.type === 'await-approval' ? Math.min(now + event.everyMs, missAtOf(delivery)) : (delivery.dueAt ?? now);
};
const never: Alarm = () => undefined;

/** When a delivery that has just come into a state must be attended. */
const alarms: Readonly<Record<DeliveryState, Alarm>> = {
  'in-review': atReview,
  held: (delivery, event, now) => {
    const until = event.type === 'hold' ? event.until : undefined;
    if (until !== undefined) return Math.min(until, missAtOf(delivery));
    // Without a due time it is not in line but in a chain, for a person to decide about.
    return delivery.dueAt === undefined ? now + intervals.reminderMs : missAtOf(delivery);
  },
  waiting: (_delivery, event, now) =>
    event.type === 'edit-to-wait' || event.type === 'approve-to-wait' ? event.attendAt : now + intervals.safetyWakeMs,
  scheduled: (delivery, event, now) => {
    const dueAt = delivery.dueAt ?? now;
    if (event.type === 'edit-to-time') return Math.max(dueAt, event.notBefore ?? dueAt);
    return event.type === 'release' || event.type === 'approve' ? Math.max(now, dueAt) : dueAt;
  },
  publishing: () => 'unchanged',
  processing: (_delivery, event) => (event.type === 'accept' ? event.pollAt : 'unchanged'),
  retrying: (delivery, event, now) =>
    event.type === 'retry-later' ? Math.min(event.at, Math.max(missAtOf(delivery), now)) : 'unchanged',
  unknown: (_delivery, event) => {
    if (event.type === 'lose-sight') return event.lookAt;
    return event.type === 'look-again' ? event.at : 'unchanged';
  },
  'needs-person': atReminder,
  'handed-over': atHandOver,
  withdrawing: (_delivery, event, now) => withdrawalAlarm(event, now),
  published: (delivery, event, now) => {
    if (event.type === 'check') return now;
    return event.type === 'watch-on' ? event.at : nextCheckAt(delivery, now);
  },
  failed: never,
  missed: never,
  cancelled: never,
  withdrawn: never,
  removed: never,
};

function withAttention(before: Delivery, changed: Delivery, attendAt: number | undefined | 'unchanged'): Delivery {
  if (attendAt === 'unchanged') return changed;
  const { attendAt: _at, attendLabel: _label, ...rest } = changed;
  if (attendAt === undefined) return rest;
  const isSameAlarm = attendAt === before.attendAt && changed.version === before.version;
  const attendLabel = isSameAlarm ? (before.attendLabel ?? changed.state) : changed.state;
  return { ...rest, attendAt, attendLabel };
}
