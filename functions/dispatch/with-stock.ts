import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { HeartbeatRepository, Stock } from '../../shared/ports/repositories.ts';

const metricOf: Readonly<Record<keyof Stock, string>> = {
  overdue: 'DeliveriesOverdue',
  unknown: 'DeliveriesUnknown',
  needsPerson: 'DeliveriesNeedPerson',
  overdueTargets: 'TargetsOverdue',
};

/**
 * Each heartbeat carries what a tick finds open beyond its own work, and what is not zero becomes a metric: CloudWatch bills a
 * metric by the hours in which it is reported. A heartbeat that cannot have it goes out without: the ticks do run.
 */
export function withStock(deps: {
  readonly heartbeats: HeartbeatRepository;
  readonly takeStock: (now: number) => Promise<Stock>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}): HeartbeatRepository {
  return {
    get: deps.heartbeats.get,
    async put(heartbeat) {
      const stock = await deps.takeStock(heartbeat.ranAt).catch((error: unknown) => {
        deps.logger.error('stock could not be taken', { error: error instanceof Error ? error.name : 'unknown' });
        return undefined;
      });
      await deps.heartbeats.put({ ...heartbeat, stock });
      if (stock !== undefined) report(deps.metrics, stock);
    },
  };
}

function report(metrics: Metrics, stock: Stock): void {
  for (const name of ['overdue', 'unknown', 'needsPerson', 'overdueTargets'] as const) {
    if (stock[name] > 0) metrics.addMetric(metricOf[name], MetricUnit.Count, stock[name]);
  }
}
