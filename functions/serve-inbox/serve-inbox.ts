import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createChangeLayer } from '../../shared/lambda/change-layer.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { ServeInboxDeps } from './deps.ts';
import { inboxRoutes } from './routes/inbox-routes.ts';

/** Apart from the rest of the API: what people write is read here and nowhere else. */
export function createServeInboxHandler(deps: ServeInboxDeps & { readonly logger: Logger }) {
  return createHttpStack(deps, createApiRouter(inboxRoutes(deps), createChangeLayer(deps, [])));
}
