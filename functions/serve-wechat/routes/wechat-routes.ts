import type { Route } from '../../../shared/lambda/api-route.ts';
import type { ServeWechatDeps } from '../deps.ts';
import { commentRoutes } from './comments.ts';
import { followerRoutes } from './followers.ts';
import { menuRoutes } from './menu.ts';
import { qrCodeRoutes } from './qr-codes.ts';

export function wechatRoutes(deps: ServeWechatDeps): readonly Route[] {
  return [...menuRoutes(deps), ...qrCodeRoutes(deps), ...followerRoutes(deps), ...commentRoutes(deps)];
}
