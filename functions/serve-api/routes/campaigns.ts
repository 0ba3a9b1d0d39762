import { campaignSchema } from '../../../shared/domain/campaign.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, listOf, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { listCampaigns, loadCampaign, putCampaign, removeCampaign } from '../../../shared/use-cases/campaigns.ts';
import type { ServeApiDeps } from '../deps.ts';
import { campaignInput, campaignParams } from '../schemas/campaign-schemas.ts';

const path = '/v1/brands/{brandId}/campaigns/{campaignId}';

export function campaignRoutes(deps: ServeApiDeps): readonly Route[] {
  const one = { path, params: campaignParams, query: noQuery, response: campaignSchema } as const;
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}/campaigns',
      summary: 'Lists the campaigns of a brand, the first to begin first.',
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: listOf(campaignSchema),
      handle: async ({ params }) => ({
        status: 200,
        body: { items: [...(await listCampaigns(deps, params.brandId))] },
      }),
    }),
    defineRoute({
      ...one,
      method: 'GET',
      summary: 'Reads a campaign.',
      access: 'viewer',
      body: noBody,
      problems: ['campaign-not-found'],
      handle: async ({ params }) => ({ status: 200, body: await loadCampaign(deps, params) }),
    }),
    defineRoute({
      ...one,
      method: 'PUT',
      summary: 'Describes a campaign: period, goal, budget, topics, and what its posts have where they say nothing.',
      access: 'editor',
      body: campaignInput,
      problems: ['campaign-changed'],
      handle: async ({ params, body: wish, caller }) => ({
        status: 200,
        body: await putCampaign(deps, params, { wish, actor: caller.tokenId }),
      }),
    }),
    defineRoute({
      ...one,
      method: 'DELETE',
      summary: 'Forgets what was said of a campaign; its posts keep the label.',
      access: 'editor',
      body: noBody,
      problems: ['campaign-not-found'],
      handle: async ({ params }) => ({ status: 200, body: await removeCampaign(deps, params) }),
    }),
  ];
}
