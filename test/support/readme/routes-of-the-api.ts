import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServeApiDeps } from '../../../functions/serve-api/deps.ts';
import type { ServeWechatDeps } from '../../../functions/serve-wechat/deps.ts';
import type { TakeMediaDeps } from '../../../functions/take-media/deps.ts';
import type { Route } from '../../../shared/lambda/api-route.ts';

type MakeRoutes = (deps: ServeApiDeps & ServeWechatDeps & TakeMediaDeps, observers: object) => readonly Route[];

/** Every route of the API, such as `GET /v1/health`. */
export async function routesOfTheApi(root: string): Promise<readonly string[]> {
  const folders = ['serve-api', 'serve-wechat', 'take-media'].map((entry) => join(root, 'functions', entry, 'routes'));
  const modules: Record<string, MakeRoutes>[] = await Promise.all(
    folders.flatMap((folder) => readdirSync(folder).map((file) => import(join(folder, file)))),
  );
  // Routes are only listed here, never served, so nothing that they depend on is needed.
  const nothing = {} as ServeApiDeps & ServeWechatDeps & TakeMediaDeps;
  const routes = modules.flatMap((module) => Object.values(module).flatMap((make) => make(nothing, {})));
  // A module that gathers those of others lists them once more.
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}
