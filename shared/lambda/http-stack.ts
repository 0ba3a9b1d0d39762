import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { describeFailure } from './describe-failure.ts';
import { problemResponse } from './problem.ts';
import { mapProblem } from './problem-mapper.ts';

type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2> | APIGatewayProxyStructuredResultV2;

/** Logging context around an HTTP function, and one place where errors become answers. */
export function createHttpStack(deps: { readonly logger: Logger }, handler: HttpHandler) {
  const { logger } = deps;
  return (
    middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
      // The event holds the caller's token; no setting may make the logger print it.
      .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
      .onError((request) => {
        const { requestId } = request.event.requestContext;
        const mapped = mapProblem(request.error, requestId);
        if (mapped.isOurFault) logger.error('request failed', { requestId, failure: describeFailure(request.error) });
        else logger.info('request refused', { requestId, code: mapped.problem.code, status: mapped.problem.status });
        request.response = problemResponse(mapped.problem, mapped.headers);
      })
      .handler(handler)
  );
}
