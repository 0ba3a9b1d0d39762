import { type Thread, type ThreadMessage, threadMessageSchema, threadSchema } from '../../domain/inbox/thread.ts';
import type { ThreadMessages, ThreadRepository } from '../../ports/inbox.ts';
import type { Page } from '../../ports/repositories.ts';
import { inboxCalendar, inboxCalendarPk, keys, threadMessagePrefix, threadPk } from './keys.ts';
import { type Item, parseItem, type Table } from './table.ts';
import { putNextVersion } from './versioned-item.ts';

export function createThreadRepository({ table }: { readonly table: Table }): ThreadRepository {
  return {
    async get(threadId) {
      const item = await table.get(keys.thread(threadId));
      return item === undefined ? undefined : parseItem(threadSchema, item);
    },
    replace: (before, after) =>
      putNextVersion(
        table,
        { ...after, ...keys.thread(after.threadId), ...inboxCalendar(after) },
        before?.version ?? 0,
      ),
    async list({ accountId, state, limit, cursor }) {
      const { items, lastKey } = await table.query({
        index: 'calendar',
        expression: 'calendarPk = :pk AND calendarSk < :end',
        values: { ':pk': inboxCalendarPk({ accountId, state }), ':end': cursor ?? 'a' },
        newestFirst: true,
        limit,
      });
      const found = await table.getMany(items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) })));
      const threads = found
        .map((item) => parseItem(threadSchema, item))
        .filter((thread) => thread.state === state)
        .toSorted((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1));
      return pageOf(threads, lastKey?.['calendarSk']);
    },
    positionAfter: positionOf,
  };
}

const positionOf = (thread: Thread): string => inboxCalendar(thread).calendarSk;

function pageOf<T>(items: readonly T[], last: unknown): Page<T> {
  return last === undefined ? { items } : { items, cursor: String(last) };
}

export function createThreadMessages({ table }: { readonly table: Table }): ThreadMessages {
  return {
    async put(message) {
      await table.putIfAbsent(itemOf(message));
    },
    async list({ threadId, limit, cursor }) {
      const { items, lastKey } = await table.query({
        // Nothing of a thread sorts before its messages.
        expression: 'pk = :pk AND sk < :end',
        values: { ':pk': threadPk(threadId), ':end': cursor ?? `${threadMessagePrefix}~` },
        newestFirst: true,
        limit,
      });
      return pageOf(
        items.map((item: Item) => parseItem(threadMessageSchema, item)),
        lastKey?.['sk'],
      );
    },
  };
}

const itemOf = (message: ThreadMessage) => ({ ...message, ...keys.threadMessage(message) });
