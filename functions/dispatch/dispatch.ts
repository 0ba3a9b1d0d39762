import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import type { Stock } from '../../shared/ports/repositories.ts';
import type { Dispatched } from '../../shared/use-cases/dispatch-due.ts';

/** The schedule's input: the minute that the tick stands for, which may lie up to a minute or, retried, longer ago. */
const tickSchema = z.object({ scheduledAt: z.iso.datetime({ offset: true }) });

export function createDispatchHandler(deps: {
  readonly dispatchDue: (tickAt: number) => Promise<Dispatched>;
  /** Has what waits for webhooks worked through. */
  readonly ringWebhooks: () => Promise<void>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}) {
  return async (event: unknown): Promise<void> => {
    const tickAt = Date.parse(tickSchema.parse(event).scheduledAt);
    const { sent, overdue, stock } = await deps.dispatchDue(tickAt);
    // After the posts, which are what a tick is for; what is not rung now is with the next one.
    await deps.ringWebhooks().catch(() => deps.logger.warn('webhooks were not rung'));
    if (stock !== undefined) report(deps.metrics, stock);
    if (deps.metrics.hasStoredMetrics()) deps.metrics.publishStoredMetrics();
    if (sent > 0) deps.logger.info('dispatched', { tickAt: new Date(tickAt).toISOString(), sent, overdue });
  };
}

const metricOf = {
  overdue: 'DeliveriesOverdue',
  unknown: 'DeliveriesUnknown',
  needsPerson: 'DeliveriesNeedPerson',
  overdueTargets: 'TargetsOverdue',
} as const satisfies Record<keyof Stock, string>;

/** Only what is not zero: CloudWatch bills a metric by the hours in which it is reported. */
function report(metrics: Metrics, stock: Stock): void {
  for (const name of ['overdue', 'unknown', 'needsPerson', 'overdueTargets'] as const) {
    if (stock[name] > 0) metrics.addMetric(metricOf[name], MetricUnit.Count, stock[name]);
  }
}
