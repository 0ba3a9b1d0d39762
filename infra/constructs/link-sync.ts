import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { SyncLinksEnv } from '../../functions/sync-links/env.ts';
import { FunctionSchedule } from './function-schedule.ts';
import { NodeFunction } from './node-function.ts';
import { consume } from './queue-consumer.ts';
import { type DeadLetterQueue, QueueWithDlq } from './queue-with-dlq.ts';
import type { Surroundings } from './surroundings.ts';

export interface LinkSyncProps extends Surroundings {
  readonly group: CfnScheduleGroup;
  readonly tickDeadLetters: DeadLetterQueue;
  readonly eventDeadLetters: DeadLetterQueue;
  readonly baiduPushUrl: string;
}

/** Carries published links to batch targets: every five minutes, and half a minute after a delivery was published. */
export class LinkSync extends Construct {
  readonly source: QueueWithDlq;
  readonly syncLinks: NodeFunction<SyncLinksEnv>;

  constructor(scope: Construct, id: string, props: LinkSyncProps) {
    super(scope, id);
    const timeout = Duration.seconds(60);
    this.source = new QueueWithDlq(this, 'Published', {
      consumerTimeout: timeout,
      // Posts that are published together share one push, and with it one unit of the target's quota.
      delay: Duration.seconds(30),
      notice: {
        impact: 'Published links were not carried to Baidu soon after; the five-minute schedule carries what it can.',
        runbook: 'docs/runbooks/dead-letters.md',
      },
    });
    this.syncLinks = this.#createFunction(props, timeout);
    consume(this.syncLinks, this.source, { batchSize: 100, batchWindowSeconds: 5, maxConcurrency: 2 });
    new FunctionSchedule(this, 'EachFiveMinutes', {
      group: props.group,
      target: this.syncLinks,
      cron: '0/5 * * * ? *',
      deadLetters: props.tickDeadLetters,
      maxAge: Duration.minutes(5),
    });
    new Rule(this, 'DeliveryPublished', {
      description: 'A delivery was published whose link is to be carried on',
      eventBus: props.state.bus,
      eventPattern: { source: ['lianbo'], detailType: ['delivery.published'], detail: { hasSyncTargets: [true] } },
      targets: [
        new SqsQueue(this.source.queue, {
          deadLetterQueue: props.eventDeadLetters.queue,
          maxEventAge: Duration.hours(1),
          retryAttempts: 10,
        }),
      ],
    });
  }

  #createFunction(props: LinkSyncProps, timeout: Duration): NodeFunction<SyncLinksEnv> {
    return new NodeFunction<SyncLinksEnv>(this, 'SyncLinks', {
      entry: 'sync-links',
      setting: props.setting,
      service: 'sync-links',
      memoryMb: 512,
      timeout,
      invocation: { by: 'event', deadLetters: props.tickDeadLetters.queue, maxAge: Duration.minutes(5) },
      monitoring: {
        errorImpact: 'Links of published posts are not pushed to Baidu; they wait as entries and lose freshness.',
        runbook: 'docs/runbooks/chains-and-links.md',
      },
    })
      .set({ BAIDU_PUSH_URL: props.baiduPushUrl })
      .bindTable(props.state.table, ['GetItem', 'BatchGetItem', 'PutItem', 'BatchWriteItem'], {
        indexes: ['attention'],
      })
      .bindBus(props.state.bus)
      .bindParameters(props.state.parameterPrefix, { get: ['credentials/baidu-search/*'] });
  }
}
