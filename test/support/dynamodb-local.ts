import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

// AWS's own DynamoDB Local. Its jar comes inside a package of AWS Amplify, which is fetched when it is first wanted and is
// no dependency: 56 MB that only these tests use.

const run = promisify(execFile);

const packageName = 'amplify-dynamodb-simulator';
const packageVersion = '2.9.30';
const packageSha512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';
const cache = new URL('../../node_modules/.cache/dynamodb-local/', import.meta.url).pathname;
const home = join(cache, packageVersion, 'package', 'emulator');
const startLimitMs = 20_000;

export type DynamoDbLocal = {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
};

/** Starts it in memory on a free port of this machine, or says why that cannot be. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal | { readonly missing: string }> {
  const missing = (await withoutJava()) ?? (await withoutPackage());
  return missing === undefined ? launch(await freePort()) : { missing };
}

/** Whoever has Java is meant to run both engines; a build that leaves one out unseen proves less than it says. */
export function mayBeLeftOut(missing: string): boolean {
  return process.env['CI'] === undefined || missing.startsWith('no Java');
}

async function withoutJava(): Promise<string | undefined> {
  try {
    await run('java', ['-version']);
    return undefined;
  } catch {
    return 'no Java on this machine';
  }
}

async function withoutPackage(): Promise<string | undefined> {
  if (existsSync(home)) return undefined;
  try {
    await fetchPackage();
    return undefined;
  } catch (error) {
    return `${packageName}@${packageVersion} cannot be had: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Unpacked beside its place and moved there at once, so that two runs do not see each other's halves. */
async function fetchPackage(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'fetch-'));
  try {
    await run('npm', ['pack', `${packageName}@${packageVersion}`, '--silent', '--pack-destination', folder]);
    const tarball = join(folder, `${packageName}-${packageVersion}.tgz`);
    const sha512 = createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64');
    if (sha512 !== packageSha512) throw new Error('the package is not the one that was reviewed');
    await run('tar', ['-xzf', tarball, '-C', folder]);
    await rm(tarball);
    await rename(folder, join(cache, packageVersion)).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function launch(port: number): Promise<DynamoDbLocal> {
  const options = ['-Xmx512m', `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`];
  const program = ['-jar', join(home, 'DynamoDBLocal.jar'), '-inMemory', '-port', String(port), '-disableTelemetry'];
  const child = spawn('java', [...options, ...program], { cwd: home, stdio: 'ignore' });
  const endNow = (): void => void child.kill('SIGKILL');
  process.once('exit', endNow);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(endpoint, child);
  return {
    endpoint,
    async stop() {
      process.off('exit', endNow);
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      endNow();
      await ended;
    },
  };
}

async function untilAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + startLimitMs; Date.now() < until && child.exitCode === null; ) {
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
      return;
    } catch {
      await sleep(50);
    }
  }
  child.kill('SIGKILL');
  throw new Error(`DynamoDB Local did not start (exit code ${child.exitCode ?? 'none'}).`);
}
