import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readSite, replaceSite } from '../../../shared/use-cases/replace-site.ts';
import type { ServeApiDeps } from '../deps.ts';
import { siteInput, siteView } from '../schemas/site-schemas.ts';

const path = '/v1/brands/{brandId}/site';

export function siteRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: "Reads how the brand's site looks.",
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: siteView,
      handle: async ({ params }) => ({ status: 200, body: await readSite(deps, params.brandId) }),
    }),
    defineRoute({
      method: 'PUT',
      path,
      summary: "Replaces how the brand's site looks.",
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: siteInput,
      response: siteView,
      problems: ['site-changed'],
      handle: async ({ params, body: wish, caller }) => ({
        status: 200,
        body: await replaceSite(deps, params.brandId, { wish, actor: caller.tokenId }),
      }),
    }),
  ];
}
