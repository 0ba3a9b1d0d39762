import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { SyncLinksEnv } from '../../functions/sync-links/env.ts';
import { FunctionSchedule, tickIsUntraced } from './function-schedule.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

export interface LinkSyncProps extends Surroundings {
  readonly group: CfnScheduleGroup;
  readonly tickDeadLetters: DeadLetterQueue;
  readonly eventDeadLetters: DeadLetterQueue;
  readonly baiduPushUrl: string;
  readonly wechatApiUrl: string;
}

/** Carries published links to batch targets: an event says that a page waits, a tick each minute carries what waits. */
export class LinkSync extends Construct {
  readonly syncLinks: NodeFunction<SyncLinksEnv>;

  constructor(scope: Construct, id: string, props: LinkSyncProps) {
    super(scope, id);
    this.syncLinks = this.#createFunction(props);
    // Pages that come out within a minute share one push, and a push whose worker was lost is found out within three.
    new FunctionSchedule(this, 'EachMinute', {
      group: props.group,
      target: this.syncLinks,
      cron: '* * * * ? *',
      deadLetters: props.tickDeadLetters,
      maxAge: Duration.minutes(1),
    });
    this.#hear('DeliveryPublished', props, {
      description: 'A delivery was published whose page is to be carried to batch targets',
      detailType: ['delivery.published'],
    });
    // The first says it; the others make good where it got lost.
    this.#hear('PostWithdrawn', props, {
      description: 'A post was withdrawn whose page may have been carried to batch targets',
      detailType: [
        'post.withdrawn',
        'delivery.withdrawn',
        'delivery.withdrawal-refused',
        'delivery.withdrawal-handed-over',
      ],
    });
  }

  #hear(id: string, props: LinkSyncProps, what: { readonly description: string; readonly detailType: string[] }): void {
    const { description, detailType } = what;
    new Rule(this, id, {
      description,
      eventBus: props.state.bus,
      eventPattern: { source: ['lianbo'], detailType, detail: { hasSyncTargets: [true] } },
      targets: [
        new LambdaFunction(this.syncLinks.lambda, {
          deadLetterQueue: props.eventDeadLetters.queue,
          maxEventAge: Duration.hours(1),
          retryAttempts: 10,
        }),
      ],
    });
  }

  #createFunction(props: LinkSyncProps): NodeFunction<SyncLinksEnv> {
    const syncLinks = new NodeFunction<SyncLinksEnv>(this, 'SyncLinks', {
      entry: 'sync-links',
      setting: props.setting,
      service: 'sync-links',
      memoryMb: 512,
      timeout: Duration.seconds(60),
      // A lost tick is made good by the next one, an event is not: its page would never wait.
      invocation: { by: 'event', deadLetters: props.eventDeadLetters.queue, maxAge: Duration.hours(1) },
      monitoring: {
        errorImpact:
          'Links of published posts are not pushed to Baidu and not put into menus and digests; they wait and lose freshness.',
        runbook: 'docs/runbooks/chains-and-links.md',
      },
      untracedBecause: tickIsUntraced,
    })
      .set({ BAIDU_PUSH_URL: props.baiduPushUrl, WECHAT_API_URL: props.wechatApiUrl })
      .bindTable(props.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'], {
        indexes: ['attention', 'calendar'],
      })
      // A digest is queued, and edited, as any post is.
      .bindBucket(props.state.media, { get: ['content'], put: ['content'] })
      .bindParameters(props.state.parameterPrefix, {
        get: ['credentials/baidu-search/*', 'credentials/wechat/*', 'signing-key'],
      });
    bindDeliveries(syncLinks, props);
    return syncLinks;
  }
}
