import type { Account, Brand } from '../../../shared/domain/account.ts';
import { beijingBucket } from '../../../shared/domain/beijing.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { emptyLane } from '../../../shared/domain/lane-ticket.ts';
import type { Link } from '../../../shared/domain/link.ts';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import type { Media } from '../../../shared/domain/media.ts';
import type { Post, Revision } from '../../../shared/domain/post.ts';
import type { SyncEntry, SyncRef, SyncTarget } from '../../../shared/domain/sync.ts';
import type { Heartbeat } from '../../../shared/ports/repositories.ts';

/** Everything that is stored, apart from the deliveries. */
export type Tables = {
  readonly brands: Map<string, Brand>;
  readonly accounts: Map<string, Account>;
  readonly media: Map<string, Media>;
  readonly posts: Map<string, Post>;
  readonly revisions: Map<string, Revision>;
  readonly links: Map<string, Link>;
  readonly lanes: Map<string, Lane>;
  readonly log: Map<string, LogEntry>;
  /** The same entries by account and Beijing day. */
  readonly logDays: Map<string, Map<string, LogEntry>>;
  readonly credentials: Map<string, string>;
  readonly targets: Map<string, SyncTarget>;
  readonly entries: Map<string, SyncEntry>;
  heartbeat: Heartbeat | undefined;
};

export function createTables(): Tables {
  return {
    brands: new Map(),
    accounts: new Map(),
    media: new Map(),
    posts: new Map(),
    revisions: new Map(),
    links: new Map(),
    lanes: new Map(),
    log: new Map(),
    logDays: new Map(),
    credentials: new Map(),
    targets: new Map(),
    entries: new Map(),
    heartbeat: undefined,
  };
}

export const laneOf = (tables: Tables, accountId: string): Lane => tables.lanes.get(accountId) ?? emptyLane(accountId);
export const logKey = ({ owner, at, entryId }: Pick<LogEntry, 'owner' | 'at' | 'entryId'>): string =>
  `${owner}|${at}|${entryId}`;
export const targetKey = ({ accountId, kind }: SyncRef): string => `${accountId}|${kind}`;
export const entryKey = (entry: SyncRef & { readonly slug: string }): string => `${targetKey(entry)}|${entry.slug}`;

export function putLogEntry(tables: Tables, entry: LogEntry): void {
  const key = logKey(entry);
  tables.log.set(key, entry);
  const dayKey = `${entry.accountId}|${beijingBucket(Date.parse(entry.at), 'day')}`;
  const day = tables.logDays.get(dayKey) ?? new Map<string, LogEntry>();
  tables.logDays.set(dayKey, day.set(key, entry));
}

export function logOfDay(tables: Tables, accountId: string, day: string): readonly LogEntry[] {
  return [...(tables.logDays.get(`${accountId}|${day}`)?.values() ?? [])];
}

export function createOnce<T>(map: Map<string, T>, key: string, value: T): 'created' | 'exists' {
  if (map.has(key)) return 'exists';
  map.set(key, value);
  return 'created';
}

/** Stores what carries a version if the stored version is the one before. */
export function saveNext<T extends { readonly version: number }>(
  map: Map<string, T>,
  key: string,
  next: T,
): 'saved' | 'conflict' {
  if ((map.get(key)?.version ?? 0) !== next.version - 1) return 'conflict';
  map.set(key, next);
  return 'saved';
}
