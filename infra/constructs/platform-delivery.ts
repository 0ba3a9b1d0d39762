import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DeliverEnv } from '../../functions/deliver/env.ts';
import { aimingVariables, type FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import { consume } from './queue-consumer.ts';
import { QueueWithDlq } from './queue-with-dlq.ts';
import type { State } from './state.ts';

export const deliveryPlatforms = ['weibo', 'wechat', 'baijiahao'] as const;
export type DeliveryPlatform = (typeof deliveryPlatforms)[number];

export interface PlatformDeliveryProps {
  readonly platform: DeliveryPlatform;
  readonly apiUrl: string;
  /** Of a platform whose paid endpoints are on a host of their own. */
  readonly commercialUrl?: string;
  /** Of a platform where single people are written to on a host of its own. */
  readonly messageUrl?: string;
  readonly setting: FunctionSetting;
  readonly state: State;
}

/** One platform's queue and the function that publishes from it, apart from the others so that no trouble spreads. */
export class PlatformDelivery extends Construct {
  readonly platform: DeliveryPlatform;
  readonly source: QueueWithDlq;
  readonly deliver: NodeFunction<DeliverEnv>;

  constructor(scope: Construct, id: string, props: PlatformDeliveryProps) {
    super(scope, id);
    const { platform, apiUrl, commercialUrl, messageUrl, setting, state } = props;
    this.platform = platform;
    const timeout = Duration.seconds(60);
    this.source = new QueueWithDlq(this, 'Due', {
      consumerTimeout: timeout,
      notice: {
        impact: `Deliveries on ${platform} were handed out five times without being settled; they may go out late or not at all.`,
        runbook: 'docs/runbooks/dead-letters.md',
      },
    });
    this.deliver = new NodeFunction<DeliverEnv>(this, 'Deliver', {
      entry: 'deliver',
      setting,
      service: `deliver-${platform}`,
      memoryMb: 1024,
      timeout,
      invocation: { by: 'queue' },
      monitoring: {
        errorImpact: `Whole batches of ${platform} deliveries fail; posts go out late, by recovery.`,
        runbook: 'docs/runbooks/deliver.md',
      },
    });
    this.deliver
      .set({
        PLATFORM: platform,
        PLATFORM_API_URL: apiUrl,
        PLATFORM_COMMERCIAL_URL: commercialUrl ?? apiUrl,
        PLATFORM_MESSAGE_URL: messageUrl ?? apiUrl,
        ...aimingVariables(setting),
      })
      .bindTable(state.table, ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem', 'BatchWriteItem'], {
        // A look asks the account's log whether what it sees belongs to another delivery.
        indexes: ['calendar'],
      })
      .bindBucket(state.media, { get: ['media', 'content'] })
      .bindBus(state.bus)
      .bindQueue(this.source.queue, 'QUEUE_URL')
      .bindParameters(state.parameterPrefix, { get: [`credentials/${platform}/*`] });
    consume(this.deliver, this.source, setting.stage.delivery);
  }
}
