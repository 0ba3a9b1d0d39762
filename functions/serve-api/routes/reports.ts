import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readCampaignReport } from '../../../shared/use-cases/read-campaign-report.ts';
import { readClickReport } from '../../../shared/use-cases/read-click-report.ts';
import { readPostSync } from '../../../shared/use-cases/read-post-sync.ts';
import { readSyncReport } from '../../../shared/use-cases/read-sync-report.ts';
import type { ServeApiDeps } from '../deps.ts';
import { campaignParams, campaignReportView } from '../schemas/campaign-schemas.ts';
import { clickReportQuery, clickReportView, postParams } from '../schemas/link-schemas.ts';
import { postSyncView, syncReportQuery, syncReportView } from '../schemas/sync-schemas.ts';

export function reportRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}/reports/clicks',
      summary: 'Sums the clicks of a brand.',
      access: 'viewer',
      params: brandParams,
      query: clickReportQuery,
      body: noBody,
      response: clickReportView,
      handle: async ({ params: { brandId }, query: { from, to, by, ...where } }) => ({
        status: 200,
        body: await readClickReport(deps, { brandId, from, to, by, where }),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}/reports/sync',
      summary: 'Sums what was carried to each sync target of a brand, with what waits there and the quota left.',
      access: 'viewer',
      params: brandParams,
      query: syncReportQuery,
      body: noBody,
      response: syncReportView,
      handle: async ({ params: { brandId }, query }) => ({
        status: 200,
        body: await readSyncReport(deps, { brandId, ...query }),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}/posts/{postId}/sync',
      summary: 'Says what became of the page of a post at each of its sync targets.',
      access: 'viewer',
      params: postParams,
      query: noQuery,
      body: noBody,
      response: postSyncView,
      handle: async ({ params }) => ({ status: 200, body: { items: await readPostSync(deps, params) } }),
    }),
    defineRoute({
      method: 'GET',
      path: '/v1/brands/{brandId}/campaigns/{campaignId}/report',
      summary: 'Sums up a campaign: what came out where, what did not and why, clicks, goal and what is to be done.',
      access: 'viewer',
      params: campaignParams,
      query: noQuery,
      body: noBody,
      response: campaignReportView,
      problems: ['campaign-not-found'],
      handle: async ({ params }) => ({ status: 200, body: await readCampaignReport(deps, params) }),
    }),
  ];
}
