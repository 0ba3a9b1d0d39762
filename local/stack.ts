import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { bootstrapStage } from '../infra/bootstrap-stage.ts';
import { synthesize } from '../infra/synthesize.ts';
import { type Clock, type ClockOptions, createClock } from './runtime/clock/clock.ts';
import { createRuntime, type Runtime, type RuntimeOptions } from './runtime/create-runtime.ts';
import type { LogSink } from './runtime/log.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './sandbox/sandbox.ts';

/** The stage whose templates run on this machine. */
export const localStage = 'local';

/** Base addresses of the platforms, by the CloudFormation parameter that holds them. */
export type PlatformUrls = Readonly<Record<(typeof platformParameters)[number], string>>;
export const platformParameters = [
  'WeiboApiUrl',
  'WeiboCommercialApiUrl',
  'WeiboMessageApiUrl',
  'WechatApiUrl',
  'WechatPageUrl',
  'BaiduPushUrl',
  'BaijiahaoApiUrl',
] as const;

export type StackOptions = {
  readonly clock: ClockOptions;
  readonly logSink: LogSink;
  /** Where everything is kept; without it the stack lives in memory. */
  readonly persistDir?: string;
  /** 0 picks a free port. */
  readonly ports: { readonly api: number; readonly aws: number; readonly sandbox: number };
  /** Platforms that are somewhere else than the sandbox. */
  readonly platformUrls?: Partial<PlatformUrls>;
  readonly sandbox?: Pick<SandboxOptions, 'seed' | 'settings'>;
  /** Stands between the runtime and its functions. */
  readonly probe?: RuntimeOptions['probe'];
  /** Changes the synthesized assembly before it runs: for a stack that is meant to differ from the one that deploys. */
  readonly adapt?: (assemblyDir: string) => Promise<void>;
  /** Told of every request at the AWS port, such as `dynamodb:PutItem`. */
  readonly onAwsRequest?: RuntimeOptions['onRequest'];
};

export type LocalStack = {
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly sandbox: Sandbox;
  readonly sandboxUrl: string;
  readonly tableName: string;
  /** Makes the signing key where there is none, and a new admin token. */
  readonly bootstrap: () => Promise<string>;
  readonly dynamo: DynamoDBClient;
  readonly stop: () => Promise<void>;
};

/** Starts the sandbox and, against it, the synthesized stacks of the local stage. */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const clock = createClock(options.clock);
  const release = clock.hold();
  const sandbox = createSandbox({ clock, ...options.sandbox, ...journalOf(options.persistDir) });
  clock.watch(() => sandbox.inFlight());
  const listener = await sandbox.listen(options.ports.sandbox);
  const assemblyDir = await mkdtemp(join(tmpdir(), 'lianbo-assembly-'));
  await synthesize(localStage, { validation: false, outdir: assemblyDir });
  await options.adapt?.(assemblyDir);
  const runtime = await createRuntime({
    assemblyDir,
    clock,
    logSink: options.logSink,
    parameters: { ...everyPlatformAt(listener.url), ...options.platformUrls },
    ports: options.ports,
    probe: options.probe,
    onRequest: options.onAwsRequest,
    ...(options.persistDir === undefined ? {} : { persistDir: join(options.persistDir, 'aws') }),
  });
  const access = awsAccess(runtime);
  const dynamo = new DynamoDBClient(access);
  const tableName = tableNameOf(runtime);
  release();
  return {
    clock,
    runtime,
    sandbox,
    sandboxUrl: listener.url,
    tableName,
    dynamo,
    bootstrap: () =>
      bootstrapToken({ dynamo, ssm: new SSMClient(access), tableName, now: () => new Date(clock.now()) }),
    async stop() {
      dynamo.destroy();
      await runtime.stop();
      await listener.close();
      sandbox.dispose();
      clock.stop();
      await rm(assemblyDir, { recursive: true });
    },
  };
}

function journalOf(persistDir: string | undefined): Pick<SandboxOptions, 'journalPath'> {
  return persistDir === undefined ? {} : { journalPath: join(persistDir, 'sandbox.jsonl') };
}

/** One address that speaks for every platform, such as the sandbox. */
export function everyPlatformAt(url: string): PlatformUrls {
  const [weibo, weiboCommercial, weiboMessages, wechat, wechatPage, baidu, baijiahao] = platformParameters;
  return {
    [weibo]: url,
    [weiboCommercial]: url,
    [weiboMessages]: url,
    [wechat]: url,
    [wechatPage]: url,
    [baidu]: url,
    [baijiahao]: url,
  };
}

function awsAccess(runtime: Runtime) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { endpoint: runtime.awsUrl, region: runtime.region, credentials };
}

function tableNameOf(runtime: Runtime): string {
  const values = Object.values(runtime.outputs).flatMap((outputs) => Object.entries(outputs));
  const found = values.find(([name]) => name === 'TableName');
  if (found === undefined) throw new Error('The state stack has no output TableName.');
  return found[1];
}

async function bootstrapToken(
  deps: Pick<Parameters<typeof bootstrapStage>[0], 'dynamo' | 'ssm' | 'tableName' | 'now'>,
): Promise<string> {
  const { adminToken } = await bootstrapStage({ ...deps, stage: localStage, randomBytes });
  return adminToken;
}
