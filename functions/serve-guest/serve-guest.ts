import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { describeFailure } from '../../shared/lambda/describe-failure.ts';
import { readHttpEvent } from '../../shared/lambda/http-request.ts';
import { errorPage } from './error-page.ts';
import { type GuestRoute, toRoute } from './guest-route.ts';
import { type HandOverDeps, handOverRoutes } from './routes/hand-over.ts';
import { type ReviewDeps, reviewRoutes } from './routes/review.ts';

export type ServeGuestDeps = HandOverDeps & ReviewDeps;

/** Guests see pages, never problems: whatever fails becomes a page in their language. */
export function createServeGuestHandler(deps: ServeGuestDeps & { readonly logger: Logger }) {
  const { logger } = deps;
  const routes: readonly GuestRoute[] = [...handOverRoutes(deps), ...reviewRoutes(deps)];
  return (
    middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
      // The event holds the guest's token; no setting may make the logger print it.
      .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
      .onError((request) => {
        const { response, isOurFault } = errorPage(request.error, readHttpEvent(request.event));
        if (isOurFault) logger.error('guest page failed', { failure: describeFailure(request.error) });
        request.response = response;
      })
      .handler(createApiRouter(routes.map(toRoute)))
  );
}
