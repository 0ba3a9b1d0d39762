import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createChangeLayer } from '../../shared/lambda/change-layer.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { ServeApiDeps } from './deps.ts';
import { apiRoutes } from './routes/api-routes.ts';

export function createServeApiHandler(
  deps: ServeApiDeps & { readonly logger: Logger; readonly metrics: Pick<Metrics, 'singleMetric'> },
) {
  const routes = apiRoutes(deps);
  return createHttpStack(deps, createApiRouter(routes, createChangeLayer(deps, routes)));
}
