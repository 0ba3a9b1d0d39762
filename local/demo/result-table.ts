import type { LogEntry } from '../../shared/domain/log-entry.ts';

const columns = ['time', 'platform', 'account', 'what', 'outcome', 'late', 'detail'] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The log as a table for a terminal: Beijing times, one line an entry. */
export function resultTable(log: readonly LogEntry[], accountNames: ReadonlyMap<string, string>): string {
  const rows = log
    .toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)))
    .map((entry) => toRow(entry, accountNames));
  const header = Object.fromEntries(columns.map((name) => [name, name])) as Row; // one entry for each column
  const widths = columns.map((name) => Math.max(...[header, ...rows].map((row) => displayWidth(row[name]))));
  return [header, ...rows].map((row) => columns.map((name, i) => pad(row[name], widths[i] ?? 0)).join('  ')).join('\n');
}

const momentOf = (entry: LogEntry): string => entry.calledAt ?? entry.answeredAt ?? entry.at;

function toRow(entry: LogEntry, accountNames: ReadonlyMap<string, string>): Row {
  const late =
    entry.kind === 'attempt' && entry.dueAt && entry.calledAt
      ? Date.parse(entry.calledAt) - Date.parse(entry.dueAt)
      : undefined;
  return {
    time: beijingTime(momentOf(entry)),
    platform: entry.platform,
    account: accountNames.get(entry.accountId) ?? entry.accountId,
    what: entry.step ?? entry.kind,
    outcome: entry.outcome,
    late: late === undefined ? '' : `${late} ms`,
    detail: detailOf(entry),
  };
}

function beijingTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ');
}

function detailOf(entry: LogEntry): string {
  if (entry.platformCode !== undefined) return `${entry.platformCode} ${entry.message?.zh ?? ''}`;
  if (entry.counts !== undefined) return `${entry.counts['accepted'] ?? 0} addresses`;
  return entry.url ?? '';
}

/** Chinese characters take two columns of a terminal. */
const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
