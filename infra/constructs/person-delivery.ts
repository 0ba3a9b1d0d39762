import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { HandOverEnv } from '../../functions/hand-over/env.ts';
import type { FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import type { State } from './state.ts';

export interface PersonDeliveryProps {
  readonly setting: FunctionSetting;
  readonly state: State;
  readonly deadLetters: DeadLetterQueue;
}

/**
 * Hands over to people what they publish by hand, and reminds them. It has no queue: a person needs neither the second nor
 * a pace, and a queue is polled, and paid, day and night.
 */
export class PersonDelivery extends Construct {
  constructor(scope: Construct, id: string, { setting, state, deadLetters }: PersonDeliveryProps) {
    super(scope, id);
    // Older than this, later ticks have taken up the same delivery.
    const maxAge = Duration.minutes(15);
    const handOver = new NodeFunction<HandOverEnv>(this, 'HandOver', {
      entry: 'hand-over',
      setting,
      service: 'hand-over',
      memoryMb: 512,
      timeout: Duration.seconds(30),
      invocation: { by: 'event', deadLetters: deadLetters.queue, maxAge },
      monitoring: {
        errorImpact: 'People are not handed what they should publish, or not reminded of it.',
        runbook: 'docs/runbooks/deliver.md',
      },
    });
    handOver
      .set({ ATTENTION_SHARDS: String(setting.stage.attentionShards) })
      .bindTable(state.table, ['BatchGetItem', 'PutItem', 'DeleteItem', 'BatchWriteItem'])
      .bindBucket(state.media, { get: ['content'] })
      .bindBus(state.bus);
    new Rule(this, 'DueToPerson', {
      description: 'A delivery to a person is due',
      eventBus: state.bus,
      eventPattern: { source: ['lianbo.work'], detailType: ['delivery.due'] },
      targets: [
        new LambdaFunction(handOver.lambda, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: maxAge,
          retryAttempts: 10,
        }),
      ],
    });
  }
}
