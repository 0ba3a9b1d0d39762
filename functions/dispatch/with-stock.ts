import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { HeartbeatRepository, Stock } from '../../shared/ports/repositories.ts';

const metricOf: Readonly<Record<keyof Stock, string>> = {
  overdue: 'DeliveriesOverdue',
  unknown: 'DeliveriesUnknown',
  needsPerson: 'DeliveriesNeedPerson',
  overdueTargets: 'TargetsOverdue',
};

/** While nothing is wrong, a tick that looks this often finds trouble soon enough, and the others stay cheap. */
const calmMs = 5 * 60_000;

/**
 * Each heartbeat carries what is open beyond a tick's own work, and what is not zero becomes a metric: CloudWatch bills a
 * metric by the hours in which it is reported. Trouble is counted with each tick until it is over. A heartbeat that cannot
 * have the count goes out without: the ticks do run.
 */
export function withStock(deps: {
  readonly heartbeats: HeartbeatRepository;
  readonly takeStock: (now: number) => Promise<Stock>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}): HeartbeatRepository {
  let calmSince = Number.NEGATIVE_INFINITY;
  return {
    get: deps.heartbeats.get,
    async put(heartbeat) {
      const isCalm = heartbeat.tickAt - calmSince < calmMs && heartbeat.overdue === 0;
      const stock = isCalm ? nothing : await takeStock(deps, heartbeat.ranAt);
      if (!isCalm) calmSince = stock !== undefined && isNothing(stock) ? heartbeat.tickAt : Number.NEGATIVE_INFINITY;
      await deps.heartbeats.put({ ...heartbeat, stock });
      if (stock !== undefined) report(deps.metrics, stock);
    },
  };
}

const nothing: Stock = { overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 };
const isNothing = (stock: Stock): boolean => Object.values(stock).every((count) => count === 0);

async function takeStock(
  deps: { readonly takeStock: (now: number) => Promise<Stock>; readonly logger: Logger },
  now: number,
): Promise<Stock | undefined> {
  try {
    return await deps.takeStock(now);
  } catch (error) {
    deps.logger.error('stock could not be taken', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}

function report(metrics: Metrics, stock: Stock): void {
  for (const name of ['overdue', 'unknown', 'needsPerson', 'overdueTargets'] as const) {
    if (stock[name] > 0) metrics.addMetric(metricOf[name], MetricUnit.Count, stock[name]);
  }
}
