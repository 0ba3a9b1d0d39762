import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ComparisonOperator, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { AlarmRegistry } from './alarm-registry.ts';
import type { NodeFunction } from './node-function.ts';
import type { PlatformDelivery } from './platform-delivery.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';

type AnyFunction = NodeFunction<object>;

const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
const period = Duration.minutes(5);

const minute = Duration.minutes(1);

/**
 * The absence alarm: everything hangs on a tick each minute, and what does not run reports no error. A tick that ends well
 * has written the heartbeat, so this is the heartbeat's age, from metrics that Lambda keeps anyway.
 */
export function watchTicks(registry: AlarmRegistry, dispatch: AnyFunction): void {
  registry.add('DispatchSilent', {
    severity: 'page',
    impact: 'The dispatcher has not run to its end for three minutes; posts that fall due are not handed out.',
    runbook: 'docs/runbooks/dispatch.md',
    metric: new MathExpression({
      expression: 'FILL(ticks, 0) - FILL(failed, 0)',
      usingMetrics: {
        ticks: dispatch.lambda.metricInvocations({ period: minute, statistic: Stats.SUM }),
        failed: dispatch.lambda.metricErrors({ period: minute, statistic: Stats.SUM }),
      },
      label: 'Heartbeats',
      period: minute,
    }),
    comparison: LESS_THAN_THRESHOLD,
    threshold: 1,
    periods: 3,
    whenSilent: 'alarm',
  });
}

export function watchBacklog(registry: AlarmRegistry, deliveries: readonly PlatformDelivery[]): void {
  for (const { node, platform, source } of deliveries) {
    registry.add(`${node.id}Backlog`, {
      severity: 'page',
      impact: `Deliveries on ${platform} have waited ten minutes in their queue; posts go out late.`,
      runbook: 'docs/runbooks/deliver.md',
      metric: source.queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
      comparison: GREATER_THAN_THRESHOLD,
      threshold: Duration.minutes(10).toSeconds(),
      whenSilent: 'fine',
    });
  }
}

/** Each function counts the codes of its platform that no error table has; most ticks have none. */
export function watchUnknownCodes(registry: AlarmRegistry, deliveries: readonly PlatformDelivery[]): void {
  for (const { node, platform, deliver } of deliveries) {
    registry.add(`${node.id}UnknownCodes`, {
      severity: 'ticket',
      impact: `The platform ${platform} has answered with a code that no table knows; the post was taken for refused.`,
      runbook: 'docs/runbooks/unknown-codes.md',
      metric: new Metric({
        namespace: deliver.metricsNamespace,
        metricName: 'UnknownPlatformCodes',
        dimensionsMap: { service: deliver.service },
        period,
        statistic: Stats.SUM,
      }),
      comparison: GREATER_THAN_THRESHOLD,
      threshold: 0,
      whenSilent: 'fine',
    });
  }
}

/** A receiver that is down for days is its owner's trouble, who hears of it by an event; that it was given up is worth a look. */
export function watchWebhooks(registry: AlarmRegistry, { metricsNamespace: namespace, service }: AnyFunction): void {
  registry.add('WebhooksPaused', {
    severity: 'ticket',
    impact: 'A webhook has taken nothing for three days and was paused; its receiver does not know what happens.',
    runbook: 'docs/runbooks/webhooks.md',
    metric: new Metric({
      namespace,
      metricName: 'WebhooksPaused',
      dimensionsMap: { service },
      period,
      statistic: Stats.SUM,
    }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    whenSilent: 'fine',
  });
}

/**
 * Clicks that the table took in neither of two partitions. Counted from the log: `visit`, for which a crowd waits at a cold
 * start, carries no code for metrics.
 */
export function watchClicks(registry: AlarmRegistry, { logGroup, metricsNamespace }: AnyFunction): void {
  const filter = new MetricFilter(registry, 'ClicksNotCountedFilter', {
    logGroup,
    metricNamespace: metricsNamespace,
    metricName: 'ClicksNotCounted',
    filterPattern: FilterPattern.stringValue('$.message', '=', 'click not counted yet'),
  });
  registry.add('ClicksNotCounted', {
    severity: 'ticket',
    impact: 'Clicks could not be counted at once; those of instances that end before the table takes them are lost.',
    runbook: 'docs/runbooks/clicks.md',
    metric: filter.metric({ period, statistic: Stats.SUM }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    whenSilent: 'fine',
  });
}

/** The facts that `GET /v1/health` answers with, as each tick reports them while they are not zero. */
export function watchStock(registry: AlarmRegistry, dispatch: AnyFunction): void {
  registry.add('DeliveriesOverdue', {
    ...stockAlarm(dispatch, 'DeliveriesOverdue', { minutes: 2 }),
    severity: 'page',
    impact: 'Deliveries have been due for more than five minutes and nobody attends to them; posts are late.',
    runbook: 'docs/runbooks/deliver.md',
  });
  registry.add('DeliveriesUnknown', {
    ...stockAlarm(dispatch, 'DeliveriesUnknown', { minutes: 5 }),
    severity: 'page',
    impact: 'Looking has not shown within five minutes whether a delivery is out; its account publishes nothing new.',
    runbook: 'docs/runbooks/unclear-deliveries.md',
  });
  registry.add('DeliveriesNeedPerson', {
    ...stockAlarm(dispatch, 'DeliveriesNeedPerson', { minutes: 1 }),
    severity: 'page',
    impact: 'A delivery may or may not be out and waits for a person to look and decide.',
    runbook: 'docs/runbooks/unclear-deliveries.md',
  });
  registry.add('TargetsOverdue', {
    ...stockAlarm(dispatch, 'TargetsOverdue', { minutes: 2 }),
    severity: 'ticket',
    impact: 'Links of published posts are not carried to Baidu; pages are found later.',
    runbook: 'docs/runbooks/chains-and-links.md',
  });
}

type StockName = 'DeliveriesOverdue' | 'DeliveriesUnknown' | 'DeliveriesNeedPerson' | 'TargetsOverdue';

/** Silence means zero: a count of zero is not reported, because CloudWatch bills for every hour of a metric. */
export function stockMetric({ metricsNamespace: namespace, service }: AnyFunction, metricName: StockName): Metric {
  return new Metric({ namespace, metricName, dimensionsMap: { service }, period: minute, statistic: Stats.MAXIMUM });
}

function stockAlarm(dispatch: AnyFunction, name: StockName, { minutes: periods }: { readonly minutes: number }) {
  return {
    metric: stockMetric(dispatch, name),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods,
    whenSilent: 'fine',
  } as const;
}

export function watchDeadLetters(registry: AlarmRegistry, { node, queue, notice }: DeadLetterQueue): void {
  const place = node.path.split('/').slice(1).join('');
  registry.add(`${place}NotEmpty`, {
    severity: 'page',
    ...notice,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    whenSilent: 'fine',
  });
}

export function watchErrors(registry: AlarmRegistry, watched: AnyFunction): void {
  if ('none' in watched.monitoring) return;
  const { errorImpact, runbook } = watched.monitoring;
  const place = watched.node.path.split('/').slice(1).join('');
  registry.add(`${place}Errors`, {
    severity: 'page',
    impact: errorImpact,
    runbook,
    metric: watched.lambda.metricErrors({ period, statistic: Stats.SUM }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods: 2,
    whenSilent: 'fine',
  });
}

/** An alarm adds up ten metrics at most. */
const maxMetrics = 10;

/** But for functions whose calls wait at a limit of their own. */
export function watchThrottles(registry: AlarmRegistry, functions: readonly AnyFunction[]): void {
  const watched = functions.filter(({ waitsAtLimit }) => !waitsAtLimit);
  for (let start = 0; start < watched.length; start += maxMetrics) {
    const group = start === 0 ? '' : String(1 + start / maxMetrics);
    watchThrottlesOf(registry, `FunctionsThrottled${group}`, watched.slice(start, start + maxMetrics));
  }
}

function watchThrottlesOf(registry: AlarmRegistry, id: string, functions: readonly AnyFunction[]): void {
  const throttles = functions.map((each, index) => [`f${index}`, each.lambda.metricThrottles({ period })] as const);
  registry.add(id, {
    severity: 'ticket',
    impact: 'Functions are held back by a concurrency limit; deliveries and requests take longer.',
    runbook: 'docs/runbooks/throttling.md',
    metric: new MathExpression({
      expression: throttles.map(([name]) => name).join(' + '),
      usingMetrics: Object.fromEntries(throttles),
      label: 'Throttled calls',
      period,
    }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods: 2,
    whenSilent: 'fine',
  });
}

export function watchTable(registry: AlarmRegistry, table: TableV2): void {
  registry.add('TableThrottled', {
    severity: 'ticket',
    impact: 'The table turns requests away; claims and queries are retried and posts may be seconds late.',
    runbook: 'docs/runbooks/throttling.md',
    metric: table.metricThrottledRequestsForOperations({
      operations: [
        Operation.GET_ITEM,
        Operation.PUT_ITEM,
        Operation.UPDATE_ITEM,
        Operation.QUERY,
        Operation.BATCH_GET_ITEM,
      ],
      period,
    }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods: 2,
    whenSilent: 'fine',
  });
}

export function watchApi(registry: AlarmRegistry, api: HttpApi): void {
  registry.add('ApiServerErrors', {
    severity: 'page',
    impact: 'The API or the short links answer with server errors.',
    runbook: 'docs/runbooks/api.md',
    metric: api.metricServerError({ period, statistic: Stats.SUM }),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods: 2,
    whenSilent: 'fine',
  });
}
