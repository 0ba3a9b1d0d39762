import { type LogEntry, logEntrySchema } from '../../domain/log-entry.ts';
import type { LogRepository, Page } from '../../ports/repositories.ts';
import { keys, logCalendar, logCalendarPk } from './keys.ts';
import { type Item, parseItem, type Range, type Table } from './table.ts';

export function createLogRepository(deps: { readonly table: Table }): LogRepository {
  const { table } = deps;
  return {
    async append(entries) {
      await table.putMany(entries.map((entry) => ({ ...entry, ...keys.log(entry), ...logCalendar(entry) })));
    },
    async get(key) {
      const item = await table.get(keys.log(key));
      return item === undefined ? undefined : parseItem(logEntrySchema, item);
    },
    async listByOwner({ owner, limit, from = '', cursor }) {
      const page = await table.query({
        expression: 'pk = :pk AND sk BETWEEN :start AND :end',
        values: { ':pk': owner, ':start': cursor ?? `LOG#${from}`, ':end': 'LOG$' },
        limit,
      });
      return pageOf(page.items, page.lastKey?.['sk']);
    },
    async newestOf(owner) {
      const { items } = await table.query({
        expression: 'pk = :pk AND sk BETWEEN :start AND :end',
        values: { ':pk': owner, ':start': 'LOG#', ':end': 'LOG$' },
        limit: 1,
        newestFirst: true,
      });
      return items.map((item) => parseItem(logEntrySchema, item))[0];
    },
    async listByAccountDay({ accountId, day, limit, cursor }) {
      const range: Range = {
        index: 'calendar',
        expression: 'calendarPk = :pk AND calendarSk >= :start',
        values: { ':pk': logCalendarPk(accountId, day), ':start': cursor ?? '0' },
        limit,
      };
      const page = await table.query(range);
      const items = await table.getMany(page.items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const sorted = items.toSorted((a, b) => String(a['calendarSk']).localeCompare(String(b['calendarSk'])));
      return pageOf(sorted, page.lastKey?.['calendarSk']);
    },
    positionAfter: (entry) => behind(logCalendar(entry).calendarSk),
  };
}

/** The space sorts right behind the last key and before any other, so the next page starts after it. */
const behind = (sortKey: string): string => `${sortKey} `;

function pageOf(items: readonly Item[], lastSortKey: unknown): Page<LogEntry> {
  const entries = items.map((item) => parseItem(logEntrySchema, item));
  return lastSortKey === undefined ? { items: entries } : { items: entries, cursor: behind(String(lastSortKey)) };
}
