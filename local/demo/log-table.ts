import type { LogEntry } from '../../shared/domain/log-entry.ts';
import { beijingTime, textTable } from './text-table.ts';

const columns = ['time', 'platform', 'account', 'what', 'outcome', 'late', 'detail'] as const;

/** The log, one line an entry. */
export function logTable(log: readonly LogEntry[], accountNames: ReadonlyMap<string, string>): string {
  const entries = log.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)));
  return textTable([columns, ...entries.map((entry) => toRow(entry, accountNames))]);
}

const momentOf = (entry: LogEntry): string => entry.calledAt ?? entry.answeredAt ?? entry.at;

function toRow(entry: LogEntry, accountNames: ReadonlyMap<string, string>): readonly string[] {
  return [
    beijingTime(Date.parse(momentOf(entry))),
    entry.platform,
    accountNames.get(entry.accountId) ?? entry.accountId,
    entry.step ?? entry.kind,
    entry.outcome,
    lateness(entry),
    detailOf(entry),
  ];
}

function lateness({ kind, dueAt, calledAt }: LogEntry): string {
  if (kind !== 'attempt' || dueAt === undefined || calledAt === undefined) return '';
  return `${Date.parse(calledAt) - Date.parse(dueAt)} ms`;
}

function detailOf(entry: LogEntry): string {
  if (entry.platformCode !== undefined) return `${entry.platformCode} ${entry.message?.zh ?? ''}`;
  if (entry.counts !== undefined) return `${entry.counts['accepted'] ?? 0} addresses`;
  return entry.url ?? '';
}
