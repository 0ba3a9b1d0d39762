import * as z from 'zod';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { noBody, noParams, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readHealth } from '../../../shared/use-cases/read-health.ts';
import type { ServeApiDeps } from '../deps.ts';

const healthView = z.object({
  status: z.enum(['ok', 'degraded']),
  now: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })),
  heartbeatAgeSeconds: z.number().optional(),
  overdue: z.number().optional(),
  unknown: z.number().optional(),
  needsPerson: z.number().optional(),
  overdueTargets: z.number().optional(),
  deadLetters: z.number().optional(),
});

export function healthRoutes(deps: ServeApiDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/v1/health',
      summary: 'Tells whether everything is well, and why not.',
      access: 'open',
      params: noParams,
      query: noQuery,
      body: noBody,
      response: healthView,
      success: [200, 503],
      handle: async () => {
        const health = await readHealth(deps);
        return { status: health.status === 'ok' ? 200 : 503, body: { ...health, reasons: [...health.reasons] } };
      },
    }),
  ];
}
