import type { DeliveryState } from './delivery.ts';
import type { DeliveryEventType } from './events/delivery-events.ts';

/**
 * The delivery state machine as data.
 *
 * in-review         its content is not approved yet
 * held              released, but something that a person or time must settle stands in the way; releases itself
 * waiting           starts after another delivery has been published
 * scheduled         due at its time
 * publishing        claimed by one worker; its lease decides what a second message finds
 * processing        accepted; the platform works or reviews
 * retrying          refused for now, safe to try again
 * unknown           may be out; being looked for
 * needs-person      only a person can decide
 * handed-over       the last step is a person's
 * published         out
 * withdrawing       being taken back, by software or by a person
 * failed, missed    ended without publishing; a person may reopen them, or report late what was handed over in time
 * removed           the platform, or somebody at it, has taken down what was out; final
 * cancelled, withdrawn  final
 */
export const mayBecome: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  'in-review': ['scheduled', 'waiting', 'cancelled', 'missed'],
  held: ['scheduled', 'in-review', 'waiting', 'missed', 'failed', 'cancelled', 'needs-person'],
  waiting: ['scheduled', 'in-review', 'held', 'missed', 'cancelled', 'needs-person'],
  scheduled: ['publishing', 'in-review', 'held', 'waiting', 'missed', 'cancelled', 'needs-person'],
  publishing: ['processing', 'published', 'retrying', 'unknown', 'failed', 'handed-over', 'held', 'needs-person'],
  processing: ['published', 'removed', 'failed', 'unknown', 'handed-over', 'needs-person'],
  retrying: [
    'publishing',
    'scheduled',
    'in-review',
    'waiting',
    'held',
    'failed',
    'missed',
    'cancelled',
    'needs-person',
  ],
  unknown: ['published', 'processing', 'retrying', 'failed', 'handed-over', 'needs-person'],
  'needs-person': ['published', 'retrying', 'failed', 'cancelled'],
  'handed-over': ['published', 'failed', 'missed', 'cancelled'],
  published: ['withdrawing', 'removed'],
  withdrawing: ['withdrawn', 'published'],
  failed: ['scheduled', 'in-review'],
  missed: ['scheduled', 'in-review', 'published'],
  cancelled: [],
  withdrawn: [],
  removed: [],
};

export type MoveName =
  | 'approve'
  | 'approve-to-wait'
  | 'fall-due-unapproved'
  | 'await-approval'
  | 'wake-in-review'
  | 'wake'
  | 'release'
  | 'hold'
  | 'claim'
  | 'checkpoint'
  | 'accept'
  | 'publish'
  | 'hand-over'
  | 'retry-later'
  | 'lose-sight'
  | 'look-again'
  | 'escalate'
  | 'refuse'
  | 'wait-on'
  | 'remind'
  | 'miss'
  | 'cancel'
  | 'edit'
  | 'edit-to-time'
  | 'edit-to-wait'
  | 'edit-to-review'
  | 'reopen'
  | 'reopen-to-review'
  | 'withdraw'
  | 'wish-withdrawal'
  | 'claim-withdrawal'
  | 'retry-withdrawal'
  | 'hand-withdrawal-over'
  | 'withdrawn'
  | 'refuse-withdrawal'
  | 'check'
  | 'watch-on'
  | 'remove';

export type Move = {
  readonly from: readonly DeliveryState[];
  readonly to: DeliveryState | 'same';
  /** Messages sent for the version before are void. */
  readonly raisesVersion?: true;
  /** Detail type of the event that goes out before the move is stored. */
  readonly emits?: DeliveryEventType;
  /** The event goes out even where the state stays. */
  readonly isAlwaysNews?: true;
};

const editable: readonly DeliveryState[] = ['in-review', 'held', 'waiting', 'scheduled', 'retrying'];

export const moves: Readonly<Record<MoveName, Move>> = {
  approve: { from: ['in-review'], to: 'scheduled', raisesVersion: true },
  'approve-to-wait': { from: ['in-review'], to: 'waiting', raisesVersion: true },
  'fall-due-unapproved': {
    from: ['in-review'],
    to: 'same',
    emits: 'delivery.approval-overdue',
    isAlwaysNews: true,
  },
  'await-approval': { from: ['in-review'], to: 'same' },
  'wake-in-review': { from: ['in-review'], to: 'same' },
  wake: { from: ['waiting', 'held'], to: 'scheduled' },
  release: { from: ['held'], to: 'scheduled', raisesVersion: true },
  hold: { from: ['waiting', 'scheduled', 'publishing', 'retrying', 'held'], to: 'held', emits: 'delivery.held' },
  claim: { from: ['scheduled', 'retrying'], to: 'publishing' },
  checkpoint: { from: ['publishing'], to: 'same' },
  accept: { from: ['publishing', 'processing', 'unknown'], to: 'processing', emits: 'delivery.accepted' },
  publish: {
    from: ['publishing', 'processing', 'unknown', 'needs-person', 'handed-over', 'missed'],
    to: 'published',
    emits: 'delivery.published',
  },
  // A poll or a look may find that the platform stopped at a draft.
  'hand-over': { from: ['publishing', 'processing', 'unknown'], to: 'handed-over', emits: 'delivery.handed-over' },
  'retry-later': {
    from: ['publishing', 'unknown', 'needs-person'],
    to: 'retrying',
    raisesVersion: true,
    emits: 'delivery.retrying',
  },
  'lose-sight': { from: ['publishing', 'processing'], to: 'unknown', emits: 'delivery.unknown' },
  'look-again': { from: ['unknown'], to: 'same' },
  escalate: {
    from: ['unknown', 'held', 'waiting', 'scheduled', 'publishing', 'processing', 'retrying'],
    to: 'needs-person',
    raisesVersion: true,
    emits: 'delivery.needs-person',
  },
  refuse: {
    from: ['publishing', 'processing', 'retrying', 'unknown', 'needs-person', 'handed-over', 'held'],
    to: 'failed',
    emits: 'delivery.failed',
  },
  // What a delivery was held for is over once its predecessor is under way again.
  'wait-on': { from: ['waiting', 'held'], to: 'waiting' },
  remind: {
    from: ['held', 'needs-person', 'handed-over', 'withdrawing'],
    to: 'same',
    emits: 'delivery.reminder',
    isAlwaysNews: true,
  },
  miss: {
    from: ['in-review', 'held', 'waiting', 'scheduled', 'retrying', 'handed-over'],
    to: 'missed',
    emits: 'delivery.missed',
  },
  cancel: {
    from: ['in-review', 'held', 'waiting', 'scheduled', 'retrying', 'needs-person', 'handed-over'],
    to: 'cancelled',
    raisesVersion: true,
    emits: 'delivery.cancelled',
  },
  // What has not gone out yet takes the post's next revision; whoever was on the way to the one before finds it gone.
  edit: { from: ['failed', 'missed'], to: 'same', raisesVersion: true },
  'edit-to-time': { from: editable, to: 'scheduled', raisesVersion: true },
  'edit-to-wait': { from: editable, to: 'waiting', raisesVersion: true },
  // Nothing of the new content leaves before somebody has approved it.
  'edit-to-review': { from: editable, to: 'in-review', raisesVersion: true },
  reopen: { from: ['failed', 'missed'], to: 'scheduled', raisesVersion: true, emits: 'delivery.reopened' },
  'reopen-to-review': { from: ['failed', 'missed'], to: 'in-review', raisesVersion: true, emits: 'delivery.reopened' },
  withdraw: { from: ['published'], to: 'withdrawing', raisesVersion: true },
  // What may be out is taken back as soon as that is known. Its worker loses the race, and reads the wish.
  'wish-withdrawal': {
    from: ['publishing', 'processing', 'unknown', 'needs-person'],
    to: 'same',
    raisesVersion: true,
  },
  'claim-withdrawal': { from: ['withdrawing'], to: 'same' },
  'retry-withdrawal': { from: ['withdrawing'], to: 'same' },
  'hand-withdrawal-over': {
    from: ['withdrawing'],
    to: 'same',
    emits: 'delivery.withdrawal-handed-over',
    isAlwaysNews: true,
  },
  withdrawn: { from: ['withdrawing'], to: 'withdrawn', emits: 'delivery.withdrawn' },
  'refuse-withdrawal': { from: ['withdrawing'], to: 'published', emits: 'delivery.withdrawal-refused' },
  // Somebody asks whether it still stands; the watch asks by itself.
  check: { from: ['published'], to: 'same' },
  'watch-on': { from: ['published'], to: 'same' },
  // A review may tell at once that it was out and is gone.
  remove: { from: ['published', 'processing'], to: 'removed', emits: 'delivery.removed' },
};
