import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { entityTag } from '../../../shared/lambda/entity-tag.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { postInput } from '../../../shared/lambda/post-input.ts';
import { brandParams, idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { cancelPost } from '../../../shared/use-cases/cancel-post.ts';
import { canonicalJson } from '../../../shared/use-cases/canonical-json.ts';
import { listPosts } from '../../../shared/use-cases/list-posts.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { queueAtSlot } from '../../../shared/use-cases/queue-at-slot.ts';
import { readCalendarRange } from '../../../shared/use-cases/read-calendar-range.ts';
import { readPost } from '../../../shared/use-cases/read-post.ts';
import { resolvePostDelivery } from '../../../shared/use-cases/resolve-post-delivery.ts';
import { validatePost } from '../../../shared/use-cases/validate-post.ts';
import type { ServeApiDeps } from '../deps.ts';
import {
  postListView,
  postsQuery,
  postView,
  queuedPostView,
  resolutionInput,
  validatedPostView,
} from '../schemas/post-schemas.ts';

const postParams = z.object({ brandId: idSchema, postId: idSchema });
const deliveryParams = postParams.extend({ deliveryId: idSchema });
const listPath = '/v1/brands/{brandId}/posts';
const itemPath = `${listPath}/{postId}`;

type Observers = { readonly logger: Pick<Logger, 'warn'>; readonly metrics: Pick<Metrics, 'singleMetric'> };

export function postRoutes(deps: ServeApiDeps & Observers): readonly Route[] {
  return [
    queueRoute(deps),
    validateRoute(deps),
    listRoute(deps),
    readRoute(deps),
    cancelRoute(deps),
    resolveRoute(deps),
  ];
}

function queueRoute(deps: ServeApiDeps & Observers): Route {
  const { logger, metrics } = deps;
  return defineRoute({
    method: 'POST',
    path: listPath,
    summary: 'Queues a post.',
    access: 'editor',
    params: brandParams,
    query: noQuery,
    body: postInput,
    response: queuedPostView,
    problems: ['post-refused'],
    repeats: 'recognised',
    success: [201],
    handle: async ({ params: { brandId }, body: draft, caller, request }) => {
      const idempotencyKey = idempotencyKeyOf(request);
      const { post, warnings, isReplay, isSent } = await queueAtSlot(deps, {
        brandId,
        draft,
        tokenId: caller.tokenId,
        idempotencyKey,
      });
      if (!isSent) logger.warn('an imminent post is left to the dispatcher', { postId: post.postId });
      if (!isReplay) metrics.singleMetric().addMetric('PostsQueued', MetricUnit.Count, 1);
      const view = await readPost(deps, post);
      const location = `/v1/brands/${brandId}/posts/${post.postId}`;
      const replayed = isReplay ? { 'idempotency-replayed': 'true' } : {};
      const headers = { location, ...entityTag(view), ...replayed };
      return { status: 201, body: { ...view, warnings }, headers };
    },
  });
}

function validateRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${listPath}:validate`,
    summary: 'Checks a post as queueing does, and stores nothing.',
    access: 'viewer',
    params: brandParams,
    query: noQuery,
    body: postInput,
    response: validatedPostView,
    repeats: 'harmless',
    handle: async ({ params: { brandId }, body: draft }) => ({
      status: 200,
      body: await validatePost(deps, { brandId, draft }),
    }),
  });
}

function listRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: listPath,
    summary: 'Lists posts by due time: all, or those of a state, account, campaign or text, or that wait for somebody.',
    access: 'viewer',
    params: brandParams,
    query: postsQuery,
    body: noBody,
    response: postListView,
    handle: async ({ params: { brandId }, query, caller }) => {
      const { cursor, limit, from, to, waitsFor, ...filter } = query;
      const brand = await loadBrand(deps.registry, brandId);
      const listing = `posts ${brandId} ${canonicalJson({ from, to, waitsFor, ...filter })}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const range = readCalendarRange({
        from,
        to,
        timeZone: brand.timeZone,
        now: deps.clock.now(),
      });
      const narrowed = { ...filter, ...(waitsFor === undefined ? {} : { waitsFor: caller }) };
      const { searchEnded, ...page } = await listPosts(deps, { brandId, ...narrowed, ...range, limit, cursor: opened });
      const signed = await signPage(deps.signingKey, listing, page);
      return { status: 200, body: { ...signed, ...(searchEnded === undefined ? {} : { searchEnded }) } };
    },
  });
}

function readRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: itemPath,
    summary: 'Reads a post with its deliveries.',
    access: 'viewer',
    params: postParams,
    query: noQuery,
    body: noBody,
    response: postView,
    handle: async ({ params }) => {
      const view = await readPost(deps, params);
      return { status: 200, body: view, headers: entityTag(view) };
    },
  });
}

function cancelRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${itemPath}/cancel`,
    summary: 'Cancels what has not been claimed.',
    access: 'editor',
    params: postParams,
    query: noQuery,
    body: noBody,
    response: postView,
    problems: ['already-claimed', 'already-settled'],
    handle: async ({ params, caller }) => {
      await cancelPost(deps, { ...params, tokenId: caller.tokenId });
      return { status: 200, body: await readPost(deps, params) };
    },
  });
}

function resolveRoute(deps: ServeApiDeps & Observers): Route {
  return defineRoute({
    method: 'POST',
    path: `${itemPath}/deliveries/{deliveryId}/resolve`,
    summary: 'Decides what software could not.',
    access: 'approver',
    params: deliveryParams,
    query: noQuery,
    body: resolutionInput,
    response: postView,
    problems: ['nothing-to-resolve', 'chain-value-missing', 'post-withdrawn', 'lost-race'],
    handle: async ({ params, body: wish, caller }) => {
      const { isSent } = await resolvePostDelivery(deps, { ...params, wish, actor: caller.tokenId });
      if (!isSent) deps.logger.warn('a resolved delivery is left to the dispatcher', params);
      return { status: 200, body: await readPost(deps, params) };
    },
  });
}
