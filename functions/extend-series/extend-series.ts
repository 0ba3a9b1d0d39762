import type { Logger } from '@aws-lambda-powertools/logger';
import { createApiRouter } from '../../shared/lambda/api-router.ts';
import { createChangeLayer } from '../../shared/lambda/change-layer.ts';
import { describeFailure } from '../../shared/lambda/describe-failure.ts';
import { createHttpStack } from '../../shared/lambda/http-stack.ts';
import { extendSeries } from '../../shared/use-cases/extend-series.ts';
import type { SeriesDeps } from './deps.ts';
import { seriesRoutes } from './routes/series.ts';

type Deps = SeriesDeps & { readonly logger: Logger };

/** Series by the API and by the schedule: both work out slots by the rule, and nothing else does. */
export function createExtendSeries(deps: Deps) {
  const routes = seriesRoutes(deps);
  return {
    serve: createHttpStack(deps, createApiRouter(routes, createChangeLayer(deps, routes))),
    extendDue: () => extendDue(deps),
  };
}

/** One that fails leaves its alarm standing and does not keep up the others. */
async function extendDue(deps: Deps): Promise<void> {
  const { logger } = deps;
  let failed = 0;
  for (const key of await deps.series.due(deps.clock.now())) {
    try {
      const outcome = await extendSeries(deps, key);
      if (outcome === 'extended') logger.info('series extended', { ...key });
    } catch (error) {
      failed += 1;
      logger.error('series could not be extended', { ...key, failure: describeFailure(error) });
    }
  }
  // The alarm on errors is how an operator hears of it; the lease ends, and a later run takes these up again.
  if (failed > 0) throw new Error(`${failed} series could not be extended.`);
}
