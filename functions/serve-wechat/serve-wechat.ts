import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createChangeLayer } from '../../shared/lambda/change-layer.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { ServeWechatDeps } from './deps.ts';
import { wechatRoutes } from './routes/wechat-routes.ts';

/** Apart from the rest of the API: it calls WeChat while its caller waits, and reads the credentials of WeChat accounts. */
export function createServeWechatHandler(deps: ServeWechatDeps & { readonly logger: Logger }) {
  return createHttpStack(deps, createApiRouter(wechatRoutes(deps), createChangeLayer(deps, [])));
}
