import { slotGridSchema } from '../../../shared/domain/slot-grid.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { noBody, noQuery, accountParams as params } from '../../../shared/lambda/route-schemas.ts';
import { comingSlots, readSlots, replaceSlots } from '../../../shared/use-cases/replace-slots.ts';
import type { ServeApiDeps } from '../deps.ts';
import { comingQuery, comingSlotsView, slotsInput } from '../schemas/slot-schemas.ts';

const path = '/v1/brands/{brandId}/accounts/{accountId}/slots';

/** When an account publishes, week by week. */
export function slotRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: 'Reads the times of the week at which an account publishes.',
      access: 'viewer',
      params,
      query: noQuery,
      body: noBody,
      response: slotGridSchema,
      handle: async ({ params: key }) => ({ status: 200, body: await readSlots(deps, key) }),
    }),
    defineRoute({
      method: 'PUT',
      path,
      summary: 'Replaces the times of the week at which an account publishes.',
      access: 'editor',
      params,
      query: noQuery,
      body: slotsInput,
      response: slotGridSchema,
      problems: ['slots-changed'],
      handle: async ({ params: key, body: { slots }, caller }) => ({
        status: 200,
        body: await replaceSlots(deps, key, { slots, actor: caller.tokenId }),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${path}/coming`,
      summary: 'Lists the slots of the coming weeks, with the post that sits in each.',
      access: 'viewer',
      params,
      query: comingQuery,
      body: noBody,
      response: comingSlotsView,
      handle: async ({ params: key, query: { weeks } }) => ({
        status: 200,
        body: { items: await comingSlots(deps, { ...key, weeks }) },
      }),
    }),
  ];
}
