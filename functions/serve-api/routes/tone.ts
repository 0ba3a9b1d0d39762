import { toneSchema } from '../../../shared/domain/tone.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readTone, replaceTone } from '../../../shared/use-cases/replace-tone.ts';
import type { ServeApiDeps } from '../deps.ts';
import { toneInput } from '../schemas/tone-schemas.ts';

const path = '/v1/brands/{brandId}/tone';

export function toneRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: "Reads the brand's own words.",
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: toneSchema,
      handle: async ({ params }) => ({ status: 200, body: await readTone(deps, params.brandId) }),
    }),
    defineRoute({
      method: 'PUT',
      path,
      summary: "Replaces the brand's own words.",
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: toneInput,
      response: toneSchema,
      problems: ['tone-changed'],
      handle: async ({ params, body: tone, caller }) => ({
        status: 200,
        body: await replaceTone(deps, params.brandId, { tone, actor: caller.tokenId }),
      }),
    }),
  ];
}
