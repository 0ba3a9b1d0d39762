import { trackingRuleSchema } from '../../../shared/domain/tracking.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readTracking, replaceTracking } from '../../../shared/use-cases/replace-tracking.ts';
import type { ServeApiDeps } from '../deps.ts';
import { trackingInput } from '../schemas/link-schemas.ts';

const path = '/v1/brands/{brandId}/tracking';

export function trackingRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: 'Reads which parameters the links of a brand add.',
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: trackingRuleSchema,
      handle: async ({ params }) => ({ status: 200, body: await readTracking(deps, params.brandId) }),
    }),
    defineRoute({
      method: 'PUT',
      path,
      summary: 'Replaces which parameters the links of a brand add.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: trackingInput,
      response: trackingRuleSchema,
      problems: ['tracking-changed'],
      handle: async ({ params, body: { parameters }, caller }) => ({
        status: 200,
        body: await replaceTracking(deps, params.brandId, { parameters, actor: caller.tokenId }),
      }),
    }),
  ];
}
