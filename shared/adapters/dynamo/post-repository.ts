import { type Post, postSchema } from '../../domain/post.ts';
import type { PostRepository } from '../../ports/repositories.ts';
import { iso, keys, postCalendar, postCalendarPk, postIdOf } from './keys.ts';
import { type Item, parseItem, type Table } from './table.ts';

export function createPostRepository(deps: { readonly table: Table }): PostRepository {
  const { table } = deps;

  const getMany: PostRepository['getMany'] = async (postIds) => {
    const items = await table.getMany(postIds.map((postId) => keys.post(postId)));
    return items.map((item) => parseItem(postSchema, item));
  };

  return {
    getMany,
    async get(postId) {
      const item = await table.get(keys.post(postId));
      return item === undefined ? undefined : parseItem(postSchema, item);
    },
    async createIfAbsent(post) {
      return (await table.putIfAbsent({ ...post, ...keys.post(post.postId), ...postCalendar(post) }))
        ? 'created'
        : 'exists';
    },
    async listByDueTime({ brandId, from, to, limit, cursor }) {
      const found: Item[] = [];
      const start = cursor ?? iso(from);
      for (const month of monthsBetween(start.slice(0, 7), iso(to - 1).slice(0, 7))) {
        const left = limit + 1 - found.length;
        if (left <= 0) break;
        found.push(
          ...(await queryMonth(table, { pk: postCalendarPk(brandId, month), start, end: iso(to), limit: left })),
        );
      }
      const page = found.slice(0, limit);
      const posts = await getMany(page.map((item) => postIdOf(String(item['pk']))));
      const items = posts.toSorted((a, b) => calendarOrder(a).localeCompare(calendarOrder(b)));
      const last = page.at(-1);
      const isLastPage = found.length <= limit || last === undefined;
      // The space sorts right behind the last key and before any other.
      return isLastPage ? { items } : { items, cursor: `${String(last['calendarSk'])} ` };
    },
  };
}

const calendarOrder = (post: Post): string => postCalendar(post).calendarSk;

async function queryMonth(table: Table, range: { pk: string; start: string; end: string; limit: number }) {
  const found: Item[] = [];
  let startKey: Item | undefined;
  do {
    const page = await table.query({
      index: 'calendar',
      expression: 'calendarPk = :pk AND calendarSk BETWEEN :start AND :end',
      values: { ':pk': range.pk, ':start': range.start, ':end': range.end },
      limit: range.limit - found.length,
      ...(startKey === undefined ? {} : { startKey }),
    });
    found.push(...page.items);
    startKey = page.lastKey;
  } while (startKey !== undefined && found.length < range.limit);
  return found;
}

/** `2026-11` to `2027-01`: the three months between, both ends included. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  const cursor = new Date(`${first}-01T00:00:00Z`);
  while (cursor.toISOString().slice(0, 7) <= last) {
    months.push(cursor.toISOString().slice(0, 7));
    cursor.setUTCMonth(cursor.getUTCMonth() + 1);
  }
  return months;
}
