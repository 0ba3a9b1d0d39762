import type { SyncEntry, SyncTarget } from '../domain/sync.ts';

export type SyncRepository = {
  /** Writes it unless the target has it already. */
  readonly addEntry: (entry: SyncEntry) => Promise<'created' | 'exists'>;
  readonly getTarget: (accountId: string) => Promise<SyncTarget | undefined>;
  /** Brings the target's alarm clock forward to `attendAt`; creates the target when it is new. */
  readonly wakeTarget: (target: { accountId: string; brandId: string; attendAt: number }) => Promise<void>;
  /** Targets whose alarm is not after `now`. */
  readonly dueTargets: (now: number) => Promise<readonly string[]>;
  readonly lease: (accountId: string, lease: { now: number; until: number }) => Promise<SyncTarget | undefined>;
  /** Stores the target if its version is still `target.version - 1`. */
  readonly saveTarget: (target: SyncTarget) => Promise<'saved' | 'conflict'>;
  /** Waiting entries whose time has come, oldest first. */
  readonly waitingEntries: (query: { accountId: string; now: number; limit: number }) => Promise<readonly SyncEntry[]>;
  readonly settleEntry: (entry: SyncEntry) => Promise<void>;
};
