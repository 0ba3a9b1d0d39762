import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import { createRepeatLayer, type RepeatDeps } from '../../shared/lambda/repeat-layer.ts';
import type { EraseMediaDeps } from '../../shared/use-cases/erase-media.ts';
import { eraseMediaRoutes } from './routes/erasure.ts';

/** Apart from the rest of the API, because nothing else may delete from the bucket. */
export function createEraseMediaHandler(deps: RepeatDeps & EraseMediaDeps & { readonly logger: Logger }) {
  return createHttpStack(deps, createApiRouter(eraseMediaRoutes(deps), createRepeatLayer(deps)));
}
