import { isoOf } from '../../domain/instants.ts';
import type { PostCalendar } from '../../ports/post-calendar.ts';
import { parsePostCalendar, postCalendarPk, postIdOf } from './keys.ts';
import type { Item, Table } from './table.ts';

export function createPostCalendar(deps: { readonly table: Table }): PostCalendar {
  return {
    async entriesBetween({ brandId, from, to, limit }) {
      const items = await queryPostKeys(deps.table, { brandId, start: isoOf(from), to, limit });
      return items.map((item) => ({
        postId: postIdOf(String(item['pk'])),
        ...parsePostCalendar(String(item['calendarSk'])),
      }));
    },
    async newestPosts({ brandId, from, to, limit }) {
      const items = await queryPostKeys(deps.table, { brandId, start: isoOf(from), to, limit, newestFirst: true });
      return items.map((item) => postIdOf(String(item['pk'])));
    },
  };
}

/** Keys of a brand's posts from a position in the calendar on, by due time, over as many months as it takes. */
export async function queryPostKeys(
  table: Table,
  range: {
    readonly brandId: string;
    readonly start: string;
    readonly to: number;
    readonly limit: number;
    readonly newestFirst?: boolean;
  },
): Promise<readonly Item[]> {
  const { brandId, start, to, limit, newestFirst = false } = range;
  const found: Item[] = [];
  const months = monthsBetween(start.slice(0, 7), isoOf(to - 1).slice(0, 7));
  for (const month of newestFirst ? months.toReversed() : months) {
    const left = limit - found.length;
    if (left <= 0) break;
    found.push(
      ...(await queryMonth(table, {
        pk: postCalendarPk(brandId, month),
        start,
        end: isoOf(to),
        limit: left,
        newestFirst,
      })),
    );
  }
  return found;
}

async function queryMonth(
  table: Table,
  range: { pk: string; start: string; end: string; limit: number; newestFirst: boolean },
) {
  const found: Item[] = [];
  let startKey: Item | undefined;
  do {
    const page = await table.query({
      index: 'calendar',
      expression: 'calendarPk = :pk AND calendarSk BETWEEN :start AND :end',
      values: { ':pk': range.pk, ':start': range.start, ':end': range.end },
      limit: range.limit - found.length,
      newestFirst: range.newestFirst,
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
