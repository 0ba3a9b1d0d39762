import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AuthorizeEnv } from '../../functions/authorize/env.ts';
import type { ReceiveCallbackEnv } from '../../functions/receive-callback/env.ts';
import type { ServeApiEnv } from '../../functions/serve-api/env.ts';
import type { ServeGuestEnv } from '../../functions/serve-guest/env.ts';
import type { TakeMediaEnv } from '../../functions/take-media/env.ts';
import type { VisitEnv } from '../../functions/visit/env.ts';
import { aimingVariables } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import { bindDeliveries, type Surroundings } from './surroundings.ts';

const runbook = 'docs/runbooks/api.md';

export interface ServeApiProps extends Surroundings {
  /** All of the service: health is red while one of them is not empty. */
  readonly deadLetters: readonly DeadLetterQueue[];
}

export function createServeApi(scope: Construct, { deadLetters, ...around }: ServeApiProps): NodeFunction<ServeApiEnv> {
  const serveApi = new NodeFunction<ServeApiEnv>(scope, 'ServeApi', {
    entry: 'serve-api',
    setting: around.setting,
    service: 'serve-api',
    memoryMb: 1024,
    timeout: Duration.seconds(25),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'Requests to the API fail; nobody can queue, read or cancel posts.', runbook },
  });
  serveApi
    .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'], {
      indexes: ['calendar'],
    })
    .bindBucket(around.state.media, { get: ['content'], put: ['content', 'uploads'] })
    .bindParameters(around.state.parameterPrefix, { get: ['signing-key'], put: ['credentials/*', 'callbacks/*'] })
    .bindQueueDepths(
      deadLetters.map(({ queue }) => queue),
      'DEAD_LETTER_URLS',
    );
  bindDeliveries(serveApi, around);
  return serveApi;
}

/** Apart from the rest of the API: it decodes what strangers made, and has no more rights than that takes. */
export function createTakeMedia(scope: Construct, around: Surroundings): NodeFunction<TakeMediaEnv> {
  return new NodeFunction<TakeMediaEnv>(scope, 'TakeMedia', {
    entry: 'take-media',
    setting: around.setting,
    service: 'take-media',
    // One whole processor; a picture at the library's bound takes about a third of the memory.
    memoryMb: 1769,
    timeout: Duration.seconds(28),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'Pictures cannot be added to the library.', runbook },
  })
    .set({ ALLOW_LOOPBACK: String(around.setting.stage.allowLoopback) })
    .bindTable(around.state.table, ['GetItem', 'PutItem'])
    .bindBucket(around.state.media, { get: ['uploads'], put: ['media'] });
}

export function createAuthorize(scope: Construct, around: Surroundings): NodeFunction<AuthorizeEnv> {
  return new NodeFunction<AuthorizeEnv>(scope, 'Authorize', {
    entry: 'authorize',
    setting: around.setting,
    service: 'authorize',
    memoryMb: 512,
    timeout: Duration.seconds(5),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'Callers with good tokens are turned away; the API is closed to everybody.', runbook },
  }).bindTable(around.state.table, ['GetItem']);
}

export function createVisit(scope: Construct, around: Surroundings): NodeFunction<VisitEnv> {
  return new NodeFunction<VisitEnv>(scope, 'Visit', {
    entry: 'visit',
    setting: around.setting,
    service: 'visit',
    memoryMb: 512,
    timeout: Duration.seconds(5),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'Readers who follow a short link see an error instead of the page.', runbook },
  })
    .bindTable(around.state.table, ['GetItem', 'BatchGetItem', 'UpdateItem'])
    .bindBucket(around.state.media, { get: ['media'] });
}

export function createServeGuest(scope: Construct, around: Surroundings): NodeFunction<ServeGuestEnv> {
  return new NodeFunction<ServeGuestEnv>(scope, 'ServeGuest', {
    entry: 'serve-guest',
    setting: around.setting,
    service: 'serve-guest',
    memoryMb: 512,
    timeout: Duration.seconds(10),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'People who were handed a post cannot read it or report its address.', runbook },
  })
    .set({ ATTENTION_SHARDS: String(around.setting.stage.attentionShards) })
    .bindTable(around.state.table, ['GetItem', 'PutItem', 'BatchWriteItem'])
    .bindBucket(around.state.media, { get: ['content'] })
    .bindBus(around.state.bus)
    .bindParameters(around.state.parameterPrefix, { get: ['signing-key'] });
}

/** WeChat cuts the connection after five seconds and sends again. */
export function createReceiveCallback(scope: Construct, around: Surroundings): NodeFunction<ReceiveCallbackEnv> {
  const receiveCallback = new NodeFunction<ReceiveCallbackEnv>(scope, 'ReceiveCallback', {
    entry: 'receive-callback',
    setting: around.setting,
    service: 'receive-callback',
    memoryMb: 512,
    timeout: Duration.seconds(5),
    invocation: { by: 'waiting-caller' },
    monitoring: {
      errorImpact: 'Results that WeChat reports by itself are learnt minutes later, by polling.',
      runbook,
    },
  })
    .set(aimingVariables(around.setting))
    .bindTable(around.state.table, ['GetItem', 'PutItem'])
    .bindParameters(around.state.parameterPrefix, { get: ['callbacks/wechat/*'] });
  for (const { platform, source } of around.deliveries) {
    if (platform === 'wechat') receiveCallback.bindQueue(source.queue, 'QUEUE_URL_WECHAT');
  }
  return receiveCallback;
}
