import type { SyncEntry, SyncRef, SyncTarget } from '../domain/sync.ts';
import type { Page } from './repositories.ts';

export type SyncRepository = {
  readonly getTarget: (ref: SyncRef) => Promise<SyncTarget | undefined>;
  /** Stores the target if its version is still `target.version - 1`; version 1 creates it. */
  readonly saveTarget: (target: SyncTarget) => Promise<'saved' | 'conflict'>;
  /** Targets whose alarm is not after `now`. */
  readonly dueTargets: (now: number) => Promise<readonly SyncRef[]>;
  /** Makes it wait, unless it does already or has been settled. */
  readonly addEntry: (entry: SyncEntry) => Promise<'waiting' | 'settled'>;
  /** How an entry has ended; `undefined` while it waits, or where there is none. Consistent. */
  readonly getSettled: (ref: SyncRef, slug: string) => Promise<SyncEntry | undefined>;
  /** Everything that waits, what is worth most first; consistent. */
  readonly waitingEntries: (ref: SyncRef) => Promise<readonly SyncEntry[]>;
  /** Those of the entries that wait; consistent. */
  readonly waitingAmong: (ref: SyncRef, slugs: readonly string[]) => Promise<readonly SyncEntry[]>;
  /** Records how entries ended, and that they wait no more. Doing it again, or what is left of it, changes nothing. */
  readonly settleEntries: (entries: readonly SyncEntry[]) => Promise<void>;
};

/** For people who want to know what became of pages; nothing acts by it. */
export type SyncEntryList = {
  /** A part of those that wait, or of those that have been settled, by slug. `cursor` is the last slug of the part before. */
  readonly listEntries: (wish: {
    readonly ref: SyncRef;
    readonly isWaiting: boolean;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<SyncEntry>>;
};
