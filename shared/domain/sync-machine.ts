import { ConflictError } from './errors.ts';
import type { DigestPlan, Remain, SyncBatch, SyncMemory, SyncTarget } from './sync.ts';
import { intervals } from './times.ts';

// The states of a batch target. They follow from what is stored and the time, so that a crash needs no move of its own:
// resting: nothing waits, no alarm.
// waiting: something waits, or may; the alarm says when to carry it.
// carrying: a batch is open and its worker's lease runs. Nobody else touches it.
// lost: a batch is open and its lease has ended. Whether it has arrived is found out before anything else.

export type SyncPhase = 'resting' | 'waiting' | 'carrying' | 'lost';

export function phaseOf({ attendAt, batch }: SyncTarget, now: number): SyncPhase {
  if (batch !== undefined) return now < batch.leaseUntil + intervals.firstLookDelayMs ? 'carrying' : 'lost';
  return attendAt === undefined ? 'resting' : 'waiting';
}

type NextTry = { readonly slugs: readonly string[]; readonly before: Remain | undefined };

export type SyncMove =
  /** Something was added that waits. */
  | { readonly type: 'wake'; readonly at: number }
  /** What was carried, or waits, has been withdrawn. It always counts as a change: a run that has chosen already starts anew. */
  | { readonly type: 'take-out'; readonly slug: string }
  /** The brand wishes it otherwise, or no more. */
  | { readonly type: 'configure'; readonly settings: SyncTarget['settings'] }
  /** Takes the lease and says what is about to be carried; an empty batch is a lease to look around with. */
  | ({ readonly type: 'open'; readonly batchId: string; readonly digest?: DigestPlan | undefined } & NextTry)
  | ({ readonly type: 'try-again'; readonly because: string | undefined } & NextTry)
  /** Nothing can be done for now; an open batch stays open. */
  | { readonly type: 'defer'; readonly until: number }
  /** The outcome is known and recorded. `attendAt`: something still waits. */
  | {
      readonly type: 'close';
      /** What the next run needs to know. */
      readonly keep: SyncMemory;
      readonly attendAt: number | undefined;
      readonly notBefore: number | undefined;
    };

/** From which phases a move may be made. */
const movesFrom: Readonly<Record<SyncMove['type'], readonly SyncPhase[]>> = {
  wake: ['resting', 'waiting', 'carrying', 'lost'],
  'take-out': ['resting', 'waiting', 'carrying', 'lost'],
  configure: ['resting', 'waiting', 'carrying', 'lost'],
  open: ['waiting'],
  'try-again': ['lost'],
  defer: ['waiting', 'lost'],
  close: ['carrying', 'lost'],
};

/** Applies a move. Throws `ConflictError` where the phase does not allow it. */
export function moveTarget(target: SyncTarget, move: SyncMove, now: number): SyncTarget {
  const phase = phaseOf(target, now);
  if (!movesFrom[move.type].includes(phase)) {
    throw new ConflictError('illegal-move', `A sync target that is ${phase} cannot take the move ${move.type}.`, {
      details: { accountId: target.accountId, kind: target.kind, phase, move: move.type },
    });
  }
  return { ...changed(target, move, now), version: target.version + 1 };
}

function changed(target: SyncTarget, move: SyncMove, now: number): SyncTarget {
  switch (move.type) {
    case 'wake':
      return woken(target, move.at);
    case 'take-out':
      return { ...woken(target, now), ...takenOutWith(target, move.slug) };
    case 'configure': {
      const { settings } = move;
      // What waits may go by the new settings; without any, only an open batch is still brought to its end.
      const configured = { ...target, settings, settingsAt: settings === undefined ? undefined : now };
      if (target.batch !== undefined) return configured;
      return { ...configured, attendAt: settings === undefined ? undefined : now, notBefore: undefined };
    }
    case 'open': {
      const { batchId, digest } = move;
      return { ...target, batch: { batchId, digest, openedAt: now, tries: 1, ...tryOf(move, now) } };
    }
    case 'try-again':
      return { ...target, batch: triedAgain(openBatchOf(target), move, now) };
    case 'defer':
      return { ...target, attendAt: move.until, ...(target.batch === undefined ? { notBefore: move.until } : {}) };
    case 'close': {
      const { batch: _done, remain: _spent, takenOut: _seen, ...rest } = target;
      const { attendAt, keep, notBefore } = move;
      return { ...rest, ...keep, ...stillShown({ ...target, ...keep }), attendAt, notBefore };
    }
  }
}

function woken(target: SyncTarget, at: number): SyncTarget {
  const { batch } = target;
  if (batch !== undefined) return { ...target, batch: { ...batch, isMoreWaiting: true } };
  return { ...target, attendAt: alarmFor(target, at) };
}

function takenOutWith({ kind, takenOut = [] }: SyncTarget, slug: string): Pick<SyncTarget, 'takenOut'> {
  return kind === 'menu' ? { takenOut: [...new Set([...takenOut, slug])] } : {};
}

/** Of what was to be taken out, what a menu shows all the same. */
function stillShown({ menu, takenOut = [] }: SyncTarget): Pick<SyncTarget, 'takenOut'> {
  const left = takenOut.filter((slug) => menu?.shelf.includes(slug));
  return left.length === 0 ? {} : { takenOut: left };
}

const alarmFor = ({ attendAt, notBefore }: SyncTarget, at: number): number =>
  Math.min(Math.max(at, notBefore ?? at), attendAt ?? Number.POSITIVE_INFINITY);

/** Whether a wake would change anything: a crowd that comes out together writes it once. */
export function needsWake(target: SyncTarget, at: number): boolean {
  if (target.batch !== undefined) return target.batch.isMoreWaiting !== true;
  return target.attendAt !== alarmFor(target, at);
}

const tryOf = ({ slugs, before }: NextTry, now: number) => ({
  slugs: [...slugs],
  startedAt: now,
  leaseUntil: now + intervals.leaseMs,
  before,
});

function triedAgain(batch: SyncBatch, move: Extract<SyncMove, { type: 'try-again' }>, now: number): SyncBatch {
  return { ...batch, ...tryOf(move, now), tries: batch.tries + 1, repeatedBecause: move.because };
}

/** Throws where no batch is open; the phases with one are those of the moves that need it. */
export function openBatchOf({ accountId, batch }: SyncTarget): SyncBatch {
  if (batch === undefined) throw new ConflictError('illegal-move', `The sync target ${accountId} has no open batch.`);
  return batch;
}
