import type { Post, Revision } from '../domain/post.ts';
import { textsOf } from '../domain/variant-texts.ts';
import type { RevisionRepository } from '../ports/repositories.ts';

type TextFilterDeps = { readonly revisions: Pick<RevisionRepository, 'get'> };

/** Keeps the posts that say it. What a title says already needs no reading of the content. */
export function createTextFilter(deps: TextFilterDeps, text: string | undefined) {
  return async (posts: readonly Post[]): Promise<readonly Post[]> => {
    if (text === undefined) return posts;
    const wanted = plain(text);
    const says = async (post: Post): Promise<boolean> => {
      if (plain(post.title).includes(wanted)) return true;
      const revision = await deps.revisions.get(post);
      return revision !== undefined && textsIn(revision).some((one) => plain(one).includes(wanted));
    };
    const verdicts = await Promise.all(posts.map(says));
    return posts.filter((_, index) => verdicts[index]);
  };
}

/** Full-width and half-width forms, and upper and lower case, are the same to who searches. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function textsIn({ landing, variants }: Revision): readonly string[] {
  const { summary, text = '' } = landing;
  return [summary, text, ...Object.values(variants).flatMap((variant) => Object.values(textsOf(variant)))];
}
