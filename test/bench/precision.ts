import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { readTable } from '../../local/demo/read-table.ts';
import { percentile } from '../../local/demo/results.ts';
import { type BenchStack, startBenchStack } from '../support/bench/bench-stack.ts';
import { type Crowd, crowdSeed, queuePosts, registerCrowd } from '../support/bench/crowd.ts';
import { readTruth } from '../support/bench/truth.ts';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { rounded, table } from './tables.ts';

export const precisionOptions = z.object({
  posts: count.default(300),
  minutes: z.coerce.number().positive().default(2),
});
type Options = z.output<typeof precisionOptions>;

export type PrecisionResult = { readonly lateMsP50: number; readonly lateMsP99: number; readonly early: number };

export const precision = defineBench({
  name: 'precision',
  description: 'Posts spread over some minutes on the real clock, all handed out by the dispatcher: how late are they?',
  options: precisionOptions,
  configure: (command) =>
    command
      .option('--posts <n>', 'how many', '300')
      .option('--minutes <n>', 'over which time their due times are spread', '2'),
  run: runPrecision,
});

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const targetMs = 1_000;
/** So long before it is due that only the dispatcher can hand a post out. */
const aheadMs = 4 * minuteMs;
/** For queueing, which is over in seconds. */
const queueingMs = 30 * secondMs;
const postsPerAccount = 10;

async function runPrecision(options: Options, say: Say): Promise<Report<PrecisionResult>> {
  const accounts = Math.ceil(options.posts / postsPerAccount);
  // The stack as it is: its gap between posts, the quotas of the platform, its own lead.
  const stack = await startBenchStack({ clock: { mode: 'real' }, seed: crowdSeed(accounts) });
  try {
    const crowd = await registerCrowd(stack, accounts);
    const lastDueAt = await queueSpread({ stack, crowd, options });
    const minutes = rounded((lastDueAt - stack.clock.now()) / minuteMs);
    say(`Queued ${options.posts} posts on ${accounts} accounts; the last is due in ${minutes} minutes.`);
    await untilOut(stack, options.posts, lastDueAt + minuteMs);
    return await report(stack, options.posts);
  } finally {
    await stack.stop();
  }
}

async function queueSpread(at: { stack: BenchStack; crowd: Crowd; options: Options }): Promise<number> {
  const { stack, crowd, options } = at;
  const firstDueAt = stack.clock.now() + aheadMs + queueingMs;
  const dueAtOf = (post: number): number =>
    firstDueAt + Math.floor((post * options.minutes * minuteMs) / options.posts);
  await queuePosts(crowd, { posts: options.posts, dueAtOf });
  if (firstDueAt - stack.clock.now() < aheadMs) throw new Error('Queueing took too long on this machine.');
  return dueAtOf(options.posts - 1);
}

/** Looked at in this process, so that waiting disturbs nothing. */
async function untilOut(stack: BenchStack, posts: number, latestAt: number): Promise<void> {
  const published = (): number => stack.sandbox.inspect.calls({ endpoint: 'statuses/share', accepted: true }).length;
  while (stack.clock.now() < latestAt && (published() < posts || stack.runtime.inFlight() > 0)) await sleep(500);
}

async function report(stack: BenchStack, posts: number): Promise<Report<PrecisionResult>> {
  const { deliveries, log } = await readTable(stack.dynamo, stack.tableName);
  const truth = readTruth(stack.sandbox.inspect.calls(), deliveries);
  const dispatched = log.filter(({ kind, via }) => kind === 'attempt' && via === 'dispatch').length;
  const result: PrecisionResult = {
    lateMsP50: percentile(truth.lateMs, 0.5),
    lateMsP99: percentile(truth.lateMs, 0.99),
    early: truth.lateMs.filter((late) => late < 0).length,
  };
  const misses = [
    ...(truth.published < posts ? [`${posts - truth.published} posts are not out`] : []),
    ...(truth.duplicates > 0 ? [`${truth.duplicates} posts went out again`] : []),
    ...(dispatched < posts ? [`${posts - dispatched} posts did not come from the dispatcher`] : []),
    ...(result.early > 0 ? [`${result.early} posts are early`] : []),
    ...(result.lateMsP99 > targetMs ? [`p99 is ${result.lateMsP99} ms late; at most ${targetMs}`] : []),
    ...stack.errors.slice(0, 5).map((line) => `a function said ${line}`),
  ];
  return { result, tables: [latenessTable(truth.lateMs)], misses };
}

function latenessTable(lateMs: readonly number[]): string {
  const shares = [0, 0.5, 0.9, 0.99, 1];
  return table(
    ['share of the posts', 'at most ms late'],
    shares.map((share) => [`${share * 100} %`, percentile(lateMs, share)]),
  );
}
