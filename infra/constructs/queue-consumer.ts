import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { StageConfig } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import type { NodeFunction } from './node-function.ts';
import type { QueueWithDlq } from './queue-with-dlq.ts';

/** Feeds a queue to a function in batches of which single messages may fail. */
export function consume<E extends object>(
  consumer: NodeFunction<E>,
  source: QueueWithDlq,
  batching: StageConfig['delivery'],
): void {
  const { maxConcurrency, provisionedPollers } = batching;
  consumer.lambda.addEventSource(
    new SqsEventSource(source.queue, {
      batchSize: batching.batchSize,
      maxBatchingWindow: Duration.seconds(batching.batchWindowSeconds),
      reportBatchItemFailures: true,
      ...(maxConcurrency !== undefined && !provisionedPollers && { maxConcurrency }),
      ...(provisionedPollers && {
        provisionedPollerConfig: {
          minimumPollers: provisionedPollers.minimum,
          maximumPollers: provisionedPollers.maximum,
        },
      }),
    }),
  );
  acknowledge(
    consumer.lambda,
    'Serverless-LambdaEventSourceMappingDestination',
    'Lambda offers no failure destination for SQS sources; the queue itself has a dead-letter queue.',
  );
}
