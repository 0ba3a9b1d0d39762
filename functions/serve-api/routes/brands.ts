import { brandSchema } from '../../../shared/domain/account.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { mayActOn } from '../../../shared/lambda/caller.ts';
import { idempotencyKeyOf } from '../../../shared/lambda/idempotency-key.ts';
import { brandParams, listOf, noBody, noParams, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import { registerBrand } from '../../../shared/use-cases/register-brand.ts';
import type { ServeApiDeps } from '../deps.ts';
import { brandInput } from '../schemas/registry-schemas.ts';

export function brandRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/v1/brands',
      summary: 'Registers a brand.',
      access: 'installation',
      params: noParams,
      query: noQuery,
      body: brandInput,
      response: brandSchema,
      success: [201],
      problems: ['brand-exists'],
      handle: async ({ body, caller, request }) => {
        const by = { tokenId: caller.tokenId, idempotencyKey: idempotencyKeyOf(request) };
        const brand = await registerBrand(deps, body, by);
        return { status: 201, body: brand, headers: { location: `/v1/brands/${brand.brandId}` } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/brands',
      summary: 'Lists the brands that the token may see.',
      access: 'viewer',
      params: noParams,
      query: noQuery,
      body: noBody,
      response: listOf(brandSchema),
      handle: async ({ caller }) => {
        const brands = await deps.registry.listBrands();
        return { status: 200, body: { items: brands.filter((brand) => mayActOn(caller, brand.brandId)) } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}',
      summary: 'Reads a brand.',
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: brandSchema,
      handle: async ({ params }) => ({ status: 200, body: await loadBrand(deps.registry, params.brandId) }),
    }),
  ];
}
