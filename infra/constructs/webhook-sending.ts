import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { SendWebhooksEnv } from '../../functions/send-webhooks/env.ts';
import type { FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import { DeadLetterQueue } from './queue-with-dlq.ts';
import type { State } from './state.ts';

export interface WebhookSendingProps {
  readonly setting: FunctionSetting;
  readonly state: State;
}

const runbook = 'docs/runbooks/webhooks.md';

/**
 * Tells the brands' own software what happens. Events of brands without webhooks do not come here, and what has to be tried
 * again is rung by the dispatcher's tick, so that nothing runs and nothing is paid while nobody listens.
 */
export class WebhookSending extends Construct {
  readonly sendWebhooks: NodeFunction<SendWebhooksEnv>;

  constructor(scope: Construct, id: string, { setting, state }: WebhookSendingProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      impact: 'Events were not sent to webhooks; receivers do not know what happened.',
      runbook,
    });
    const maxAge = Duration.hours(6);
    this.sendWebhooks = new NodeFunction<SendWebhooksEnv>(this, 'SendWebhooks', {
      entry: 'send-webhooks',
      setting,
      service: 'send-webhooks',
      memoryMb: 512,
      timeout: Duration.seconds(60),
      invocation: { by: 'event', deadLetters: deadLetters.queue, maxAge },
      reservedConcurrency: setting.stage.webhookConcurrency,
      waitsAtLimit: true,
      monitoring: { errorImpact: 'Events reach webhooks late, or not at all once they are given up.', runbook },
    })
      .set({ ALLOW_LOOPBACK: String(setting.stage.allowLoopback) })
      .bindTable(state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'])
      .bindBus(state.bus)
      .bindParameters(state.parameterPrefix, { get: ['webhooks/*'] });
    const target = new LambdaFunction(this.sendWebhooks.lambda, {
      deadLetterQueue: deadLetters.queue,
      maxEventAge: maxAge,
      retryAttempts: 20,
    });
    new Rule(this, 'SomebodyListens', {
      description: 'Something happened to a brand that has webhooks',
      eventBus: state.bus,
      eventPattern: { source: ['lianbo'], resources: ['lianbo:webhooks'] },
      targets: [target],
    });
    new Rule(this, 'WebhookDue', {
      description: 'Something waits for a webhook',
      eventBus: state.bus,
      eventPattern: { source: ['lianbo.work'], detailType: ['webhook.due'] },
      targets: [target],
    });
  }
}
