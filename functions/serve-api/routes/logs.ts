import * as z from 'zod';
import { logEntrySchema } from '../../../shared/domain/log-entry.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import {
  accountParams,
  brandParams,
  idSchema,
  listOf,
  noBody,
  pageQuery,
} from '../../../shared/lambda/route-schemas.ts';
import { listAccountLog, listBrandLog, listPostLog } from '../../../shared/use-cases/list-log.ts';
import type { ServeApiDeps } from '../deps.ts';

const dayQuery = z.strictObject({ day: z.iso.date(), ...pageQuery });
/** Checkpoint values and the table's own keys are the engine's business. */
const entryView = logEntrySchema.omit({ values: true, owner: true }).meta({ id: 'LogEntry' });

export function logRoutes(deps: ServeApiDeps): readonly Route[] {
  return [postLogRoute(deps), accountLogRoute(deps), brandLogRoute(deps)];
}

function postLogRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/brands/{brandId}/posts/{postId}/log',
    summary: 'Lists every attempt, look, result and decision of a post.',
    access: 'viewer',
    params: z.object({ brandId: idSchema, postId: idSchema }),
    query: z.strictObject(pageQuery),
    body: noBody,
    response: listOf(entryView),
    handle: async ({ params, query: { limit, cursor } }) => {
      const listing = `post-log ${params.brandId} ${params.postId}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const page = await listPostLog(deps, params, { limit, cursor: opened });
      return { status: 200, body: await signPage(deps.signingKey, listing, page) };
    },
  });
}

function accountLogRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/brands/{brandId}/accounts/{accountId}/log',
    summary: 'Lists one day of an account, in Beijing time.',
    access: 'viewer',
    params: accountParams,
    query: dayQuery,
    body: noBody,
    response: listOf(entryView),
    handle: async ({ params, query: { day, limit, cursor } }) => {
      const listing = `account-log ${params.brandId} ${params.accountId} ${day}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const page = await listAccountLog(deps, { ...params, day }, { limit, cursor: opened });
      return { status: 200, body: await signPage(deps.signingKey, listing, page) };
    },
  });
}

function brandLogRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/v1/brands/{brandId}/log',
    summary: 'Lists one day of the brand, in Beijing time.',
    access: 'viewer',
    params: brandParams,
    query: dayQuery,
    body: noBody,
    response: listOf(entryView),
    handle: async ({ params: { brandId }, query: { day, limit, cursor } }) => {
      const listing = `brand-log ${brandId} ${day}`;
      const opened = await openPage(deps.signingKey, listing, cursor);
      const page = await listBrandLog(deps, { brandId, day }, { limit, cursor: opened });
      return { status: 200, body: await signPage(deps.signingKey, listing, page) };
    },
  });
}
