import type { SyncEntry, SyncTarget } from '../domain/sync.ts';

export type SyncRepository = {
  readonly getTarget: (accountId: string) => Promise<SyncTarget | undefined>;
  /** Stores the target if its version is still `target.version - 1`; version 1 creates it. */
  readonly saveTarget: (target: SyncTarget) => Promise<'saved' | 'conflict'>;
  /** Targets whose alarm is not after `now`. */
  readonly dueTargets: (now: number) => Promise<readonly string[]>;
  /** Makes it wait, unless it does already or has been settled. */
  readonly addEntry: (entry: SyncEntry) => Promise<'waiting' | 'settled'>;
  /** Everything that waits, oldest first; consistent. */
  readonly waitingEntries: (accountId: string) => Promise<readonly SyncEntry[]>;
  /** Those of the entries that wait; consistent. */
  readonly waitingAmong: (accountId: string, slugs: readonly string[]) => Promise<readonly SyncEntry[]>;
  readonly hasWaiting: (accountId: string) => Promise<boolean>;
  /** Records how entries ended, and that they wait no more. Doing it again, or what is left of it, changes nothing. */
  readonly settleEntries: (entries: readonly SyncEntry[]) => Promise<void>;
};
