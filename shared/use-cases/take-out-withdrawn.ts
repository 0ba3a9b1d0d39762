import type { Post } from '../domain/post.ts';
import type { SyncEntry, SyncRef, SyncTarget } from '../domain/sync.ts';
import { moveTarget } from '../domain/sync-machine.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { type AddDeps, addToTarget } from './add-to-target.ts';
import { entryOf } from './collect-links.ts';

// A page that is gone waits nowhere, is shown in no menu, and is reported as gone where it was pushed. The post says that it
// is withdrawn before anything else happens. A run looks at its posts after it has chosen and again after it has settled
// them, and the event makes a run that has chosen begin anew: so whichever comes first, one of them sees the other.

export type TakeOutDeps = AddDeps & {
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly sync: Pick<SyncRepository, 'getSettled' | 'waitingAmong' | 'settleEntries'>;
};

/** Takes the page of a withdrawn post out of all its targets. Doing it again changes nothing. */
export async function takeOutWithdrawn(deps: TakeOutDeps, postId: string): Promise<void> {
  const [post] = await withdrawnAmong(deps, [postId]);
  if (post === undefined) return;
  await Promise.all(post.sync.map((ref) => takeOutOf(deps, post, ref)));
}

async function takeOutOf(deps: TakeOutDeps, post: Post, ref: SyncRef): Promise<void> {
  const { postId: slug } = post;
  const target = await markTakenOut(deps, ref, slug);
  // What is being carried is reported by its run.
  if (target === undefined || target.batch?.slugs.includes(slug) === true) return;
  await dropEntries(deps, await deps.sync.waitingAmong(ref, [slug]));
  if ((await deps.sync.getSettled(ref, slug))?.state === 'carried') await reportGone(deps, ref, [post]);
}

/** `undefined`: nothing has ever waited there. */
async function markTakenOut(deps: TakeOutDeps, ref: SyncRef, slug: string): Promise<SyncTarget | undefined> {
  for (;;) {
    const target = await deps.sync.getTarget(ref);
    if (target === undefined) return undefined;
    const moved = moveTarget(target, { type: 'take-out', slug }, deps.clock.now());
    if ((await deps.sync.saveTarget(moved)) === 'saved') return moved;
  }
}

/** Drops those of the entries whose posts are withdrawn, and answers the others. `mayBeOut`: they may have been carried. */
export async function dropWithdrawn(
  deps: TakeOutDeps,
  ref: SyncRef,
  { entries, mayBeOut }: { readonly entries: readonly SyncEntry[]; readonly mayBeOut: boolean },
): Promise<readonly SyncEntry[]> {
  if (ref.kind === 'removal') return entries;
  const posts = await withdrawnAmong(
    deps,
    entries.map(({ postId }) => postId),
  );
  if (posts.length === 0) return entries;
  if (mayBeOut) await reportGone(deps, ref, posts);
  const gone = new Set(posts.map(({ postId }) => postId));
  await dropEntries(
    deps,
    entries.filter(({ postId }) => gone.has(postId)),
  );
  return entries.filter(({ postId }) => !gone.has(postId));
}

/** Has a search engine told of what was carried although it had been withdrawn meanwhile. */
export async function reportCarriedInVain(deps: TakeOutDeps, ref: SyncRef, slugs: readonly string[]): Promise<void> {
  if (ref.kind === 'push') await reportGone(deps, ref, await withdrawnAmong(deps, slugs));
}

async function reportGone(deps: TakeOutDeps, { accountId, kind }: SyncRef, posts: readonly Post[]): Promise<void> {
  if (kind !== 'push') return;
  const now = deps.clock.now();
  for (const post of posts) await addToTarget(deps, entryOf(post, { accountId, kind: 'removal' }, now));
}

async function dropEntries(deps: TakeOutDeps, entries: readonly SyncEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const settledAt = deps.clock.now();
  await deps.sync.settleEntries(
    entries.map((entry) => ({ ...entry, state: 'dropped', reason: 'withdrawn', settledAt })),
  );
}

async function withdrawnAmong({ posts }: TakeOutDeps, postIds: readonly string[]): Promise<readonly Post[]> {
  return (await posts.getMany(postIds)).filter(({ withdrawnAt }) => withdrawnAt !== undefined);
}
