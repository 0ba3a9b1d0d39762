import { Duration } from 'aws-cdk-lib';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { CheckTokensEnv } from '../../functions/check-tokens/env.ts';
import type { ConnectAccountEnv } from '../../functions/connect-account/env.ts';
import { FunctionSchedule } from './function-schedule.ts';
import { aimingVariables } from './function-settings.ts';
import { NodeFunction } from './node-function.ts';
import type { DeadLetterQueue } from './queue-with-dlq.ts';
import type { Surroundings } from './surroundings.ts';

const runbook = 'docs/runbooks/authorisation.md';
const weiboCredentials = ['credentials/weibo/*'];

interface WeiboSurroundings extends Surroundings {
  readonly weiboApiUrl: string;
}

/** The pages on which a person connects an account; apart from others because it writes credentials. */
export function createConnectAccount(scope: Construct, around: WeiboSurroundings): NodeFunction<ConnectAccountEnv> {
  const connectAccount = new NodeFunction<ConnectAccountEnv>(scope, 'ConnectAccount', {
    entry: 'connect-account',
    setting: around.setting,
    service: 'connect-account',
    memoryMb: 512,
    timeout: Duration.seconds(20),
    invocation: { by: 'waiting-caller' },
    monitoring: { errorImpact: 'Accounts cannot be authorised again; their posts are held when tokens end.', runbook },
  });
  connectAccount
    .set({
      WEIBO_API_URL: around.weiboApiUrl,
      ...aimingVariables(around.setting),
    })
    .bindTable(around.state.table, ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'])
    .bindParameters(around.state.parameterPrefix, { get: weiboCredentials, put: weiboCredentials });
  for (const { platform, source } of around.deliveries) {
    if (platform === 'weibo') connectAccount.bindQueue(source.queue, 'QUEUE_URL_WEIBO');
  }
  return connectAccount;
}

export interface TokenCheckProps extends WeiboSurroundings {
  readonly group: CfnScheduleGroup;
  readonly deadLetters: DeadLetterQueue;
}

/** Says in time that a token ends, and takes back those that shall end. */
export class TokenCheck extends Construct {
  constructor(scope: Construct, id: string, props: TokenCheckProps) {
    super(scope, id);
    const maxAge = Duration.minutes(5);
    const checkTokens = new NodeFunction<CheckTokensEnv>(this, 'CheckTokens', {
      entry: 'check-tokens',
      setting: props.setting,
      service: 'check-tokens',
      memoryMb: 512,
      timeout: Duration.seconds(60),
      invocation: { by: 'event', deadLetters: props.deadLetters.queue, maxAge },
      monitoring: { errorImpact: 'Nobody is told that tokens end; posts are held when they do.', runbook },
    });
    checkTokens
      .set({ WEIBO_API_URL: props.weiboApiUrl, ATTENTION_SHARDS: String(props.setting.stage.attentionShards) })
      .bindTable(props.state.table, ['GetItem', 'PutItem', 'BatchWriteItem'], { indexes: ['attention'] })
      .bindBus(props.state.bus)
      .bindParameters(props.state.parameterPrefix, { get: weiboCredentials });
    new FunctionSchedule(this, 'EachFiveMinutes', {
      group: props.group,
      target: checkTokens,
      cron: '2/5 * * * ? *',
      deadLetters: props.deadLetters,
      maxAge,
    });
  }
}
