import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import type { Dispatched } from '../../shared/use-cases/dispatch-due.ts';

/** The schedule's input: the minute that the tick stands for, which may lie up to a minute or, retried, longer ago. */
const tickSchema = z.object({ scheduledAt: z.iso.datetime({ offset: true }) });

export function createDispatchHandler(deps: {
  readonly dispatchDue: (tickAt: number) => Promise<Dispatched>;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'hasStoredMetrics' | 'publishStoredMetrics'>;
}) {
  return async (event: unknown): Promise<void> => {
    const tickAt = Date.parse(tickSchema.parse(event).scheduledAt);
    const { sent, overdue } = await deps.dispatchDue(tickAt);
    if (deps.metrics.hasStoredMetrics()) deps.metrics.publishStoredMetrics();
    if (sent > 0) deps.logger.info('dispatched', { tickAt: new Date(tickAt).toISOString(), sent, overdue });
  };
}
