import type { Route } from '../../../shared/lambda/api-route.ts';
import type { ServeInboxDeps } from '../deps.ts';
import { erasureRoutes } from './erasures.ts';
import { replyRoutes } from './replies.ts';
import { settingsRoutes } from './settings.ts';
import { threadRoutes } from './threads.ts';
import { welcomeRoutes } from './welcome.ts';

/** Settings before the threads: an address is taken by the first route that fits it. */
export function inboxRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    ...settingsRoutes(deps),
    ...erasureRoutes(deps),
    ...welcomeRoutes(deps),
    ...threadRoutes(deps),
    ...replyRoutes(deps),
  ];
}
