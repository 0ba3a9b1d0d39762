import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { stageConfig } from '../../infra/config.ts';
import { readTable } from '../../local/demo/read-table.ts';
import { percentile } from '../../local/demo/results.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { type BenchStack, setLeadSeconds, startBenchStack, withoutQuotas } from '../support/bench/bench-stack.ts';
import { crowdSeed, queuePosts, registerCrowd, unpaced } from '../support/bench/crowd.ts';
import { measureFloor } from '../support/bench/floor.ts';
import { totalOf } from '../support/bench/request-log.ts';
import { readTruth } from '../support/bench/truth.ts';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { rounded, table } from './tables.ts';

export const spikeOptions = z.object({
  posts: count.default(10_000),
  accounts: count.default(500),
  lead: z.coerce.number().int().min(0).max(30).default(5),
});
type Options = z.output<typeof spikeOptions>;

export type SpikeResult = {
  readonly published: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly perSecond: number;
  readonly floorPerSecond: number;
  readonly ofFloor: number;
  readonly lateMsP50: number;
  readonly lateMsP99: number;
  readonly inversions: number;
  readonly peakMemoryMb: number;
  readonly cpuMsPerPost: number;
  readonly emulatorCpuMsPerPost: number;
  readonly requestsPerPost: number;
};

const targets = { lateMsP99: 5_000, ofFloor: 0.5, requestsPerPost: 4 };

export const spike = defineBench({
  name: 'spike',
  description: 'Many posts due in one instant, through the whole local stack, against what the table alone can do.',
  options: spikeOptions,
  configure: (command) =>
    command
      .option('--posts <n>', 'how many', '10000')
      .option('--accounts <n>', 'on how many accounts', '500')
      .option('--lead <seconds>', 'claims ahead of the due second, as in deployed stages', '5'),
  run: runSpike,
});

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

async function runSpike(options: Options, say: Say): Promise<Report<SpikeResult>> {
  const startAt = Math.floor(Date.now() / minuteMs) * minuteMs;
  const stack = await startBenchStack({
    // Time flows as usual; the empty stretch between queueing and due time is all that is jumped over.
    clock: { mode: 'jumping', startAt, endAt: startAt },
    seed: crowdSeed(options.accounts),
    settings: withoutQuotas,
    adapt: (assemblyDir) => setLeadSeconds(assemblyDir, options.lead),
  });
  try {
    const dueAt = await queueAll(stack, options, say);
    const seen = await watchSpike(stack, { ...options, dueAt }, say);
    return await report(stack, { ...options, dueAt, seen }, say);
  } finally {
    await stack.stop();
  }
}

/** Through the API, several requests at a time. Far enough ahead that no post sends its own message. */
async function queueAll(stack: BenchStack, { posts, accounts }: Options, say: Say): Promise<number> {
  const crowd = await registerCrowd(stack, accounts, unpaced);
  const dueAt = Math.ceil(stack.clock.now() / minuteMs) * minuteMs + 30 * minuteMs;
  const begun = performance.now();
  await queuePosts(crowd, {
    posts,
    dueAtOf: () => dueAt,
    onQueued: (queued) => {
      if (queued % 1_000 === 0) say(`${queued} of ${posts} queued`);
    },
  });
  const seconds = (performance.now() - begun) / secondMs;
  say(`Queued ${posts} posts on ${accounts} accounts in ${rounded(seconds)} s; the clock goes to their due time.`);
  return dueAt;
}

type Seen = {
  /** Real moments: the first message may come, the posts are due, everything is settled. */
  readonly claimFrom: number;
  readonly dueFrom: number;
  readonly settledAt: number;
  readonly cpuMsByFunction: ReadonlyMap<string, number>;
  readonly processCpuMs: number;
  readonly peakMemoryMb: number;
};

type Wish = Options & { readonly dueAt: number };

async function watchSpike(stack: BenchStack, { posts, dueAt }: Wish, say: Say): Promise<Seen> {
  let dueFrom = 0;
  stack.clock.at(dueAt, () => {
    dueFrom = performance.now();
  });
  // Before the first message of the largest crowd comes: from there on nothing is jumped over.
  await stack.clock.jumpUntil(dueAt - (stageConfig('local').lead.longestSeconds + 2) * secondMs);
  const claimFrom = performance.now();
  const functionsBefore = await stack.runtime.cpuMs();
  const processBefore = process.cpuUsage();
  say('The messages become visible now …');
  await untilSettled(stack, { posts, dueAt }, say);
  const settledAt = performance.now();
  const used = process.cpuUsage(processBefore);
  const functionsAfter = await stack.runtime.cpuMs();
  return {
    claimFrom,
    dueFrom,
    settledAt,
    cpuMsByFunction: new Map(
      Object.entries(functionsAfter).map(([name, ms]) => [name, ms - (functionsBefore[name] ?? 0)]),
    ),
    processCpuMs: (used.user + used.system) / 1_000,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
  };
}

const giveUpAfterMs = 5 * minuteMs;
const progressEveryMs = 5 * secondMs;

/** Every post is out and the function has put away its last message. Looked at in this process: it asks no service. */
async function untilSettled(
  stack: BenchStack,
  { posts, dueAt }: Pick<Wish, 'posts' | 'dueAt'>,
  say: Say,
): Promise<void> {
  const deliver = stack.runtime.functionNames.find((name) => /weibo.*deliver/i.test(name)) ?? '';
  const out = (): number => stack.sandbox.inspect.calls({ endpoint: 'statuses/share', accepted: true }).length;
  for (let toldAt = dueAt; stack.clock.now() < dueAt + giveUpAfterMs; await sleep(50)) {
    const now = stack.clock.now();
    if (now > dueAt && stack.runtime.stats()[deliver]?.open === 0 && out() >= posts) return;
    if (now < toldAt + progressEveryMs) continue;
    toldAt = now;
    say(`${out()} of ${posts} are out ${Math.round((now - dueAt) / secondMs)} s after their due time`);
  }
}

const stillOpen: ReadonlySet<Delivery['state']> = new Set(['publishing', 'unknown', 'retrying', 'scheduled']);

/** What a worker could not put down in time is taken up by recovery; only what even that does not end is lost. */
async function readSettled(stack: BenchStack, dueAt: number): Promise<readonly Delivery[]> {
  for (;;) {
    const { deliveries } = await readTable(stack.dynamo, stack.tableName);
    const isSettled = deliveries.every(({ state }) => !stillOpen.has(state));
    if (isSettled || stack.clock.now() >= dueAt + giveUpAfterMs) return deliveries;
    await sleep(5 * secondMs);
  }
}

async function report(stack: BenchStack, at: Wish & { readonly seen: Seen }, say: Say): Promise<Report<SpikeResult>> {
  const { seen, posts, dueAt } = at;
  const deliveries = await readSettled(stack, dueAt);
  const truth = readTruth(stack.sandbox.inspect.calls(), deliveries);
  const requests = stack.requests.between(seen.claimFrom, seen.settledAt);
  say('Measuring what the same table calls reach alone …');
  const floorPerSecond = await measureFloor(stack, { requests, posts });
  const perSecond = (truth.published * secondMs) / Math.max(1, truth.lastPublishedAt - dueAt);
  const functionMs = totalOf(seen.cpuMsByFunction);
  const result: SpikeResult = {
    published: truth.published,
    duplicates: truth.duplicates,
    lost: truth.lost,
    perSecond: rounded(perSecond),
    floorPerSecond: rounded(floorPerSecond),
    ofFloor: rounded(perSecond / floorPerSecond),
    lateMsP50: percentile(truth.lateMs, 0.5),
    lateMsP99: percentile(truth.lateMs, 0.99),
    inversions: truth.inversions,
    peakMemoryMb: Math.round(seen.peakMemoryMb),
    cpuMsPerPost: rounded(functionMs / posts),
    emulatorCpuMsPerPost: rounded((seen.processCpuMs - functionMs) / posts),
    requestsPerPost: rounded(totalOf(stack.requests.between(seen.dueFrom, seen.settledAt)) / posts),
  };
  return {
    result,
    tables: [requestTable(stack, seen, posts), cpuTable(seen, posts), stateTable(deliveries), paceTable(truth.lateMs)],
    misses: [
      ...missesOf(result, truth.lateMs[0] ?? 0),
      ...stack.errors.slice(0, 5).map((line) => `a function said ${line}`),
    ],
  };
}

/** Until the due moment, and from then on: claims ahead cost the same but nobody waits for them. */
function requestTable(stack: BenchStack, seen: Seen, posts: number): string {
  const ahead = stack.requests.between(seen.claimFrom, seen.dueFrom);
  const after = stack.requests.between(seen.dueFrom, seen.settledAt);
  const names = [...new Set([...ahead.keys(), ...after.keys()])].toSorted();
  const rows = names.map((name) => [name, (ahead.get(name) ?? 0) / posts, (after.get(name) ?? 0) / posts]);
  const sum = ['all', totalOf(ahead) / posts, totalOf(after) / posts];
  return table(['requests a post', 'ahead of the due time', 'from then on'], [...rows, sum]);
}

function cpuTable(seen: Seen, posts: number): string {
  const rows = [...seen.cpuMsByFunction].filter(([, ms]) => ms > 0).map(([name, ms]) => [name, ms / posts] as const);
  const rest = (seen.processCpuMs - totalOf(seen.cpuMsByFunction)) / posts;
  return table(['processor time', 'ms a post'], [...rows, ['emulators, sandbox and bench', rest]]);
}

/** How the crowd leaves: evenly while the calls alone fill the machine, with a tail where something else takes its share. */
function paceTable(lateMs: readonly number[]): string {
  const shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
  return table(
    ['of the posts', 'are out after ms'],
    shares.map((share) => [`${share * 100} %`, percentile(lateMs, share)]),
  );
}

function stateTable(deliveries: readonly Delivery[]): string {
  const states = Map.groupBy(deliveries, ({ state }) => state);
  return table(
    ['state in the end', 'deliveries'],
    [...states].map(([state, group]) => [state, group.length]),
  );
}

function missesOf(result: SpikeResult, earliestMs: number): readonly string[] {
  const wrong: string[] = [];
  if (result.duplicates > 0) wrong.push(`${result.duplicates} posts went out again`);
  if (result.lost > 0) wrong.push(`${result.lost} posts are lost`);
  if (result.inversions > 0) wrong.push(`${result.inversions} posts overtook an earlier one`);
  if (earliestMs < 0) wrong.push(`a post went out ${-earliestMs} ms early`);
  if (result.lateMsP99 > targets.lateMsP99)
    wrong.push(`p99 is ${result.lateMsP99} ms late; at most ${targets.lateMsP99}`);
  if (result.ofFloor < targets.ofFloor) wrong.push(`${result.ofFloor} of the floor; at least ${targets.ofFloor}`);
  if (result.requestsPerPost > targets.requestsPerPost) {
    wrong.push(`${result.requestsPerPost} requests a post; at most ${targets.requestsPerPost}`);
  }
  return wrong;
}
