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
  const [deliveries, revision] = await Promise.all([
    deps.deliveries.listByPost(post.postId),
    deps.revisions.get({ postId: post.postId, revision: post.revision }),
  ]);
  return describePost(post, deliveries, { content: revision, traces: await readTraces(deps.log, deliveries) });
}
