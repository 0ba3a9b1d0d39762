import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { requireTlsForQueue } from './require-tls.ts';

/** Sides of a dead-letter alarm: what it means to users that something lies there, and what to do about it. */
export interface DeadLetterNotice {
  readonly impact: string;
  readonly runbook: string;
}

/** Keeps what could not be handled for 14 days, the longest SQS allows, so that a long holiday loses nothing. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;
  readonly notice: DeadLetterNotice;

  constructor(scope: Construct, id: string, notice: DeadLetterNotice) {
    super(scope, id);
    this.notice = notice;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    });
    requireTlsForQueue(this.queue);
    const end = 'It is the end of the line: rules, schedules, functions or a queue put here what they gave up.';
    acknowledge(this.queue, 'AwsSolutions-SQS3', end);
    acknowledge(this.queue, 'Serverless-SQSRedrivePolicy', end);
  }
}

export interface QueueWithDlqProps {
  readonly consumerTimeout: Duration;
  readonly notice: DeadLetterNotice;
}

export class QueueWithDlq extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: QueueWithDlqProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props.notice);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      // Lambda's advice: six times the consumer's timeout, so that throttled batches are not delivered twice.
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: 5 },
    });
    requireTlsForQueue(this.queue);
  }
}
