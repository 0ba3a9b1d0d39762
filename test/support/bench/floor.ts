import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import { bundleOptions, repositoryRoot } from '../../../infra/bundling/bundle-functions.ts';
import { trimSdk } from '../../../infra/bundling/trim-sdk.ts';
import type { LocalStack } from '../../../local/stack.ts';

export type StoredItem = Record<string, AttributeValue>;

/** What one worker repeats: its part of the posts, and how many calls of each kind a post takes. */
export type FloorTask = {
  readonly endpoint: string;
  readonly region: string;
  readonly tableName: string;
  readonly deliveries: readonly StoredItem[];
  readonly logEntry: StoredItem;
  readonly callsPerPost: Readonly<Record<string, number>>;
};

/** As many as a function gets on this machine. */
const workers = 4;

/**
 * Posts a second that the table calls of a run reach when nothing else is done: the same operations in the same number,
 * on the same items, by the same trimmed SDK from as many threads, against the same engine.
 */
export async function measureFloor(
  stack: Pick<LocalStack, 'dynamo' | 'tableName' | 'runtime'>,
  run: { readonly requests: ReadonlyMap<string, number>; readonly posts: number },
): Promise<number> {
  const items = await readItems(stack);
  const [logEntry] = items.logEntries;
  if (logEntry === undefined) return Number.NaN;
  const callsPerPost = Object.fromEntries(
    [...run.requests]
      .filter(([operation]) => operation.startsWith('dynamodb:'))
      .map(([operation, requests]) => [operation.slice('dynamodb:'.length), requests / run.posts]),
  );
  const share = Math.ceil(items.deliveries.length / workers);
  const tasks = Array.from(
    { length: workers },
    (_, worker): FloorTask => ({
      endpoint: stack.runtime.awsUrl,
      region: stack.runtime.region,
      tableName: stack.tableName,
      deliveries: items.deliveries.slice(worker * share, (worker + 1) * share),
      logEntry,
      callsPerPost,
    }),
  );
  const directory = await mkdtemp(join(tmpdir(), 'lianbo-floor-'));
  try {
    const seconds = await timeWorkers(await bundleWorker(directory), tasks);
    return items.deliveries.length / seconds;
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function readItems({ dynamo, tableName }: Pick<LocalStack, 'dynamo' | 'tableName'>) {
  const items: StoredItem[] = [];
  for await (const page of paginateScan({ client: dynamo }, { TableName: tableName }))
    items.push(...(page.Items ?? []));
  const having = (prefix: string) => items.filter((item) => item['sk']?.S?.startsWith(prefix));
  return { deliveries: having('DELIVERY#'), logEntries: having('LOG#') };
}

/** By the same rules as the functions, so that the SDK costs the same. */
async function bundleWorker(directory: string): Promise<string> {
  const outfile = join(directory, 'floor-worker.mjs');
  const entryPoints = [join(import.meta.dirname, 'floor-worker.ts')];
  await build({ ...bundleOptions, sourcemap: false, plugins: [trimSdk(repositoryRoot)], entryPoints, outfile });
  return outfile;
}

/** Seconds from the moment all are ready until the last is done. */
async function timeWorkers(path: string, tasks: readonly FloorTask[]): Promise<number> {
  const threads = tasks.map((workerData) => new Worker(path, { workerData }));
  const messageOf = (thread: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
    });
  try {
    await Promise.all(threads.map(messageOf));
    const begun = performance.now();
    const done = Promise.all(threads.map(messageOf));
    for (const thread of threads) thread.postMessage('go');
    await done;
    return (performance.now() - begun) / 1_000;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
