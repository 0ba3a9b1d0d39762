import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { createTableAdapters } from '../../functions/serve-api/table-adapters.ts';
import { percentile } from '../../local/demo/results.ts';
import { createChinaDays } from '../../shared/adapters/calendar/china-days.ts';
import { createAttentionIndex } from '../../shared/adapters/dynamo/attention-index.ts';
import { forManyAtATime } from '../../shared/adapters/dynamo/for-many-at-a-time.ts';
import { createOpenWork } from '../../shared/adapters/dynamo/open-work.ts';
import { createTable, type Table } from '../../shared/adapters/dynamo/table.ts';
import { createSystemIds } from '../../shared/adapters/ids/system-ids.ts';
import { variantChecks } from '../../shared/adapters/platforms/checks.ts';
import { lanePolicyOf } from '../../shared/adapters/platforms/lane-policies.ts';
import { createDispatchDue } from '../../shared/use-cases/dispatch-due.ts';
import { queuePost } from '../../shared/use-cases/queue-post.ts';
import { overdueAtOnce } from '../../shared/use-cases/read-tick.ts';
import { takeStock } from '../../shared/use-cases/take-stock.ts';
import { fillInLine, fillPending, fillUnattended } from '../support/bench/backlog.ts';
import { type BenchStack, startBenchStack, withoutQuotas } from '../support/bench/bench-stack.ts';
import { type Crowd, crowdSeed, draftOf, queuePosts, registerCrowd } from '../support/bench/crowd.ts';
import { type Meter, meterClient } from '../support/bench/meter.ts';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { table as columns, rounded } from './tables.ts';

export const growthOptions = z.object({
  sizes: z
    .string()
    .regex(/^\d+(,\d+)*$/)
    .default('1000,10000,100000,300000')
    .transform((text) => text.split(',').map(Number)),
  overdue: count.default(50_000),
  posts: count.default(100),
});
type Options = z.output<typeof growthOptions>;

type Row = {
  readonly pending: number;
  readonly inLine: number;
  /** Past their time in closed lanes, and not attended yet. */
  readonly overdue: number;
  readonly tickRequests: number;
  readonly tickReadUnits: number;
  readonly tickMs: number;
  readonly quarterTickRequests: number;
  readonly quarterTickReadUnits: number;
  readonly queueRequests: number;
  readonly queueReadUnits: number;
  readonly queueMs: number;
};

export type GrowthResult = { readonly rows: readonly Row[]; readonly lateMsP50: number; readonly lateMsP99: number };

export const growth = defineBench({
  name: 'growth',
  description:
    'What a tick and queueing a post cost while more and more waits, and what a blocked backlog does to others.',
  options: growthOptions,
  configure: (command) =>
    command
      .option('--sizes <list>', 'posts that wait', '1000,10000,100000,300000')
      .option('--overdue <n>', 'deliveries that are overdue in blocked lanes', '50000')
      .option('--posts <n>', 'posts of other accounts that must be on time', '100'),
  run: runGrowth,
});

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const targetMs = 1_000;

async function runGrowth(options: Options, say: Say): Promise<Report<GrowthResult>> {
  const stack = await startBenchStack({
    clock: { mode: 'real' },
    seed: crowdSeed(options.posts),
    settings: withoutQuotas,
  });
  try {
    const crowd = await registerCrowd(stack, options.posts);
    const meter = meterClient(stack.dynamo);
    const table = createTable({ client: stack.dynamo, tableName: stack.tableName });
    const subject = { stack, crowd, meter, table };
    const rows: Row[] = [];
    let filled = 0;
    for (const pending of options.sizes) {
      say(`Filling up to ${pending} posts that wait …`);
      await fillPending(table, { from: filled, to: pending, now: stack.clock.now() });
      filled = pending;
      rows.push({ pending, inLine: 0, overdue: 0, ...(await measure(subject)) });
      say(JSON.stringify(rows.at(-1)));
    }
    say(`Filling ${options.overdue} deliveries that are held in blocked lanes …`);
    await fillInLine(table, { count: options.overdue, now: stack.clock.now() });
    rows.push({ pending: filled, inLine: options.overdue, overdue: 0, ...(await measure(subject)) });
    say(JSON.stringify(rows.at(-1)));
    const lateMs = await watchOthers(subject, options.posts, say);
    say(`Filling ${options.overdue} deliveries more, overdue in blocked lanes and not attended yet …`);
    await fillUnattended(table, { count: options.overdue, now: stack.clock.now() });
    const bounded = { pending: filled, inLine: options.overdue, overdue: options.overdue, ...(await measure(subject)) };
    return report(rows, bounded, { lateMs, posts: options.posts });
  } finally {
    await stack.stop();
  }
}

type Subject = { readonly stack: BenchStack; readonly crowd: Crowd; readonly meter: Meter; readonly table: Table };
type Measured = Omit<Row, 'pending' | 'inLine' | 'overdue'>;

async function measure(subject: Subject): Promise<Measured> {
  const now = subject.stack.clock.now();
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const ordinary = minute % quarterMs === 0 ? minute - minuteMs : minute;
  const tick = await measureTick(subject, ordinary);
  const quarter = await measureTick(subject, Math.ceil(now / quarterMs) * quarterMs);
  const queue = await measureQueueing(subject);
  return {
    tickRequests: tick.requests,
    tickReadUnits: tick.read,
    tickMs: tick.ms,
    quarterTickRequests: quarter.requests,
    quarterTickReadUnits: quarter.read,
    queueRequests: queue.requests,
    queueReadUnits: queue.read,
    queueMs: queue.ms,
  };
}

/** The dispatcher's own use case, in a process that has seen the tick before. Messages are counted as requests of ten. */
async function measureTick({ stack, meter, table }: Subject, tickAt: number) {
  let messageRequests = 0;
  const { lanes, heartbeats } = adaptersOf(table);
  const openWork = createOpenWork({ table, attentionShards: 1 });
  const dispatch = createDispatchDue({
    clock: { now: () => stack.clock.now(), sleepUntil: async () => undefined },
    attention: createAttentionIndex({ table, attentionShards: 1 }),
    lanes,
    queue: {
      send: async (messages) => {
        messageRequests += Math.ceil(messages.length / 10);
      },
    },
    heartbeats,
    takeStock: (now) => takeStock(openWork, now),
    onStockFailure: (error) => {
      throw error;
    },
  });
  await dispatch(tickAt - minuteMs);
  messageRequests = 0;
  meter.take();
  const begun = performance.now();
  await dispatch(tickAt);
  const ms = performance.now() - begun;
  const used = meter.take();
  return { requests: used.requests + messageRequests, read: used.read, ms: rounded(ms) };
}

const repeats = 20;
let measurings = 0;

async function measureQueueing({ stack, crowd, meter, table }: Subject) {
  const deps = {
    ...adaptersOf(table),
    clock: stack.clock,
    ids: createSystemIds(),
    checks: variantChecks,
    lanePolicyOf,
    chinaDays: createChinaDays(),
    signingKey: { get: async () => 'a key of the bench' },
    queue: { send: async () => undefined },
    renditions: { request: async () => undefined },
    events: { publish: async () => undefined },
  };
  measurings += 1;
  const day = 40 + 3 * measurings;
  meter.take();
  const begun = performance.now();
  for (let post = 0; post < repeats; post++) {
    // Far away from those that are watched, and on a day of their own: only what waits grows from row to row.
    const draft = {
      ...draftOf(crowd, post, stack.clock.now() + day * 86_400_000),
      latenessLimitMinutes: 60,
      priority: 'normal' as const,
      sync: [],
    };
    await queuePost(deps, { brandId: 'crowd', draft, tokenId: 'bench', idempotencyKey: undefined });
  }
  const ms = (performance.now() - begun) / repeats;
  const { requests, read } = meter.take();
  return { requests: requests / repeats, read: read / repeats, ms: rounded(ms) };
}

function adaptersOf(table: Table) {
  const contents = { put: async () => undefined, get: async () => '{}' };
  return createTableAdapters({ table: forManyAtATime(table), contents, attentionShards: 1 });
}

/** One post on each of the other accounts, spread over a minute, all handed out by the dispatcher. */
async function watchOthers({ stack, crowd }: Subject, posts: number, say: Say): Promise<readonly number[]> {
  const firstDueAt = stack.clock.now() + 3.5 * minuteMs;
  const dueAtOf = (post: number): number => firstDueAt + Math.floor((post * minuteMs) / posts);
  await queuePosts(crowd, { posts, dueAtOf });
  say(
    `${posts} posts of other accounts are queued; the last is due in ${rounded((dueAtOf(posts) - stack.clock.now()) / minuteMs)} minutes.`,
  );
  const calls = () => stack.sandbox.inspect.calls({ endpoint: 'statuses/share', accepted: true });
  const latestAt = dueAtOf(posts) + minuteMs;
  while (stack.clock.now() < latestAt && calls().length < posts) await sleep(500);
  // The posts say their number, and their due time follows from it.
  return calls()
    .map(({ at, subject }) => at - dueAtOf(Number(subject.text?.match(/第(\d+)号/)?.[1] ?? 0)))
    .toSorted((a, b) => a - b);
}

/** `bounded` has a backlog that nobody has looked at yet: a tick takes as much of it as it may, and no more. */
function report(
  flat: readonly Row[],
  bounded: Row,
  { lateMs, posts }: { readonly lateMs: readonly number[]; readonly posts: number },
): Report<GrowthResult> {
  const rows = [...flat, bounded];
  const result: GrowthResult = { rows, lateMsP50: percentile(lateMs, 0.5), lateMsP99: percentile(lateMs, 0.99) };
  const [first] = rows;
  const names = Object.keys(first ?? {}) as (keyof Row)[]; // the keys of a row
  const misses = [
    ...(lateMs.length < posts ? [`${posts - lateMs.length} posts of other accounts are not out`] : []),
    ...(result.lateMsP99 > targetMs ? [`p99 is ${result.lateMsP99} ms late; at most ${targetMs}`] : []),
    ...names.flatMap((name) => notFlat(name, flat)),
    ...tooMuch(bounded, flat),
  ];
  return {
    result,
    tables: [
      columns(
        names,
        rows.map((row) => names.map((name) => row[name])),
      ),
    ],
    misses,
  };
}

/** Each tick may read and send so much of a backlog: recent, and in passes. An entry has about 150 bytes. */
function tooMuch(bounded: Row, flat: readonly Row[]): readonly string[] {
  const entries = 2 * overdueAtOnce;
  const most = { requests: entries / 10, readUnits: (entries * 150) / 8_192 + lanesRead };
  const { tickRequests = 0, tickReadUnits = 0 } = flat.at(-1) ?? {};
  return [
    ...(bounded.tickRequests > tickRequests + most.requests + 50 ? ['a tick sends more than its bound'] : []),
    ...(bounded.tickReadUnits > tickReadUnits + most.readUnits ? ['a tick reads more than its bound'] : []),
  ];
}

/** One of each account of the backlog. */
const lanesRead = 500;

/** Times may vary with the machine, the others hardly. */
function notFlat(name: keyof Row, rows: readonly Row[]): readonly string[] {
  if (name === 'pending' || name === 'inLine' || name === 'overdue') return [];
  const values = rows.map((row) => row[name]);
  const least = values[0] ?? 0;
  const most = Math.max(...values);
  const isFlat = name.endsWith('Ms') ? most <= 5 * least + 20 : most <= 1.5 * least + 5;
  return isFlat ? [] : [`${name} grows from ${least} to ${most}`];
}
