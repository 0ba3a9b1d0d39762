import type { Delivery } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import type { DeliveryRepository, LogRepository, PostRepository, RevisionRepository } from '../ports/repositories.ts';
import { describePost, type PostView } from './describe-post.ts';
import { loadPost } from './load-post.ts';
import { readTraces } from './read-traces.ts';

export type ReadPostDeps = {
  readonly posts: PostRepository;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'listByPost'>;
  readonly log: Pick<LogRepository, 'listByOwner'>;
};

export async function readPost(
  deps: ReadPostDeps,
  key: { readonly brandId: string; readonly postId: string },
): Promise<PostView> {
  const post = await loadPost(deps.posts, key);
  const deliveries = await deps.deliveries.listByPost(post.postId);
  const [content, traces] = await Promise.all([
    readContent(deps.revisions, post, deliveries),
    readTraces(deps.log, deliveries),
  ]);
  return describePost(post, deliveries, { content, traces });
}

/** What an edit has not reached keeps the content of its own revision. */
async function readContent(revisions: ReadPostDeps['revisions'], post: Post, deliveries: readonly Delivery[]) {
  const { postId } = post;
  const numbers = [...new Set([post.revision, ...deliveries.map(({ revision }) => revision)])];
  const found = await Promise.all(numbers.map((revision) => revisions.get({ postId, revision })));
  const byNumber = new Map(numbers.map((number, index) => [number, found[index]]));
  const landing = byNumber.get(post.revision)?.landing;
  if (landing === undefined) return undefined;
  const variants = deliveries.map(
    ({ deliveryId, revision }) => [deliveryId, byNumber.get(revision)?.variants[deliveryId]] as const,
  );
  return { landing, variants: Object.fromEntries(variants) };
}
