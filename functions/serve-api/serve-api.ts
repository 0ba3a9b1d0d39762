import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import { createRepeatLayer } from '../../shared/lambda/repeat-layer.ts';
import type { ServeApiDeps } from './deps.ts';
import { apiRoutes } from './routes/api-routes.ts';

export function createServeApiHandler(
  deps: ServeApiDeps & { readonly logger: Logger; readonly metrics: Pick<Metrics, 'singleMetric'> },
) {
  return createHttpStack(deps, createApiRouter(apiRoutes(deps), createRepeatLayer(deps)));
}
