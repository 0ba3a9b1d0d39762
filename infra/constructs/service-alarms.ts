import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ComparisonOperator, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { AlarmRegistry } from './alarm-registry.ts';
import type { NodeFunction } from './node-function.ts';
import type { PlatformDelivery } from './platform-delivery.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';

type AnyFunction = NodeFunction<object>;

const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
const period = Duration.minutes(5);

/** The absence alarm: everything hangs on a tick each minute, and what does not run reports no error. */
export function watchTicks(registry: AlarmRegistry, dispatch: AnyFunction): void {
  registry.add('DispatchSilent', {
    severity: 'page',
    impact: 'No tick has run for five minutes; posts that fall due are not handed out.',
    runbook: 'docs/runbooks/dispatch.md',
    metric: dispatch.lambda.metricInvocations({ period, statistic: Stats.SUM }),
    comparison: LESS_THAN_THRESHOLD,
    threshold: 1,
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

/** The promise itself: what is due is handed out, and what was handed out is soon no longer due. */
export function watchOverdue(registry: AlarmRegistry, dispatch: AnyFunction): void {
  registry.add('DeliveriesOverdue', {
    severity: 'page',
    impact: 'Deliveries have been due for a quarter of an hour and are still open; posts are late.',
    runbook: 'docs/runbooks/deliver.md',
    metric: ownMetric(dispatch, 'DispatchOverdue'),
    comparison: GREATER_THAN_THRESHOLD,
    threshold: 0,
    periods: 3,
    whenSilent: 'fine',
  });
}

export function watchUnclear(registry: AlarmRegistry, deliveries: readonly PlatformDelivery[]): void {
  for (const { node, platform, deliver } of deliveries) {
    registry.add(`${node.id}Unclear`, {
      severity: 'page',
      impact: `Nobody knows whether a delivery on ${platform} is out; it waits for a person to look and decide.`,
      runbook: 'docs/runbooks/unclear-deliveries.md',
      metric: new MathExpression({
        expression: 'FILL(unknown, 0) + FILL(person, 0)',
        usingMetrics: {
          unknown: ownMetric(deliver, 'Deliveries-unknown'),
          person: ownMetric(deliver, 'Deliveries-needs-person'),
        },
        label: 'Unclear deliveries',
        period,
      }),
      comparison: GREATER_THAN_THRESHOLD,
      threshold: 0,
      whenSilent: 'fine',
    });
  }
}

/** A metric that the function itself reports, through Powertools. */
function ownMetric({ metricsNamespace: namespace, service }: AnyFunction, metricName: string): Metric {
  return new Metric({ namespace, metricName, dimensionsMap: { service }, period, statistic: Stats.SUM });
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

export function watchThrottles(registry: AlarmRegistry, functions: readonly AnyFunction[]): void {
  const throttles = functions.map((each, index) => [`f${index}`, each.lambda.metricThrottles({ period })] as const);
  registry.add('FunctionsThrottled', {
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
