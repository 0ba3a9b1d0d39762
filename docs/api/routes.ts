import { eraseMediaRoutes } from '../../functions/erase-media/routes/erasure.ts';
import type { SeriesDeps } from '../../functions/extend-series/deps.ts';
import { seriesRoutes } from '../../functions/extend-series/routes/series.ts';
import type { ServeApiDeps } from '../../functions/serve-api/deps.ts';
import { apiRoutes } from '../../functions/serve-api/routes/api-routes.ts';
import type { ServeInboxDeps } from '../../functions/serve-inbox/deps.ts';
import { inboxRoutes } from '../../functions/serve-inbox/routes/inbox-routes.ts';
import type { ServeWechatDeps } from '../../functions/serve-wechat/deps.ts';
import { wechatRoutes } from '../../functions/serve-wechat/routes/wechat-routes.ts';
import type { TakeMediaDeps } from '../../functions/take-media/deps.ts';
import { takeMediaRoutes } from '../../functions/take-media/routes/media.ts';
import type { Route } from '../../shared/lambda/api-route.ts';
import type { EraseMediaDeps } from '../../shared/use-cases/erase-media.ts';

type Deps = Parameters<typeof apiRoutes>[0] &
  ServeApiDeps &
  ServeWechatDeps &
  SeriesDeps &
  ServeInboxDeps &
  TakeMediaDeps &
  EraseMediaDeps;

/** Routes are only described here, never served, so nothing that they depend on is needed. */
const nothing = {} as Deps;

export const documentedRoutes: readonly Route[] = [
  ...apiRoutes(nothing),
  ...seriesRoutes(nothing),
  ...wechatRoutes(nothing),
  ...inboxRoutes(nothing),
  ...takeMediaRoutes(nothing),
  ...eraseMediaRoutes(nothing),
];
