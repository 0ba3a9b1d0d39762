import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { AlarmRegistry } from '../constructs/alarm-registry.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { DeadLetterQueue, QueueWithDlq } from '../constructs/queue-with-dlq.ts';
import {
  stockMetric,
  watchApi,
  watchBacklog,
  watchClicks,
  watchDeadLetters,
  watchErrors,
  watchStock,
  watchTable,
  watchThrottles,
  watchTicks,
  watchUnknownCodes,
  watchWebhooks,
} from '../constructs/service-alarms.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import type { ServiceStack } from './service-stack.ts';
import type { StateStack } from './state-stack.ts';

export interface ObservabilityStackProps {
  readonly stage: StageConfig;
  readonly state: StateStack;
  readonly service: ServiceStack;
}

/** Finds every function and dead-letter queue of the service by itself, so that none can go without its alarm. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { stage, state, service }: ObservabilityStackProps) {
    super(scope, id, { env: { region: stage.region } });
    const topic = new Topic(this, 'Alarms', { enforceSSL: true, displayName: `Lianbo ${stage.name}` });
    // A topic policy, which demanding TLS brings along, takes the place of the default one that lets alarms publish.
    topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    const registry = new AlarmRegistry(this, 'Registry', topic);
    const parts = service.node.findAll();
    const functions = parts.filter((part) => part instanceof NodeFunction);
    const deadLetters = parts.filter((part) => part instanceof DeadLetterQueue);
    watchTicks(registry, service.dispatcher.dispatch);
    watchStock(registry, service.dispatcher.dispatch);
    watchBacklog(registry, service.deliveries);
    watchUnknownCodes(registry, service.deliveries);
    watchWebhooks(registry, service.webhooks.sendWebhooks);
    for (const each of deadLetters) watchDeadLetters(registry, each);
    for (const each of functions) watchErrors(registry, each);
    for (const each of functions.filter(({ service: name }) => name === 'visit')) watchClicks(registry, each);
    watchThrottles(registry, functions);
    watchTable(registry, state.table);
    watchApi(registry, service.api.api);
    new ServiceDashboard(this, 'Dashboard', {
      name: `lianbo-${stage.name}`,
      alarms: registry.alarms,
      stock: (['DeliveriesOverdue', 'DeliveriesUnknown', 'DeliveriesNeedPerson', 'TargetsOverdue'] as const).map(
        (name) => stockMetric(service.dispatcher.dispatch, name),
      ),
      api: service.api.api,
      table: state.table,
      functions,
      sources: parts.filter((part) => part instanceof QueueWithDlq),
      deadLetters,
    });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}
