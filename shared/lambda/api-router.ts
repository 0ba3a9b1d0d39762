import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Layer, ServedRoute } from './api-route.ts';
import { readHttpEvent } from './http-request.ts';
import { HttpError } from './problem.ts';

/** Finds the route of a request; an address that exists under other methods is answered with those. */
export function createApiRouter(routes: readonly ServedRoute[], around?: Layer) {
  const shapes = routes.map((route) => ({ method: route.method, pattern: patternOf(route.path) }));
  return httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.map((route) => ({
      method: route.method,
      path: route.path,
      handler: async (event: APIGatewayProxyEventV2) => route.serve(readHttpEvent(event), around),
    })),
    notFoundResponse: ({ path }) => {
      const allowed = shapes.filter((shape) => shape.pattern.test(path)).map((shape) => shape.method);
      if (allowed.length === 0) throw new HttpError('route-not-found', 'There is nothing at this address.');
      const list = allowed.join(', ');
      throw new HttpError('method-not-allowed', `This address accepts only: ${list}.`, {
        details: { allowed: list },
        headers: { allow: list },
      });
    },
  });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
}
