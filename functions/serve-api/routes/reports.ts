import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, noBody } from '../../../shared/lambda/route-schemas.ts';
import { readClickReport } from '../../../shared/use-cases/read-click-report.ts';
import type { ServeApiDeps } from '../deps.ts';
import { clickReportQuery, clickReportView } from '../schemas/link-schemas.ts';

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
  ];
}
