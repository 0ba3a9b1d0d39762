import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import type { ServeWechatDeps } from './deps.ts';
import { commentRoutes } from './routes/comments.ts';
import { followerRoutes } from './routes/followers.ts';
import { menuRoutes } from './routes/menu.ts';
import { qrCodeRoutes } from './routes/qr-codes.ts';

/** Apart from the rest of the API: it calls WeChat while its caller waits, and reads the credentials of WeChat accounts. */
export function createServeWechatHandler(deps: ServeWechatDeps & { readonly logger: Logger }) {
  const routes = [...menuRoutes(deps), ...qrCodeRoutes(deps), ...followerRoutes(deps), ...commentRoutes(deps)];
  return createHttpStack(deps, createApiRouter(routes));
}
