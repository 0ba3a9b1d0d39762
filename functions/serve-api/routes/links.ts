import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { idSchema, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { changeLinks } from '../../../shared/use-cases/change-links.ts';
import { listLinks } from '../../../shared/use-cases/list-links.ts';
import type { ServeApiDeps } from '../deps.ts';
import { linkChangeInput, linksView, postParams } from '../schemas/link-schemas.ts';

const listPath = '/v1/brands/{brandId}/posts/{postId}/links';

export function linkRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: listPath,
      summary: 'Lists the links of a post and its page, with their clicks.',
      access: 'viewer',
      params: postParams,
      query: noQuery,
      body: noBody,
      response: linksView,
      handle: async ({ params }) => ({ status: 200, body: { items: await listLinks(deps, params) } }),
    }),
    ...[listPath, `${listPath}/{slug}`].map((path) => changeRoute(deps, path)),
  ];
}

/** Of all links and the page, or of the one that the path names. */
function changeRoute(deps: ServeApiDeps, path: string): Route {
  return defineRoute({
    method: 'PATCH',
    path,
    summary: 'Makes links of a post lead elsewhere, or end.',
    access: 'editor',
    params: postParams.extend({ slug: idSchema.optional() }),
    query: noQuery,
    body: linkChangeInput,
    response: linksView,
    problems: ['link-not-found', 'link-changed', 'link-withdrawn', 'post-withdrawn'],
    handle: async ({ params, body: change, caller }) => {
      await changeLinks(deps, { ...params, change, actor: caller.tokenId });
      return { status: 200, body: { items: await listLinks(deps, params) } };
    },
  });
}
