import { NotFoundError } from '../domain/errors.ts';
import type { Post } from '../domain/post.ts';
import type { PostRepository } from '../ports/repositories.ts';

/** Another brand's post does not exist for this brand. */
export async function loadPost(
  posts: Pick<PostRepository, 'get'>,
  key: { readonly brandId: string; readonly postId: string },
): Promise<Post> {
  const post = await posts.get(key.postId);
  if (post?.brandId === key.brandId) return post;
  throw new NotFoundError('post-not-found', 'There is no such post.');
}
