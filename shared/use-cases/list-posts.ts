import { type ApprovalState, mayBeApprovedBy } from '../domain/approval.ts';
import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import { isBelow, type Role } from '../domain/role.ts';
import type {
  DeliveryRepository,
  Page,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
} from '../ports/repositories.ts';
import { describePost, type PostView } from './describe-post.ts';
import { loadBrand } from './load-brand.ts';
import { createTextFilter } from './post-text-filter.ts';

export type ListPostsDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly posts: PostRepository;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
};

export type PostFilter = {
  /** Posts with at least one delivery in this state; of the account, where one is named. */
  readonly state?: DeliveryState | undefined;
  readonly accountId?: string | undefined;
  readonly campaign?: string | undefined;
  /** In title, page or what an account gets, whatever the case. */
  readonly text?: string | undefined;
  readonly approval?: ApprovalState | undefined;
  /** Only what this person has to do something about: approve it, or change what was rejected. */
  readonly waitsFor?: Person | undefined;
};
type Person = { readonly tokenId: string; readonly role: Role };

export type ListPostsQuery = PostFilter & {
  readonly brandId: string;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** Where a search ended before it had found enough: the caller goes on with the cursor. */
export type SearchEnd = { readonly lookedAt: number; readonly until: string };
export type PostPage = Page<PostView> & { readonly searchEnded?: SearchEnd };

/** So many posts are looked through for a rare state, account, campaign or text before the caller gets what there is. */
const mostLookedAt = { keys: 1_000, texts: 200 } as const;
const searchPage = 100;

/** By due time. A page is shorter than asked for only at the end, or where it says how far it has looked. */
export async function listPosts(deps: ListPostsDeps, query: ListPostsQuery): Promise<PostPage> {
  await loadBrand(deps.registry, query.brandId);
  const most = query.text === undefined ? mostLookedAt.keys : mostLookedAt.texts;
  const found: PostView[] = [];
  let cursor = query.cursor;
  for (let lookedAt = 0; lookedAt < most; lookedAt += searchPage) {
    const step = await searchStep(deps, { ...query, cursor, limit: query.limit - found.length });
    found.push(...step.items);
    cursor = step.cursor;
    if (cursor === undefined) return { items: found };
    if (found.length === query.limit) return { items: found, cursor };
  }
  if (cursor === undefined) return { items: found };
  return { items: found, cursor, searchEnded: { lookedAt: most, until: momentOf(cursor) } };
}

async function searchStep(deps: ListPostsDeps, query: ListPostsQuery): Promise<Page<PostView>> {
  const { brandId, from, to, accountId, campaign, limit, cursor } = query;
  const { state, text, approval, waitsFor } = query;
  const isSearch = [state, accountId, campaign, text, approval, waitsFor].some((filter) => filter !== undefined);
  const page = await deps.posts.listByDueTime({
    brandId,
    from,
    to,
    limit: isSearch ? searchPage : limit,
    accountId,
    campaign,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const matching = await matchingOf(deps, page.items, query);
  const taken = matching.slice(0, limit);
  const items = taken.map(({ view }) => view);
  const last = taken.at(-1);
  const isMoreHere = last !== undefined && matching.length > taken.length;
  const next = isMoreHere ? deps.posts.positionAfter(last.post) : page.cursor;
  return next === undefined ? { items } : { items, cursor: next };
}

/** Positions in the calendar begin with the time. */
const momentOf = (cursor: string): string => cursor.split('#', 1)[0] ?? '';

type Match = { readonly post: Post; readonly view: PostView };

async function matchingOf(deps: ListPostsDeps, posts: readonly Post[], filter: PostFilter): Promise<readonly Match[]> {
  const decided = posts.filter(({ approval }) => filter.approval === undefined || approval?.state === filter.approval);
  const withText = await createTextFilter(deps, filter.text)(decided);
  const keys = withText.flatMap(({ postId, deliveries }) =>
    deliveries.map(({ deliveryId }) => ({ postId, deliveryId })),
  );
  const stored = await deps.deliveries.getMany(keys);
  const byPost = Map.groupBy(stored, ({ postId }) => postId);
  return withText.flatMap((post) => {
    const deliveries = byPost.get(post.postId) ?? [];
    return isIn(post, deliveries, filter) ? [{ post, view: describePost(post, deliveries) }] : [];
  });
}

function isIn(post: Post, deliveries: readonly Delivery[], { state, accountId, waitsFor }: PostFilter): boolean {
  if (waitsFor !== undefined && !isWaitingFor(post, deliveries, waitsFor)) return false;
  if (state === undefined) return true;
  return deliveries.some(
    (delivery) => delivery.state === state && (accountId === undefined || delivery.accountId === accountId),
  );
}

function isWaitingFor({ approval }: Post, deliveries: readonly Delivery[], { tokenId, role }: Person): boolean {
  const isOpen = deliveries.some(({ state }) => state === 'in-review');
  if (approval === undefined || !isOpen) return false;
  if (approval.state === 'rejected') return approval.authors.includes(tokenId);
  return !isBelow(role, 'approver') && mayBeApprovedBy(approval, { by: tokenId });
}
