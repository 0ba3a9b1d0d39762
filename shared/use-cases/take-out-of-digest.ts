import type { Delivery } from '../domain/delivery.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Post } from '../domain/post.ts';
import type { SyncRef } from '../domain/sync.ts';
import { cancelPost } from './cancel-post.ts';
import { type EditPostDeps, editPost } from './edit-post.ts';
import { digestAuthor, listedPosts } from './listed-posts.ts';
import { writeDigest } from './plan-digest.ts';
import { formatDueTime } from './read-due-time.ts';

export type TakeOutOfDigestDeps = EditPostDeps;

type Wish = { readonly postId: string; readonly posts: readonly Post[] };

/**
 * Rewrites a digest that is not out without posts that are withdrawn, and cancels one that would list nothing, or whose
 * settings are gone. What is on its way, or out, stays as it is: an article cannot be changed. The log of each post says so.
 */
export async function takeOutOfDigest(deps: TakeOutOfDigestDeps, ref: SyncRef, { postId, posts }: Wish): Promise<void> {
  const digest = await deps.posts.get(postId);
  const lists = digest === undefined ? undefined : (await deps.revisions.get(digest))?.lists;
  const gone = posts.filter((post) => lists?.includes(post.postId));
  if (digest === undefined || lists === undefined || gone.length === 0) return;
  const left = lists.filter((one) => !gone.some((post) => post.postId === one));
  await rewrite(deps, ref, { digest, left }).catch(unlessClaimed);
  const { revision, deliveries } = (await deps.posts.get(postId)) ?? digest;
  const stored = await deps.deliveries.getMany(deliveries.map(({ deliveryId }) => ({ postId, deliveryId })));
  const out = stored.filter((one) => mayBeOut.has(one.state) && !(left.length > 0 && one.revision === revision));
  await deps.log.append(out.flatMap((delivery) => gone.map((post) => staysIn(delivery, post))));
}

/** Also a draft that waits in the account's box for a person. */
const mayBeOut: ReadonlySet<Delivery['state']> = new Set([
  'publishing',
  'processing',
  'unknown',
  'needs-person',
  'handed-over',
  'published',
]);

async function rewrite(
  deps: TakeOutOfDigestDeps,
  ref: SyncRef,
  { digest, left }: { readonly digest: Post; readonly left: readonly string[] },
): Promise<void> {
  const { brandId, postId, dueAt, timeZone } = digest;
  const key = { brandId, postId, tokenId: digestAuthor };
  const settings = (await deps.sync.getTarget(ref))?.settings;
  if (left.length === 0 || settings?.kind !== 'digest') return cancelPost(deps, key);
  const listed = await listedPosts(deps, left);
  const { title, summary, body, text } = writeDigest(
    settings,
    listed,
    formatDueTime({ at: Date.parse(dueAt), timeZone }),
  );
  const deliveries = [{ accountId: ref.accountId, title, body }];
  await editPost(deps, { ...key, change: { title, summary, page: { text }, deliveries, lists: left } });
}

const tooLate: ReadonlySet<string> = new Set(['already-claimed', 'already-settled', 'post-withdrawn']);

/** It is being published, or has come to its end. */
function unlessClaimed(error: unknown): void {
  if (!(error instanceof ConflictError) || !tooLate.has(error.code)) throw error;
}

/** The same entry however often it is written. */
function staysIn(delivery: Delivery, { postId, withdrawnAt = isoOf(0) }: Post): LogEntry {
  const { brandId, accountId, platform, result } = delivery;
  return {
    entryId: `${delivery.deliveryId}-lists-${postId}`,
    owner: `POST#${postId}`,
    kind: 'decision',
    at: withdrawnAt,
    brandId,
    accountId,
    platform,
    postId,
    outcome: 'stays-in-digest',
    actor: digestAuthor,
    message: {
      zh: '已发布或正在发布的合集仍列有这条内容，文章无法修改；其中的链接已失效',
      en: 'A digest that is out, or on its way, still lists the post; an article cannot be changed, but the link in it leads nowhere',
    },
    hint: {
      zh: '如需彻底移除，请撤回该合集。',
      en: 'Take the digest back to have it gone altogether.',
    },
    ...(result?.url === undefined ? {} : { url: result.url }),
  };
}
