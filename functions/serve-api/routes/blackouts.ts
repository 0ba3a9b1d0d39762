import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { noBody, noQuery, brandParams as params } from '../../../shared/lambda/route-schemas.ts';
import { listDays } from '../../../shared/use-cases/list-days.ts';
import {
  pauseBrand,
  readBlackouts,
  replaceBlackouts,
  resumeBrand,
} from '../../../shared/use-cases/replace-blackouts.ts';
import type { ServeApiDeps } from '../deps.ts';
import { blackoutsInput, blackoutsView, daysQuery, daysView, pauseInput } from '../schemas/blackout-schemas.ts';

const brandPath = '/v1/brands/{brandId}';
const common = { params, query: noQuery, response: blackoutsView } as const;
const changing = { ...common, problems: ['blackouts-changed'] } as const;

/** When a brand does not publish. */
export function blackoutRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      ...common,
      method: 'GET',
      path: `${brandPath}/blackouts`,
      summary: 'Reads when the brand does not publish, and whether it is paused.',
      access: 'viewer',
      body: noBody,
      handle: async ({ params: { brandId } }) => ({ status: 200, body: await readBlackouts(deps, brandId) }),
    }),
    defineRoute({
      ...changing,
      method: 'PUT',
      path: `${brandPath}/blackouts`,
      summary: 'Replaces the rules by which posts are held.',
      access: 'admin',
      body: blackoutsInput,
      handle: async ({ params: { brandId }, body: { rules }, caller }) => ({
        status: 200,
        body: await replaceBlackouts(deps, brandId, { rules, actor: caller.tokenId }),
      }),
    }),
    defineRoute({
      ...changing,
      method: 'POST',
      path: `${brandPath}/pause`,
      summary: 'Holds everything of the brand that is not claimed yet.',
      access: 'editor',
      body: pauseInput,
      handle: async ({ params: { brandId }, body: wish, caller }) => ({
        status: 200,
        body: await pauseBrand(deps, brandId, { ...wish, actor: caller.tokenId }),
      }),
    }),
    defineRoute({
      ...changing,
      method: 'POST',
      path: `${brandPath}/resume`,
      summary: 'Ends the pause of the brand.',
      access: 'approver',
      body: noBody,
      handle: async ({ params: { brandId }, caller }) => ({
        status: 200,
        body: await resumeBrand(deps, brandId, caller.tokenId),
      }),
    }),
    daysRoute(deps),
  ];
}

function daysRoute(deps: ServeApiDeps): Route {
  return defineRoute({
    method: 'GET',
    path: `${brandPath}/days`,
    summary: 'Lists public holidays, make-up working days, sales days and closed days.',
    access: 'viewer',
    params,
    query: daysQuery,
    body: noBody,
    response: daysView,
    handle: async ({ params: { brandId }, query }) => ({
      status: 200,
      body: await listDays(deps, { brandId, ...query }),
    }),
  });
}
