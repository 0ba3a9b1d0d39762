import { NotFoundError } from '../domain/errors.ts';
import { inboxPlatforms } from '../domain/inbox/incoming.ts';
import type { Thread, ThreadMessage, ThreadState } from '../domain/inbox/thread.ts';
import type { ThreadMessages, ThreadRepository } from '../ports/inbox.ts';
import type { Page, RegistryRepository } from '../ports/repositories.ts';
import { loadAccount, loadBrand } from './load-brand.ts';

export type ReadInboxDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount' | 'listAccounts'>;
  readonly threads: Pick<ThreadRepository, 'get' | 'list' | 'positionAfter'>;
  readonly messages: Pick<ThreadMessages, 'list'>;
};

export type InboxQuery = {
  readonly brandId: string;
  readonly accountId?: string | undefined;
  readonly state: ThreadState;
  readonly assignedTo?: string | undefined;
  readonly tag?: string | undefined;
  readonly isUnread?: boolean | undefined;
};
export type PageWish = { readonly limit: number; readonly cursor?: string | undefined };

/** The threads of a brand's accounts, merged, the latest first. What is filtered out leaves its page shorter. */
export async function listThreads(
  deps: ReadInboxDeps,
  query: InboxQuery,
  { limit, cursor }: PageWish,
): Promise<Page<Thread>> {
  const { state } = query;
  const page = { state, limit, ...(cursor === undefined ? {} : { cursor }) };
  const accountIds = await accountsOf(deps, query);
  const pages = await Promise.all(accountIds.map((accountId) => deps.threads.list({ ...page, accountId })));
  const merged = pages.flatMap(({ items }) => items).toSorted((a, b) => (orderOf(deps, a) < orderOf(deps, b) ? 1 : -1));
  const taken = merged.slice(0, limit);
  const last = taken.at(-1);
  const hasMore = merged.length > limit || pages.some((one) => one.cursor !== undefined);
  const items = taken.filter((thread) => matches(thread, query));
  return last !== undefined && hasMore ? { items, cursor: deps.threads.positionAfter(last) } : { items };
}

const orderOf = ({ threads }: ReadInboxDeps, thread: Thread): string => threads.positionAfter(thread);

async function accountsOf({ registry }: ReadInboxDeps, { brandId, accountId }: InboxQuery): Promise<readonly string[]> {
  if (accountId !== undefined) return [(await loadAccount(registry, { brandId, accountId })).accountId];
  await loadBrand(registry, brandId);
  const accounts = await registry.listAccounts(brandId);
  return accounts
    .filter(({ platform }) => inboxPlatforms.some((one) => one === platform))
    .map((account) => account.accountId);
}

function matches(thread: Thread, { assignedTo, tag, isUnread }: InboxQuery): boolean {
  return (
    (assignedTo === undefined || thread.assignedTo === assignedTo) &&
    (tag === undefined || thread.tags.includes(tag)) &&
    (isUnread === undefined || thread.unread > 0 === isUnread)
  );
}

export type ThreadKey = { readonly brandId: string; readonly threadId: string };

/** Another brand's thread does not exist for this brand. */
export async function loadThread(
  { threads }: Pick<ReadInboxDeps, 'threads'> | { readonly threads: Pick<ThreadRepository, 'get'> },
  { brandId, threadId }: ThreadKey,
): Promise<Thread> {
  const thread = await threads.get(threadId);
  if (thread?.brandId === brandId) return thread;
  throw new NotFoundError('thread-not-found', 'There is no such thread.');
}

export async function listThreadMessages(
  deps: ReadInboxDeps,
  key: ThreadKey,
  { limit, cursor }: PageWish,
): Promise<Page<ThreadMessage>> {
  const { threadId } = await loadThread(deps, key);
  return deps.messages.list({ threadId, limit, ...(cursor === undefined ? {} : { cursor }) });
}
