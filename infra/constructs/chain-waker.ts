import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { WakeChainsEnv } from '../../functions/wake-chains/env.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

export interface ChainWakerProps extends Surroundings {
  readonly deadLetters: DeadLetterQueue;
}

/** Starts, holds or ends the deliveries that wait for another one as soon as that one has ended, or is opened again. */
export class ChainWaker extends Construct {
  constructor(scope: Construct, id: string, { deadLetters, ...around }: ChainWakerProps) {
    super(scope, id);
    const wakeChains = new NodeFunction<WakeChainsEnv>(this, 'WakeChains', {
      entry: 'wake-chains',
      setting: around.setting,
      service: 'wake-chains',
      memoryMb: 512,
      timeout: Duration.seconds(30),
      invocation: { by: 'event', deadLetters: deadLetters.queue, maxAge: Duration.hours(1) },
      monitoring: {
        errorImpact: 'Chained posts (an article after its Weibo post) start minutes late, by their safety wake.',
        runbook: 'docs/runbooks/chains-and-links.md',
      },
    });
    wakeChains.bindTable(around.state.table, ['GetItem', 'Query', 'PutItem', 'BatchWriteItem']);
    bindDeliveries(wakeChains, around);
    new Rule(this, 'DeliveryEnded', {
      description: 'A delivery that others wait for has ended or is opened again',
      eventBus: around.state.bus,
      eventPattern: {
        source: ['lianbo'],
        detailType: [
          'delivery.published',
          'delivery.failed',
          'delivery.missed',
          'delivery.cancelled',
          'delivery.withdrawn',
          'delivery.removed',
          'delivery.reopened',
        ],
        detail: { hasFollowers: [true] },
      },
      targets: [
        new LambdaFunction(wakeChains.lambda, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: Duration.hours(1),
          retryAttempts: 10,
        }),
      ],
    });
  }
}
