import { isoOf } from '../../../shared/domain/instants.ts';
import { type ReviewLink, reviewUrl } from '../../../shared/domain/review-link.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { signReviewToken } from '../../../shared/lambda/review-token.ts';
import { noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { issueReviewLink, listReviewLinks, revokeReviewLink } from '../../../shared/use-cases/review-links.ts';
import type { ServeApiDeps } from '../deps.ts';
import {
  issuedReviewLinkView,
  reviewLinkInput,
  reviewLinkParams,
  reviewLinksView,
  reviewLinkView,
} from '../schemas/approval-schemas.ts';
import { postParams } from '../schemas/link-schemas.ts';

const path = '/v1/brands/{brandId}/posts/{postId}/review-links';

/** Whoever may approve may have somebody without an account approve, and answers for it. */
export function reviewLinkRoutes(deps: ServeApiDeps): readonly Route[] {
  return [issueRoute(deps), listRoute(deps), revokeRoute(deps)];
}

const viewOf = ({ expiresAt, ...link }: ReviewLink) => ({ ...link, expiresAt: isoOf(expiresAt * 1_000) });

function issueRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path,
    summary: 'Makes a link under which somebody without an account reviews the post.',
    access: 'approver',
    params: postParams,
    query: noQuery,
    body: reviewLinkInput,
    response: issuedReviewLinkView,
    problems: ['approval-not-needed', 'own-post'],
    success: [201],
    repeats: 'secret',
    handle: async ({ params, body, caller }) => {
      const { link, linkDomain } = await issueReviewLink(deps, { ...params, ...body, issuedBy: caller.tokenId });
      const token = signReviewToken(await deps.signingKey.get(), link);
      return { status: 201, body: { ...viewOf(link), url: reviewUrl(linkDomain, token) } };
    },
  });
}

function listRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path,
    summary: 'Lists the review links of a post, without their addresses.',
    access: 'editor',
    params: postParams,
    query: noQuery,
    body: noBody,
    response: reviewLinksView,
    handle: async ({ params }) => ({
      status: 200,
      body: { items: (await listReviewLinks(deps, params)).map(viewOf) },
    }),
  });
}

function revokeRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'POST',
    path: `${path}/{linkId}/revoke`,
    summary: 'Makes a review link void.',
    access: 'approver',
    params: reviewLinkParams,
    query: noQuery,
    body: noBody,
    response: reviewLinkView,
    problems: ['review-link-not-found'],
    handle: async ({ params }) => ({ status: 200, body: viewOf(await revokeReviewLink(deps, params)) }),
  });
}
