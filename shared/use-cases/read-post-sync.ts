import { isoOf } from '../domain/instants.ts';
import type { SyncEntry, SyncRef } from '../domain/sync.ts';
import type { Ids } from '../ports/ids.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { digestPostId } from './listed-posts.ts';
import { loadPost } from './load-post.ts';

export type PostSyncDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly sync: Pick<SyncRepository, 'getTarget' | 'getSettled' | 'waitingAmong'>;
  readonly ids: Pick<Ids, 'derive'>;
};

/** Where the page of a post stands at one of its targets. */
export type PostSyncView = {
  readonly accountId: string;
  readonly target: SyncRef['kind'];
  /** `expected`: it waits there as soon as the post is out. */
  readonly state: 'expected' | SyncEntry['state'];
  readonly reason?: string;
  readonly addedAt?: string;
  readonly settledAt?: string;
  /** In a menu, counted from 1; absent where later posts have taken its place. */
  readonly place?: number;
  /** The post of the digest that lists it. */
  readonly digestPostId?: string;
};

/** What became of the page of a post at each of its targets, and whether search engines were told that it is gone. */
export async function readPostSync(
  deps: PostSyncDeps,
  key: { readonly brandId: string; readonly postId: string },
): Promise<readonly PostSyncView[]> {
  const { postId, sync } = await loadPost(deps.posts, key);
  const removals = sync
    .filter(({ kind }) => kind === 'push')
    .map(({ accountId }) => ({ accountId, kind: 'removal' }) as const);
  const views = [...sync, ...removals].map(async (ref) => viewOf(deps, ref, await entryAt(deps, ref, postId)));
  const all = await Promise.all(views);
  return all.filter(({ target, state }) => target !== 'removal' || state !== 'expected');
}

async function entryAt({ sync }: PostSyncDeps, ref: SyncRef, slug: string): Promise<SyncEntry | undefined> {
  return (await sync.getSettled(ref, slug)) ?? (await sync.waitingAmong(ref, [slug]))[0];
}

async function viewOf(deps: PostSyncDeps, ref: SyncRef, entry: SyncEntry | undefined): Promise<PostSyncView> {
  const { accountId, kind: target } = ref;
  if (entry === undefined) return { accountId, target, state: 'expected' };
  const { state, reason, addedAt, settledAt, batchId } = entry;
  return {
    accountId,
    target,
    state,
    ...(reason === undefined ? {} : { reason }),
    addedAt: isoOf(addedAt),
    ...(settledAt === undefined ? {} : { settledAt: isoOf(settledAt) }),
    ...(target === 'menu' ? await placeOf(deps, ref, entry) : {}),
    ...(target === 'digest' && state === 'carried' && batchId !== undefined
      ? { digestPostId: digestPostId(deps.ids, batchId) }
      : {}),
  };
}

/** Earlier posts come back into a menu where later ones go, whatever is recorded of when they were carried. */
async function placeOf(
  { sync }: PostSyncDeps,
  ref: SyncRef,
  { postId }: SyncEntry,
): Promise<Pick<PostSyncView, 'place'>> {
  const menu = (await sync.getTarget(ref))?.menu;
  const place = (menu?.shelf.slice(0, menu.posts).indexOf(postId) ?? -1) + 1;
  return place === 0 ? {} : { place };
}
