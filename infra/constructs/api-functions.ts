import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AuthorizeEnv } from '../../functions/authorize/env.ts';
import type { EraseMediaEnv } from '../../functions/erase-media/env.ts';
import type { ReceiveCallbackEnv } from '../../functions/receive-callback/env.ts';
import type { ServeApiEnv } from '../../functions/serve-api/env.ts';
import type { ServeGuestEnv } from '../../functions/serve-guest/env.ts';
import type { ServeInboxEnv } from '../../functions/serve-inbox/env.ts';
import type { ServeMediaEnv } from '../../functions/serve-media/env.ts';
import type { ServeWechatEnv } from '../../functions/serve-wechat/env.ts';
import type { TakeMediaEnv } from '../../functions/take-media/env.ts';
import type { VisitEnv } from '../../functions/visit/env.ts';
import type { FunctionEntry } from '../function-code.ts';
import { aimingVariables, type FunctionSetting } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import type { DeliveryPlatform } from './platform-delivery.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

const runbook = 'docs/runbooks/api.md';

/** A function whose caller waits for the answer; it logs under the name of its folder. */
function answering<E extends object>(
  scope: Construct,
  setting: FunctionSetting,
  { id, seconds, errorImpact, ...props }: Answering,
): NodeFunction<E> {
  return new NodeFunction<E>(scope, id, {
    ...props,
    setting,
    service: props.entry,
    timeout: Duration.seconds(seconds),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact, runbook },
  });
}

type Answering = {
  readonly id: string;
  readonly entry: FunctionEntry;
  readonly memoryMb: number;
  readonly seconds: number;
  readonly errorImpact: string;
  readonly reservedConcurrency?: number | undefined;
};

export interface ServeApiProps extends Surroundings {
  /** All of the service: health is red while one of them is not empty. */
  readonly deadLetters: readonly DeadLetterQueue[];
}

export function createServeApi(scope: Construct, { deadLetters, ...around }: ServeApiProps): NodeFunction<ServeApiEnv> {
  const serveApi = answering<ServeApiEnv>(scope, around.setting, {
    id: 'ServeApi',
    entry: 'serve-api',
    memoryMb: 1024,
    seconds: 25,
    errorImpact: 'Requests to the API fail; nobody can queue, read or cancel posts.',
  });
  serveApi
    .set({ ALLOW_LOOPBACK: String(around.setting.stage.allowLoopback) })
    .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'], {
      indexes: ['calendar'],
    })
    // Files of jobs are fetched by addresses that it signs.
    .bindBucket(around.state.media, { get: ['content', 'bulk'], put: ['content', 'uploads'] })
    .bindParameters(around.state.parameterPrefix, {
      get: ['signing-key'],
      put: ['credentials/*', 'callbacks/*', 'webhooks/*'],
      erase: ['webhooks/*'],
    })
    .bindQueueDepths(
      deadLetters.map(({ queue }) => queue),
      'DEAD_LETTER_URLS',
    );
  bindDeliveries(serveApi, around);
  return serveApi;
}

/** What works on the bytes of the library, each with no more rights than that takes. */
export const createMediaFunctions = (scope: Construct, around: Surroundings) => ({
  takeMedia: createTakeMedia(scope, around),
  eraseMedia: createEraseMedia(scope, around),
});

/** Apart from the rest of the API: it decodes what strangers made, and has no more rights than that takes. */
function createTakeMedia(scope: Construct, around: Surroundings): NodeFunction<TakeMediaEnv> {
  return answering<TakeMediaEnv>(scope, around.setting, {
    id: 'TakeMedia',
    entry: 'take-media',
    // One whole processor; a picture at the library's bound takes about a third of the memory.
    memoryMb: 1769,
    seconds: 28,
    errorImpact: 'Pictures cannot be added to the library.',
  })
    .set({ ALLOW_LOOPBACK: String(around.setting.stage.allowLoopback) })
    .bindTable(around.state.table, ['GetItem', 'PutItem'])
    .bindBucket(around.state.media, { get: ['uploads'], put: ['media'] });
}

/** Apart from the rest of the API: nothing else may delete from the bucket. */
function createEraseMedia(scope: Construct, around: Surroundings): NodeFunction<EraseMediaEnv> {
  return answering<EraseMediaEnv>(scope, around.setting, {
    id: 'EraseMedia',
    entry: 'erase-media',
    memoryMb: 512,
    seconds: 28,
    errorImpact: 'Pictures cannot be erased for good.',
  })
    .set({ ATTENTION_SHARDS: String(around.setting.stage.attentionShards) })
    .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'], {
      indexes: ['attention', 'calendar'],
    })
    .bindBucket(around.state.media, { get: ['content'], erase: ['media'] });
}

export function createAuthorize(scope: Construct, around: Surroundings): NodeFunction<AuthorizeEnv> {
  const { signIn } = around.setting.stage;
  return answering<AuthorizeEnv>(scope, around.setting, {
    id: 'Authorize',
    entry: 'authorize',
    memoryMb: 512,
    seconds: 5,
    errorImpact: 'Callers with good tokens are turned away; the API is closed to everybody.',
  })
    .set({
      ALLOW_LOOPBACK: String(around.setting.stage.allowLoopback),
      SIGN_IN: JSON.stringify(signIn ?? null),
    })
    .bindTable(around.state.table, ['GetItem', 'UpdateItem']);
}

/** What readers see without a token. Pictures apart: they must not take the concurrency in which clicks are counted. */
export function createReaderFunctions(scope: Construct, around: Surroundings) {
  return { visit: createVisit(scope, around), serveMedia: createServeMedia(scope, around) };
}

function createVisit(scope: Construct, around: Surroundings): NodeFunction<VisitEnv> {
  return answering<VisitEnv>(scope, around.setting, {
    id: 'Visit',
    entry: 'visit',
    memoryMb: 512,
    seconds: 5,
    errorImpact: 'Readers who follow a short link see an error instead of the page.',
    reservedConcurrency: around.setting.stage.readers.visitConcurrency,
  }).bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], { indexes: ['calendar'] });
}

function createServeMedia(scope: Construct, around: Surroundings): NodeFunction<ServeMediaEnv> {
  return answering<ServeMediaEnv>(scope, around.setting, {
    id: 'ServeMedia',
    entry: 'serve-media',
    memoryMb: 512,
    seconds: 10,
    errorImpact: 'Landing pages lack their pictures, and platforms cannot fetch covers.',
    reservedConcurrency: around.setting.stage.readers.pictureConcurrency,
  }).bindBucket(around.state.media, { get: ['media'] });
}

export function createServeGuest(scope: Construct, around: Surroundings): NodeFunction<ServeGuestEnv> {
  return answering<ServeGuestEnv>(scope, around.setting, {
    id: 'ServeGuest',
    entry: 'serve-guest',
    memoryMb: 512,
    seconds: 10,
    errorImpact: 'People who were handed a post cannot read it or report its address, and guests cannot review one.',
  })
    .set({ ATTENTION_SHARDS: String(around.setting.stage.attentionShards) })
    .bindTable(around.state.table, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'])
    .bindBucket(around.state.media, { get: ['content'] })
    .bindBus(around.state.bus)
    .bindParameters(around.state.parameterPrefix, { get: ['signing-key'] });
}

/** Calls WeChat while its caller waits: apart, because it reads the credentials of WeChat accounts. */
export function createServeWechat(
  scope: Construct,
  {
    wechatApiUrl,
    wechatPageUrl,
    ...around
  }: Surroundings & {
    readonly wechatApiUrl: string;
    readonly wechatPageUrl: string;
  },
): NodeFunction<ServeWechatEnv> {
  return answering<ServeWechatEnv>(scope, around.setting, {
    id: 'ServeWechat',
    entry: 'serve-wechat',
    memoryMb: 512,
    seconds: 25,
    errorImpact: 'QR codes, comments and messages to followers of WeChat accounts cannot be worked on.',
  })
    .set({
      WECHAT_API_URL: wechatApiUrl,
      WECHAT_PAGE_URL: wechatPageUrl,
      ATTENTION_SHARDS: String(around.setting.stage.attentionShards),
    })
    .bindTable(around.state.table, ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'])
    .bindParameters(around.state.parameterPrefix, { get: ['credentials/wechat/*', 'signing-key'] });
}

/** What people write comes in by the one, and is answered by the other. */
export const createInboxFunctions = (scope: Construct, around: Surroundings) => ({
  serveInbox: createServeInbox(scope, around),
  receiveCallback: createReceiveCallback(scope, around),
});

/** Apart from the rest of the API: what people write to a brand is read here and nowhere else. */
function createServeInbox(scope: Construct, around: Surroundings): NodeFunction<ServeInboxEnv> {
  const serveInbox = answering<ServeInboxEnv>(scope, around.setting, {
    id: 'ServeInbox',
    entry: 'serve-inbox',
    memoryMb: 512,
    seconds: 25,
    errorImpact: 'What people write to the accounts cannot be read or answered, and deadlines to answer pass.',
  })
    .set(aimingVariables(around.setting))
    .bindBus(around.state.bus)
    .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'], {
      indexes: ['calendar'],
    })
    .bindParameters(around.state.parameterPrefix, { get: ['signing-key'] });
  for (const { platform, source } of around.deliveries) {
    const variable = inboxQueues[platform];
    if (variable !== undefined) serveInbox.bindQueue(source.queue, variable);
  }
  return serveInbox;
}

/** Of the platforms on which people are answered. */
const inboxQueues: Readonly<Partial<Record<DeliveryPlatform, 'QUEUE_URL_WECHAT' | 'QUEUE_URL_WEIBO'>>> = {
  wechat: 'QUEUE_URL_WECHAT',
  weibo: 'QUEUE_URL_WEIBO',
};

/** WeChat cuts the connection after five seconds and sends again. */
function createReceiveCallback(scope: Construct, around: Surroundings): NodeFunction<ReceiveCallbackEnv> {
  const receiveCallback = answering<ReceiveCallbackEnv>(scope, around.setting, {
    id: 'ReceiveCallback',
    entry: 'receive-callback',
    memoryMb: 512,
    seconds: 5,
    errorImpact:
      'What followers write is lost, and followers are told that the account is out of order; results that WeChat reports by itself are learnt minutes later.',
  })
    .set(aimingVariables(around.setting))
    .bindBus(around.state.bus)
    .bindTable(around.state.table, ['GetItem', 'PutItem', 'UpdateItem'])
    .bindParameters(around.state.parameterPrefix, { get: ['callbacks/wechat/*', 'callbacks/weibo/*'] });
  for (const { platform, source } of around.deliveries) {
    if (platform === 'wechat') receiveCallback.bindQueue(source.queue, 'QUEUE_URL_WECHAT');
  }
  return receiveCallback;
}
