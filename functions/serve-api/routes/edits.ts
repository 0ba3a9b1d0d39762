import type { Logger } from '@aws-lambda-powertools/logger';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { entityTag, seenRevision } from '../../../shared/lambda/entity-tag.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { mapProblem } from '../../../shared/lambda/problem-mapper.ts';
import { brandParams, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { duplicatePost } from '../../../shared/use-cases/duplicate-post.ts';
import { editAtSlot } from '../../../shared/use-cases/edit-at-slot.ts';
import type { EditedPost } from '../../../shared/use-cases/edit-post.ts';
import { formatDueTime } from '../../../shared/use-cases/read-due-time.ts';
import { readPost } from '../../../shared/use-cases/read-post.ts';
import { type Rescheduled, reschedulePosts } from '../../../shared/use-cases/reschedule-posts.ts';
import type { ServeApiDeps } from '../deps.ts';
import {
  duplicateInput,
  editedPostView,
  postChangeInput,
  rescheduledView,
  rescheduleInput,
} from '../schemas/edit-schemas.ts';
import { postParams } from '../schemas/link-schemas.ts';
import { queuedPostView } from '../schemas/post-schemas.ts';

const itemPath = '/v1/brands/{brandId}/posts/{postId}';
type Deps = ServeApiDeps & { readonly logger: Pick<Logger, 'warn'> };

/** Posts that are there already, changed or queued once more. */
export function editRoutes(deps: Deps): readonly Route[] {
  return [editRoute(deps), duplicateRoute(deps), rescheduleRoute(deps)];
}

const replayed = (isReplay: boolean): Readonly<Record<string, string>> =>
  isReplay ? { 'idempotency-replayed': 'true' } : {};

const unchangedIn = ({ unchanged }: EditedPost) =>
  unchanged.map(({ deliveryId, accountId, state }) => ({ deliveryId, accountId, state }));

function editRoute(deps: Deps): Route {
  return defineRoute({
    method: 'PATCH',
    path: itemPath,
    summary: 'Changes whatever of a post has not been claimed, and names what has.',
    access: 'editor',
    params: postParams,
    query: noQuery,
    body: postChangeInput,
    response: editedPostView,
    problems: [
      'already-claimed',
      'already-settled',
      'post-refused',
      'post-withdrawn',
      'revision-stale',
      'if-match-invalid',
      'lost-race',
    ],
    handle: async ({ params, body: change, caller, request }) => {
      const edited = await editAtSlot(deps, {
        ...params,
        change,
        tokenId: caller.tokenId,
        idempotencyKey: idempotencyKeyOf(request),
        seenRevision: seenRevision(request),
      });
      if (!edited.isSent) deps.logger.warn('an edited post is left to the dispatcher', { postId: params.postId });
      const view = await readPost(deps, params);
      const headers = { ...entityTag(view), ...replayed(edited.isReplay) };
      return { status: 200, body: { ...view, warnings: edited.warnings, unchanged: unchangedIn(edited) }, headers };
    },
  });
}

function duplicateRoute(deps: Deps): Route {
  return defineRoute({
    method: 'POST',
    path: `${itemPath}/duplicate`,
    summary: 'Queues a post once more, for another time.',
    access: 'editor',
    params: postParams,
    query: noQuery,
    body: duplicateInput,
    response: queuedPostView,
    problems: ['post-refused'],
    success: [201],
    handle: async ({ params, body: changes, caller, request }) => {
      const idempotencyKey = idempotencyKeyOf(request);
      const queued = await duplicatePost(deps, { ...params, changes, tokenId: caller.tokenId, idempotencyKey });
      const { postId } = queued.post;
      if (!queued.isSent) deps.logger.warn('an imminent post is left to the dispatcher', { postId });
      const view = await readPost(deps, queued.post);
      const location = `/v1/brands/${params.brandId}/posts/${postId}`;
      const headers = { location, ...entityTag(view), ...replayed(queued.isReplay) };
      return { status: 201, body: { ...view, warnings: queued.warnings }, headers };
    },
  });
}

function rescheduleRoute(deps: Deps): Route {
  return defineRoute({
    method: 'POST',
    path: '/v1/brands/{brandId}/posts:reschedule',
    summary: 'Moves up to 50 posts to other times, and says of each what became of it.',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: rescheduleInput,
    response: rescheduledView,
    handle: async ({ params: { brandId }, body: wish, caller, request }) => {
      const idempotencyKey = idempotencyKeyOf(request);
      const moved = await reschedulePosts(deps, { brandId, wish, tokenId: caller.tokenId, idempotencyKey });
      return { status: 200, body: { items: moved.map((one) => describeMove(one, request.requestId)) } };
    },
  });
}

function describeMove(moved: Rescheduled, requestId: string) {
  const { postId } = moved;
  if ('error' in moved) {
    const { code, messages, hints, findings } = mapProblem(moved.error, requestId).problem;
    return { postId, isMoved: false, problem: { code, messages, hints, ...(findings ? { findings } : {}) } };
  }
  const { post, warnings } = moved.edited;
  const dueAt = formatDueTime({ at: Date.parse(post.dueAt), timeZone: post.timeZone });
  return { postId, isMoved: true, dueAt, revision: post.revision, unchanged: unchangedIn(moved.edited), warnings };
}
