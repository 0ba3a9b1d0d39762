import type { Post } from '../domain/post.ts';
import type { SyncEntry, SyncRef, SyncTarget, TargetKind } from '../domain/sync.ts';
import { moveTarget } from '../domain/sync-machine.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import { type AddDeps, addToTarget } from './add-to-target.ts';
import type { Carrier } from './carrier.ts';
import { entryOf } from './collect-links.ts';

// A page that is gone waits nowhere, is shown in no menu, is taken out of digests that are not out, and is reported as gone
// where it was pushed. The post says that it
// is withdrawn before anything else happens. A run looks at its posts after it has chosen and again after it has settled
// them, and the event makes a run that has chosen begin anew: so whichever comes first, one of them sees the other.

export type TakeOutDeps = AddDeps & {
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly sync: Pick<SyncRepository, 'getSettled' | 'waitingAmong' | 'settleEntries'>;
  readonly carrierOf: (kind: TargetKind) => Pick<Carrier, 'takeOut'>;
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
  const settled = await deps.sync.getSettled(ref, slug);
  if (settled?.state === 'carried') await undo(deps, ref, { batchId: settled.batchId, posts: [post] });
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

/** Drops those of the entries whose posts are withdrawn, and answers the others. `lostBatchId`: a batch may have carried them. */
export async function dropWithdrawn(
  deps: TakeOutDeps,
  ref: SyncRef,
  { entries, lostBatchId }: { readonly entries: readonly SyncEntry[]; readonly lostBatchId?: string },
): Promise<readonly SyncEntry[]> {
  if (ref.kind === 'removal') return entries;
  const posts = await withdrawnAmong(
    deps,
    entries.map(({ postId }) => postId),
  );
  if (posts.length === 0) return entries;
  if (lostBatchId !== undefined) await undo(deps, ref, { batchId: lostBatchId, posts });
  const gone = new Set(posts.map(({ postId }) => postId));
  await dropEntries(
    deps,
    entries.filter(({ postId }) => gone.has(postId)),
  );
  return entries.filter(({ postId }) => !gone.has(postId));
}

/** Undoes the carrying of what had been withdrawn meanwhile. */
export async function undoCarriedInVain(deps: TakeOutDeps, target: SyncTarget): Promise<void> {
  const { kind, batch } = target;
  if (batch === undefined || (kind !== 'push' && deps.carrierOf(kind).takeOut === undefined)) return;
  const posts = await withdrawnAmong(deps, batch.slugs);
  if (posts.length > 0) await undo(deps, target, { batchId: batch.batchId, posts });
}

type Carried = { readonly batchId: string | undefined; readonly posts: readonly Post[] };

/** A search engine is told, and a digest rewritten; a menu is written anew by its next run. */
async function undo(deps: TakeOutDeps, { accountId, kind }: SyncRef, { batchId, posts }: Carried): Promise<void> {
  if (kind !== 'push') {
    if (batchId !== undefined) await deps.carrierOf(kind).takeOut?.({ accountId, kind }, { batchId, posts });
    return;
  }
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
