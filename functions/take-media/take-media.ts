import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createChangeLayer } from '../../shared/lambda/change-layer.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { TakeMediaDeps } from './deps.ts';
import { takeMediaRoutes } from './routes/media.ts';

/** Decoding a picture takes memory and time that the rest of the API should not have to have, so this route is alone. */
export function createTakeMediaHandler(deps: TakeMediaDeps & { readonly logger: Logger }) {
  return createHttpStack(deps, createApiRouter(takeMediaRoutes(deps), createChangeLayer(deps, [])));
}
