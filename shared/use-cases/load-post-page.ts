import type { PageSetting, Post } from '../domain/post.ts';
import type { PostRepository, RevisionRepository } from '../ports/repositories.ts';
import { loadPost } from './load-post.ts';

export type PostPageDeps = {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
};

/** A post, and where its page leads now. */
export async function loadPostPage(
  deps: PostPageDeps,
  key: { readonly brandId: string; readonly postId: string },
): Promise<{ readonly post: Post; readonly page: PageSetting }> {
  const post = await loadPost(deps.posts, key);
  if (post.page !== undefined) return { post, page: post.page };
  const content = await deps.revisions.get(post);
  const target = content?.landing.target;
  return { post, page: target === undefined ? {} : { target } };
}
