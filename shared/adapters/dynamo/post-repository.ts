import { isoOf } from '../../domain/instants.ts';
import { type Post, postSchema } from '../../domain/post.ts';
import type { PostEdits, PostPages, PostRepository } from '../../ports/repositories.ts';
import { isUndecidedSince } from './approval-repositories.ts';
import { keys, parsePostCalendar, postCalendar, postIdOf } from './keys.ts';
import { queryPostKeys } from './post-calendar.ts';
import { parseItem, type Table } from './table.ts';

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
    async listByDueTime({ brandId, from, to, limit, cursor, accountId, campaign }) {
      const found = await queryPostKeys(table, { brandId, start: cursor ?? isoOf(from), to, limit: limit + 1 });
      const page = found.slice(0, limit);
      const wanted = page.filter((item) => {
        const entry = parsePostCalendar(String(item['calendarSk']));
        return (
          (accountId === undefined || entry.mayBeOn(accountId)) && (campaign === undefined || entry.mayBeIn(campaign))
        );
      });
      const posts = (await getMany(wanted.map((item) => postIdOf(String(item['pk']))))).filter(
        (post) =>
          (accountId === undefined || post.deliveries.some((delivery) => delivery.accountId === accountId)) &&
          (campaign === undefined || post.campaign === campaign),
      );
      const items = posts.toSorted((a, b) => calendarOrder(a).localeCompare(calendarOrder(b)));
      const last = page.at(-1);
      const isLastPage = found.length <= limit || last === undefined;
      return isLastPage ? { items } : { items, cursor: behind(String(last['calendarSk'])) };
    },
    positionAfter: (post) => behind(calendarOrder(post)),
  };
}

export function createPostPages({ table }: { readonly table: Table }): PostPages {
  return {
    async setPage(postId, page) {
      const update = { expression: 'SET page = :page', values: { ':page': page } };
      await table.update(keys.post(postId), update, { expression: 'attribute_exists(pk)' });
    },
    async withdrawPage(postId, at) {
      const update = { expression: 'SET withdrawnAt = if_not_exists(withdrawnAt, :at)', values: { ':at': at } };
      await table.update(keys.post(postId), update, { expression: 'attribute_exists(pk)' });
    },
  };
}

/** What an edit may change of the item; each is always there. */
const edited = [
  'revision',
  'title',
  'dueAt',
  'timeZone',
  'latenessLimitMinutes',
  'deliveries',
  'priority',
  'sync',
  'edits',
  'calendarPk',
  'calendarSk',
] as const;

export function createPostEdits({ table }: { readonly table: Table }): PostEdits {
  return {
    async commit(before, after) {
      const item = { ...after, edits: after.edits ?? [], ...postCalendar(after) };
      const names = after.approval === undefined ? edited : [...edited, 'approval' as const];
      const isReleased = after.approval === undefined && before.approval !== undefined;
      const update = {
        expression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${isReleased ? ' REMOVE approval' : ''}`,
        names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        values: Object.fromEntries(names.map((name) => [`:${name}`, item[name]])),
      };
      return (await table.update(keys.post(after.postId), update, isUndecidedSince(before))) ? 'saved' : 'conflict';
    },
  };
}

/** The space sorts right behind the key and before any other. */
const behind = (calendarSk: string): string => `${calendarSk} `;

const calendarOrder = (post: Post): string => postCalendar(post).calendarSk;
