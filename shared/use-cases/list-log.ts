import type { LogEntry } from '../domain/log-entry.ts';
import type { LogRepository, Page, PostRepository, RegistryRepository } from '../ports/repositories.ts';
import { loadAccount, loadBrand } from './load-brand.ts';
import { loadPost } from './load-post.ts';

export type ListLogDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount' | 'listAccounts'>;
  readonly posts: Pick<PostRepository, 'get'>;
  readonly log: LogRepository;
};

export type LogPage = { readonly limit: number; readonly cursor?: string | undefined };

const goOn = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export async function listPostLog(
  deps: ListLogDeps,
  key: { readonly brandId: string; readonly postId: string },
  { limit, cursor }: LogPage,
): Promise<Page<LogEntry>> {
  const post = await loadPost(deps.posts, key);
  return deps.log.listByOwner({ owner: `POST#${post.postId}`, limit, ...goOn(cursor) });
}

export async function listAccountLog(
  deps: ListLogDeps,
  key: { readonly brandId: string; readonly accountId: string; readonly day: string },
  { limit, cursor }: LogPage,
): Promise<Page<LogEntry>> {
  const { accountId } = await loadAccount(deps.registry, key);
  return deps.log.listByAccountDay({ accountId, day: key.day, limit, ...goOn(cursor) });
}

/** A brand's day is the days of its accounts, merged by time. */
export async function listBrandLog(
  deps: ListLogDeps,
  key: { readonly brandId: string; readonly day: string },
  { limit, cursor }: LogPage,
): Promise<Page<LogEntry>> {
  await loadBrand(deps.registry, key.brandId);
  const accounts = await deps.registry.listAccounts(key.brandId);
  const pages = await Promise.all(
    accounts.map(({ accountId }) => deps.log.listByAccountDay({ accountId, day: key.day, limit, ...goOn(cursor) })),
  );
  const merged = pages.flatMap((page) => page.items).toSorted(byTime);
  const items = merged.slice(0, limit);
  const last = items.at(-1);
  const hasMore = merged.length > limit || pages.some((page) => page.cursor !== undefined);
  // A position in one account's day is a position in the day of every account.
  return last !== undefined && hasMore ? { items, cursor: deps.log.positionAfter(last) } : { items };
}

const orderOf = (entry: LogEntry): string => `${entry.at}#${entry.entryId}`;

function byTime(a: LogEntry, b: LogEntry): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}
