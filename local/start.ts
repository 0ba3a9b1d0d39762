import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createLogFile } from './log-file.ts';
import { type LocalStack, type PlatformUrls, startStack } from './stack.ts';

const port = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
};

const option = (flags: string, description: string, env: string): Option => new Option(flags, description).env(env);

const program = new Command('npm start --')
  .description('Runs the whole stack on this machine, against the sandbox, until Ctrl-C.')
  .addOption(option('--api-port <port>', 'HTTP API', 'LIANBO_API_PORT').argParser(port).default(4800))
  .addOption(option('--aws-port <port>', 'AWS endpoints', 'LIANBO_AWS_PORT').argParser(port).default(4810))
  .addOption(option('--sandbox-port <port>', 'platform sandbox', 'LIANBO_SANDBOX_PORT').argParser(port).default(4820))
  .addOption(option('--dir <path>', 'where everything is kept', 'LIANBO_DIR').default('.lianbo'))
  .addOption(option('--weibo-api-url <url>', 'instead of the sandbox', 'WEIBO_API_URL'))
  .addOption(option('--weibo-commercial-api-url <url>', 'instead of the sandbox', 'WEIBO_COMMERCIAL_API_URL'))
  .addOption(option('--weibo-message-api-url <url>', 'instead of the sandbox', 'WEIBO_MESSAGE_API_URL'))
  .addOption(option('--wechat-api-url <url>', 'instead of the sandbox', 'WECHAT_API_URL'))
  .addOption(option('--wechat-page-url <url>', 'instead of the sandbox', 'WECHAT_PAGE_URL'))
  .addOption(option('--baidu-push-url <url>', 'instead of the sandbox', 'BAIDU_PUSH_URL'))
  .addOption(option('--baijiahao-api-url <url>', 'instead of the sandbox', 'BAIJIAHAO_API_URL'));

type Options = {
  readonly apiPort: number;
  readonly awsPort: number;
  readonly sandboxPort: number;
  readonly dir: string;
  readonly weiboApiUrl?: string;
  readonly weiboCommercialApiUrl?: string;
  readonly weiboMessageApiUrl?: string;
  readonly wechatApiUrl?: string;
  readonly wechatPageUrl?: string;
  readonly baiduPushUrl?: string;
  readonly baijiahaoApiUrl?: string;
};

async function main(options: Options): Promise<void> {
  await mkdir(options.dir, { recursive: true, mode: 0o700 });
  const log = createLogFile(join(options.dir, 'stack.log'));
  const stack = await startStack({
    clock: { mode: 'real' },
    logSink: log.write,
    persistDir: options.dir,
    ports: { api: options.apiPort, aws: options.awsPort, sandbox: options.sandboxPort },
    platformUrls: platformUrls(options),
  });
  const token = await adminToken(stack, join(options.dir, 'admin-token'));
  await catchUp(stack);
  console.log(welcome(stack, { token, logPath: log.path }));
  const stop = (): void => {
    console.log('\nStopping …');
    stack.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function platformUrls(options: Options): Partial<PlatformUrls> {
  const given = {
    WeiboApiUrl: options.weiboApiUrl,
    WeiboCommercialApiUrl: options.weiboCommercialApiUrl,
    WeiboMessageApiUrl: options.weiboMessageApiUrl,
    WechatApiUrl: options.wechatApiUrl,
    WechatPageUrl: options.wechatPageUrl,
    BaiduPushUrl: options.baiduPushUrl,
    BaijiahaoApiUrl: options.baijiahaoApiUrl,
  };
  return Object.fromEntries(Object.entries(given).filter(([, url]) => url !== undefined));
}

/**
 * Queued messages were in the memory of the process that ended. The tick of the running minute, which the dispatcher may
 * see twice, sends them again, so that what is due before the next one is not late.
 */
async function catchUp(stack: LocalStack): Promise<void> {
  const minute = new Date(Math.floor(stack.clock.now() / 60_000) * 60_000);
  await stack.runtime.invoke('dispatch', { scheduledAt: minute.toISOString() });
}

/** The table holds only a hash, so the token itself is kept beside it for the next start, readable by its owner alone. */
async function adminToken(stack: LocalStack, path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    const token = await stack.bootstrap();
    await writeFile(path, `${token}\n`, { mode: 0o600 });
    return token;
  }
}

function welcome(stack: LocalStack, shown: { readonly token: string; readonly logPath: string }): string {
  return [
    'Lianbo runs on this machine. Ctrl-C ends it; the next start goes on where it stopped.',
    '',
    `  API            ${stack.runtime.apiUrl}/v1`,
    `  Admin token    ${shown.token}`,
    `  Sandbox        ${stack.sandboxUrl}  (what followers would see)`,
    `  AWS endpoints  ${stack.runtime.awsUrl}  (table ${stack.tableName})`,
    `  Logs, events   ${shown.logPath}`,
  ].join('\n');
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

program.parse();
main(program.opts<Options>()).catch(fail);
