import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { ServeApiDeps } from './deps.ts';
import { accountRoutes } from './routes/accounts.ts';
import { applicationRoutes } from './routes/applications.ts';
import { authorizationRoutes } from './routes/authorizations.ts';
import { brandRoutes } from './routes/brands.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { handOverRoutes } from './routes/hand-overs.ts';
import { healthRoutes } from './routes/health.ts';
import { logRoutes } from './routes/logs.ts';
import { mediaRoutes } from './routes/media.ts';
import { postRoutes } from './routes/posts.ts';
import { toneRoutes } from './routes/tone.ts';

export function createServeApiHandler(
  deps: ServeApiDeps & { readonly logger: Logger; readonly metrics: Pick<Metrics, 'singleMetric'> },
) {
  const router = createApiRouter([
    ...healthRoutes(deps),
    ...brandRoutes(deps),
    ...applicationRoutes(deps),
    ...accountRoutes(deps),
    ...callbackRoutes(deps),
    ...authorizationRoutes(deps),
    ...mediaRoutes(deps),
    ...postRoutes(deps),
    ...toneRoutes(deps),
    ...handOverRoutes(deps),
    ...logRoutes(deps),
  ]);
  return createHttpStack(deps, router);
}
