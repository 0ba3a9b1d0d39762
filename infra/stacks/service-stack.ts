import { CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { createConnectAccount, TokenCheck } from '../constructs/account-authorization.ts';
import {
  createAuthorize,
  createInboxFunctions,
  createMediaFunctions,
  createReaderFunctions,
  createServeApi,
  createServeGuest,
  createServeWechat,
} from '../constructs/api-functions.ts';
import { BulkWork } from '../constructs/bulk-work.ts';
import { ChainWaker } from '../constructs/chain-waker.ts';
import { Dispatcher } from '../constructs/dispatcher.ts';
import { LinkSync } from '../constructs/link-sync.ts';
import { PersonDelivery } from '../constructs/person-delivery.ts';
import { PictureFitting } from '../constructs/picture-fitting.ts';
import { type DeliveryPlatform, PlatformDelivery } from '../constructs/platform-delivery.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { DeadLetterQueue } from '../constructs/queue-with-dlq.ts';
import { SeriesExtension } from '../constructs/series-extension.ts';
import type { State } from '../constructs/state.ts';
import type { Surroundings } from '../constructs/surroundings.ts';
import { WebhookSending } from '../constructs/webhook-sending.ts';
import type { CodeSource } from '../function-code.ts';

export interface ServiceStackProps {
  readonly stage: StageConfig;
  readonly state: State;
  readonly code: CodeSource;
}

const impacts = {
  events: 'Results of deliveries did not reach their followers; chained posts and links are late.',
  ticks: 'Ticks of a schedule were lost; what they should have handed out is taken up late by the next ones.',
} as const;

/** Everything that acts: functions, their API, queues, rules and schedules. It can be deleted and made again. */
export class ServiceStack extends Stack {
  readonly deliveries: readonly PlatformDelivery[];
  readonly dispatcher: Dispatcher;
  readonly linkSync: LinkSync;
  readonly webhooks: WebhookSending;
  readonly api: PublicApi;

  constructor(scope: Construct, id: string, { stage, state, code }: ServiceStackProps) {
    super(scope, id, { env: { region: stage.region } });
    const setting = { stage, code, clockOffsetMs: this.#setParameter('ClockOffsetMs', '0') };
    const deliver = (
      platform: DeliveryPlatform,
      constructId: string,
      urls: { apiUrl: string; commercialUrl?: string; messageUrl?: string },
    ) => new PlatformDelivery(this, constructId, { platform, ...urls, setting, state });
    const wechatApiUrl = this.#setParameter('WechatApiUrl', 'https://api.weixin.qq.com');
    const weiboApiUrl = this.#setParameter('WeiboApiUrl', 'https://api.weibo.com');
    this.deliveries = [
      deliver('weibo', 'Weibo', {
        apiUrl: weiboApiUrl,
        ...this.#weiboHosts(),
      }),
      deliver('wechat', 'Wechat', { apiUrl: wechatApiUrl }),
      deliver('baijiahao', 'Baijiahao', {
        apiUrl: this.#setParameter('BaijiahaoApiUrl', 'https://baijiahao.baidu.com'),
      }),
    ];
    const around: Surroundings = { setting, state, deliveries: this.deliveries };
    const eventDeadLetters = this.#deadLetters('EventDeadLetters', impacts.events);
    const tickDeadLetters = this.#deadLetters('TickDeadLetters', impacts.ticks);
    const group = new CfnScheduleGroup(this, 'Schedules', { name: `lianbo-${stage.name}` });
    const ticking = { ...around, group, deadLetters: tickDeadLetters };
    this.dispatcher = new Dispatcher(this, 'Dispatcher', ticking);
    new PersonDelivery(this, 'PersonDelivery', { setting, state, deadLetters: eventDeadLetters });
    new PictureFitting(this, 'PictureFitting', { setting, state });
    this.webhooks = new WebhookSending(this, 'Webhooks', { setting, state });
    new BulkWork(this, 'BulkWork', { ...around, group, eventDeadLetters, tickDeadLetters });
    new ChainWaker(this, 'ChainWaker', { ...around, deadLetters: eventDeadLetters });
    this.linkSync = new LinkSync(this, 'LinkSync', {
      ...around,
      group,
      tickDeadLetters,
      eventDeadLetters,
      // Baidu's push endpoint has no TLS.
      baiduPushUrl: this.#setParameter('BaiduPushUrl', 'http://data.zz.baidu.com'),
      wechatApiUrl,
    });
    new TokenCheck(this, 'TokenCheck', { ...ticking, weiboApiUrl });
    const { extendSeries } = new SeriesExtension(this, 'SeriesExtension', ticking);
    const deadLetters = this.node.findAll().filter((part) => part instanceof DeadLetterQueue);
    this.api = new PublicApi(this, 'Api', {
      stage,
      serve: createServeApi(this, { ...around, deadLetters }),
      ...createMediaFunctions(this, around),
      extendSeries,
      serveWechat: this.#serveWechat(around, wechatApiUrl),
      ...createInboxFunctions(this, around),
      authorize: createAuthorize(this, around),
      ...createReaderFunctions(this, around),
      serveGuest: createServeGuest(this, around),
      connectAccount: createConnectAccount(this, { ...around, weiboApiUrl }),
    });
    this.#addOutputs();
  }

  /** Weibo has the paid endpoints, and those for messages to people, on hosts of their own. */
  #weiboHosts() {
    return {
      commercialUrl: this.#setParameter('WeiboCommercialApiUrl', 'https://c.api.weibo.com'),
      messageUrl: this.#setParameter('WeiboMessageApiUrl', 'https://m.api.weibo.com'),
    };
  }

  #serveWechat(around: Surroundings, wechatApiUrl: string): ReturnType<typeof createServeWechat> {
    const wechatPageUrl = this.#setParameter('WechatPageUrl', 'https://mp.weixin.qq.com');
    return createServeWechat(this, { ...around, wechatApiUrl, wechatPageUrl });
  }

  #deadLetters(id: string, impact: string): DeadLetterQueue {
    return new DeadLetterQueue(this, id, { impact, runbook: 'docs/runbooks/dead-letters.md' });
  }

  /** A setting that an operator, or the local runtime, may point elsewhere without changing the app. */
  #setParameter(name: string, value: string): string {
    return new CfnParameter(this, name, { type: 'String', default: value }).valueAsString;
  }

  #addOutputs(): void {
    new CfnOutput(this, 'ApiUrl', { value: this.api.api.apiEndpoint });
    for (const [index, value] of this.api.domainTargets.entries())
      new CfnOutput(this, `DomainTarget${index}`, { value });
    for (const { source, node } of this.deliveries) {
      new CfnOutput(this, `${node.id}QueueUrl`, { value: source.queue.queueUrl });
    }
  }
}
