import * as z from 'zod';
import { wholeInstallation } from '../../../shared/domain/api-token.ts';
import { auditEntrySchema } from '../../../shared/domain/audit-entry.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { idSchema, listOf, noBody, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import type { ServeApiDeps } from '../deps.ts';

const auditQuery = z.strictObject({ day: z.iso.date(), ...pageQuery });

const scopes = [
  {
    path: '/v1/audit',
    access: 'installation',
    summary: 'Lists what was changed one day outside brands, in Beijing time.',
  },
  {
    path: '/v1/brands/{brandId}/audit',
    access: 'admin',
    summary: 'Lists who changed what of a brand one day, in Beijing time.',
  },
] as const;

export function auditRoutes(deps: ServeApiDeps): readonly Route[] {
  return scopes.map((scope) =>
    defineRoute({
      ...scope,
      method: 'GET',
      params: z.object({ brandId: idSchema.optional() }),
      query: auditQuery,
      body: noBody,
      response: listOf(auditEntrySchema),
      handle: async ({ params, query: { day, limit, cursor } }) => {
        const { brandId = wholeInstallation } = params;
        if (brandId !== wholeInstallation) await loadBrand(deps.registry, brandId);
        const listing = `audit ${brandId} ${day}`;
        const opened = await openPage(deps.signingKey, listing, cursor);
        const page = await deps.audit.listByDay({
          brandId,
          day,
          limit,
          ...(opened === undefined ? {} : { cursor: opened }),
        });
        return { status: 200, body: await signPage(deps.signingKey, listing, page) };
      },
    }),
  );
}
