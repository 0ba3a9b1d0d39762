import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue, QueueWithDlq } from './queue-with-dlq.ts';

export interface ServiceDashboardProps {
  readonly name: string;
  readonly alarms: readonly Alarm[];
  /** What is open and should not be, or waits for a person. */
  readonly stock: readonly IMetric[];
  readonly api: HttpApi;
  readonly table: TableV2;
  readonly functions: readonly NodeFunction<object>[];
  readonly sources: readonly QueueWithDlq[];
  readonly deadLetters: readonly DeadLetterQueue[];
}

const period = Duration.minutes(5);

/** From the promise down to the parts: alarms, the API, functions, queues, what drives the bill. */
export class ServiceDashboard extends Construct {
  constructor(scope: Construct, id: string, props: ServiceDashboardProps) {
    super(scope, id);
    const lambdas = props.functions.map(({ lambda, service }) => ({ lambda, label: service }));
    const rows: IWidget[][] = [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms], width: 24, height: 6 })],
      [new GraphWidget({ title: 'Open against the promise', left: [...props.stock], width: 24 })],
      [
        graph('API requests', [
          props.api.metricCount({ period, statistic: Stats.SUM }),
          props.api.metricServerError({ period, statistic: Stats.SUM }),
        ]),
        graph('API latency p99', [props.api.metricLatency({ period, statistic: 'p99' })]),
      ],
      [
        graph(
          'Function errors',
          lambdas.map(({ lambda, label }) => lambda.metricErrors({ period, label })),
        ),
        graph(
          'Function time p99',
          lambdas.map(({ lambda, label }) => lambda.metricDuration({ period, label, statistic: 'p99' })),
        ),
      ],
      [
        graph(
          'Age of the oldest message',
          props.sources.map(({ queue, node }) =>
            queue.metricApproximateAgeOfOldestMessage({ period, label: node.path }),
          ),
        ),
        graph(
          'Dead letters',
          props.deadLetters.map(({ queue, node }) =>
            queue.metricApproximateNumberOfMessagesVisible({ period, label: node.path }),
          ),
        ),
      ],
      [
        graph(
          'Function calls',
          lambdas.map(({ lambda, label }) => lambda.metricInvocations({ period, label })),
        ),
        graph('Table capacity', [
          props.table.metricConsumedReadCapacityUnits({ period }),
          props.table.metricConsumedWriteCapacityUnits({ period }),
        ]),
      ],
    ];
    new Dashboard(this, 'Dashboard', { dashboardName: props.name, widgets: rows });
  }
}

function graph(title: string, metrics: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: metrics, width: 12 });
}
