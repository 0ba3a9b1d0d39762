import * as z from 'zod';
import { erasureSchema } from '../../../shared/domain/inbox/erasure.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { brandParams, line, listOf, noBody, noQuery, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { erasePerson } from '../../../shared/use-cases/erase-person.ts';
import { loadBrand } from '../../../shared/use-cases/load-brand.ts';
import type { ServeInboxDeps } from '../deps.ts';
import { inboxPath, threadParams, threadPath } from './threads.ts';

export function erasureRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: `${inboxPath}/erasures`,
      summary: 'Lists when everything about a person was erased, the oldest first, without saying of whom.',
      access: 'admin',
      params: brandParams,
      query: z.strictObject(pageQuery),
      body: noBody,
      response: listOf(erasureSchema),
      handle: async ({ params: { brandId }, query: { limit, cursor } }) => {
        await loadBrand(deps.registry, brandId);
        const listing = `erasures ${brandId}`;
        const position = await openPage(deps.signingKey, listing, cursor);
        const page = await deps.erasures.list({
          brandId,
          limit,
          ...(position === undefined ? {} : { cursor: position }),
        });
        return { status: 200, body: await signPage(deps.signingKey, listing, page) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${threadPath}/erase`,
      summary: 'Erases everything that is known of a person on the account, for good.',
      access: 'admin',
      params: threadParams,
      query: noQuery,
      body: z.strictObject({ reason: line(200).optional() }),
      response: erasureSchema,
      handle: async ({ params, body: { reason }, caller }) => ({
        status: 200,
        body: await erasePerson(deps, params, { actor: caller.tokenId, reason }),
      }),
    }),
  ];
}
