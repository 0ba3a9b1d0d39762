import { problemsOf, statusOf } from '../../../docs/api/problems-of.ts';
import { documentedRoutes } from '../../../docs/api/routes.ts';
import type { RouteContract } from '../../../shared/lambda/api-route.ts';
import type { TestAnswer } from './test-api.ts';

type Asked = { readonly method?: string; readonly path: string };

/** Every answer that a test gets must be one that the contract names. */
export function assertKept(
  { method = 'GET', path }: Asked,
  { status, body }: Pick<TestAnswer, 'status' | 'body'>,
): void {
  const route = routeAt(method, path.split('?', 1)[0] ?? '');
  if (route === undefined || (route.success ?? [200]).some((usual) => usual === status)) return;
  const code = String(body?.code);
  if (problemsOf(route).includes(code) && statusOf(code) === status) return;
  throw new Error(`${method} ${route.path} answers ${status} ${code}, which its contract does not say.`);
}

const patterns = documentedRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/:]+')}/?$`),
}));

function routeAt(method: string, path: string): RouteContract | undefined {
  return patterns.find(({ route, pattern }) => route.method === method && pattern.test(path))?.route;
}
