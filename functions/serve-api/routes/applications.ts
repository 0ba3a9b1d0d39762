import * as z from 'zod';
import { applicationSchema } from '../../../shared/domain/account.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, idSchema, listOf, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { registerApplication } from '../../../shared/use-cases/register-application.ts';
import { makeNoticeAddress } from '../../../shared/use-cases/revocation-notices.ts';
import type { ServeApiDeps } from '../deps.ts';
import { applicationInput } from '../schemas/registry-schemas.ts';

const path = '/v1/brands/{brandId}/applications';
const applicationParams = brandParams.extend({ applicationId: idSchema });
/** Whoever knows the address can have the platform asked about a token: it is shown in this answer and nowhere else. */
const addressView = z.object({ url: z.string() });

export function applicationRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path,
      summary: 'Registers an application that the brand has at a platform.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: applicationInput,
      response: applicationSchema,
      problems: ['application-exists'],
      success: [201],
      handle: async ({ params, body }) => ({
        status: 201,
        body: await registerApplication(deps, params.brandId, body),
      }),
    }),
    defineRoute({
      method: 'GET',
      path,
      summary: "Lists the brand's applications.",
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: listOf(applicationSchema),
      handle: async ({ params }) => {
        await loadBrand(deps.registry, params.brandId);
        return { status: 200, body: { items: [...(await deps.registry.listApplications(params.brandId))] } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/{applicationId}/revocation-address`,
      summary: 'Makes the address at which the platform tells that a user has taken the permission back.',
      repeats: 'secret',
      access: 'admin',
      params: applicationParams,
      query: noQuery,
      body: noBody,
      response: addressView,
      success: [201],
      problems: ['application-not-found'],
      handle: async ({ params }) => ({ status: 201, body: { url: await makeNoticeAddress(deps, params) } }),
    }),
  ];
}
