import * as z from 'zod';
import { percentile } from '../../local/demo/results.ts';
import type { BenchStack } from '../support/bench/bench-stack.ts';
import { answeredIn, type ClickLoad, follow } from '../support/bench/clicks/click-load.ts';
import { type ClickStack, startClickStack } from '../support/bench/clicks/click-stack.ts';
import { openFaultyTable } from '../support/bench/clicks/faulty-table.ts';
import { loadTimeOf } from '../support/bench/clicks/load-time.ts';
import { emptyPath, kilobytesOf } from '../support/bench/clicks/visit-template.ts';
import { totalOf } from '../support/bench/request-log.ts';
import { seededFractions } from '../support/crash/random.ts';
import { agents, bots } from '../support/http/user-agents.ts';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { rounded, table } from './tables.ts';

export const linksOptions = z.object({
  clicks: count.default(100_000),
  faulty: count.default(10_000),
  connections: count.default(8),
});
type Options = z.output<typeof linksOptions>;

export type LinksResult = {
  /** Clicks of people and how many of them got an answer; what the API then counts; clicks of programs that it counts. */
  readonly clicks: number;
  readonly answered: number;
  readonly counted: number;
  readonly botsCounted: number;
  readonly perSecond: number;
  readonly redirectMsP50: number;
  readonly redirectMsP99: number;
  readonly pageMsP50: number;
  readonly pageMsP99: number;
  readonly emptyMsP50: number;
  readonly emptyMsP99: number;
  readonly redirectCpuMs: number;
  readonly pageCpuMs: number;
  readonly emptyCpuMs: number;
  readonly requestsPerClick: number;
  readonly bundleKb: number;
  readonly loadMs: number;
  readonly emptyLoadMs: number;
  readonly faultyAnswered: number;
  /** How many more were counted than answered; negative is a loss. */
  readonly overCount: number;
  readonly lostAnswers: number;
  readonly refusedWrites: number;
  /** Counted only with a later click. */
  readonly countedLater: number;
};

const targets = { requestsPerClick: 1.05, redirectMsP99: 100 };

export const links = defineBench({
  name: 'links',
  description: 'Readers follow links through the whole local stack: what a click costs, and that each is counted.',
  options: linksOptions,
  configure: (command) =>
    command
      .option('--clicks <n>', 'of people, half of them on a link that redirects, half on a page', '100000')
      .option('--faulty <n>', 'more of them while the table refuses writes and loses answers', '10000')
      .option('--connections <n>', 'readers at the same time', '8'),
  run: runLinks,
});

async function runLinks(options: Options, say: Say): Promise<Report<LinksResult>> {
  const clean = await runClean(options, say);
  const faulty = await runFaulty(options, say);
  const { tables, errors, ...figures } = clean;
  const { errors: faultyErrors, ...faults } = faulty;
  const result: LinksResult = { ...figures, ...faults };
  return {
    result,
    tables,
    misses: [
      ...missesOf(result, options),
      ...[...errors, ...faultyErrors].slice(0, 5).map((line) => `a function said ${line}`),
    ],
  };
}

const readers = Object.values(agents);
const warmUp = 400;

type Phase = { readonly load: ClickLoad; readonly cpuMs: number; readonly requests: ReadonlyMap<string, number> };

/** Follows `path` and tells what one function and the table did meanwhile. */
async function measure(
  { stack }: ClickStack,
  wish: {
    readonly path: string;
    readonly agents: readonly string[];
    readonly requests: number;
    readonly connections: number;
  },
): Promise<Phase> {
  const { path, ...task } = wish;
  const isMeant = (name: string): boolean => (path === emptyPath ? /EmptyVisit/ : /(?<!Empty)Visit/).test(name);
  const before = await cpuOf(stack, isMeant);
  const begun = performance.now();
  const load = await follow({ ...task, url: stack.runtime.apiUrl, paths: [path] });
  const requests = stack.requests.between(begun, performance.now());
  return { load, cpuMs: (await cpuOf(stack, isMeant)) - before, requests };
}

async function cpuOf({ runtime }: BenchStack, isMeant: (name: string) => boolean): Promise<number> {
  const used = Object.entries(await runtime.cpuMs()).filter(([name]) => isMeant(name));
  return used.reduce((sum, [, ms]) => sum + ms, 0);
}

async function runClean({ clicks, connections }: Options, say: Say) {
  const world = await startClickStack({});
  try {
    const { redirect, page } = world.paths;
    const half = Math.ceil(clicks / 2);
    const by = { agents: readers, connections };
    for (const path of [emptyPath, redirect, page]) await measure(world, { ...by, path, requests: warmUp });
    const before = await world.counted();
    say(`${clicks} clicks, ${connections} at a time …`);
    const empty = await measure(world, { ...by, path: emptyPath, requests: half });
    const redirected = await measure(world, { ...by, path: redirect, requests: half });
    const shown = await measure(world, { ...by, path: page, requests: half });
    const counted = (await world.counted()) - before;
    await measure(world, { agents: bots, connections, path: redirect, requests: warmUp });
    const { bundlePath, emptyBundlePath } = world.template;
    const environment = { TABLE_NAME: 'table', AWS_REGION: world.stack.runtime.region };
    const seconds = redirected.load.seconds + shown.load.seconds;
    return {
      clicks: 2 * half,
      answered: answeredIn(redirected.load) + answeredIn(shown.load),
      counted,
      botsCounted: (await world.counted()) - before - counted,
      perSecond: rounded((2 * half) / seconds),
      ...pace('redirect', redirected),
      ...pace('page', shown),
      ...pace('empty', empty),
      redirectCpuMs: rounded(redirected.cpuMs / half),
      pageCpuMs: rounded(shown.cpuMs / half),
      emptyCpuMs: rounded(empty.cpuMs / half),
      requestsPerClick: rounded((totalOf(redirected.requests) + totalOf(shown.requests)) / (2 * half)),
      bundleKb: rounded(await kilobytesOf(bundlePath)),
      loadMs: rounded(await loadTimeOf(bundlePath, environment)),
      emptyLoadMs: rounded(await loadTimeOf(emptyBundlePath, environment)),
      tables: [
        paceTable({ 'a redirect': redirected, 'a page': shown, 'an empty handler': empty }),
        requestTable(redirected, shown),
      ],
      errors: world.stack.errors,
    };
  } finally {
    await world.stack.stop();
  }
}

type PaceNames<Name extends string> = { readonly [Key in `${Name}MsP50` | `${Name}MsP99`]: number };

function pace<Name extends string>(name: Name, { load }: Phase): PaceNames<Name> {
  const entries = [
    [`${name}MsP50`, rounded(percentile(load.latenciesMs, 0.5))],
    [`${name}MsP99`, rounded(percentile(load.latenciesMs, 0.99))],
  ];
  return Object.fromEntries(entries) as PaceNames<Name>; // one entry for each of the two names
}

/** Long enough for clicks that no repetition gets counted. */
const outageMs = 4_000;

/** A new process of everything: what an instance could not count is told apart from what the clean run counted. */
async function runFaulty({ faulty, connections }: Options, say: Say) {
  let upstream = '';
  const door = await openFaultyTable({
    upstreamOf: () => upstream,
    fraction: seededFractions('links'),
    outageMs,
  });
  const world = await startClickStack({ tableUrl: door.url });
  upstream = world.stack.runtime.awsUrl;
  try {
    const task = { agents: readers, connections, url: world.stack.runtime.apiUrl, paths: Object.values(world.paths) };
    say(`${faulty} clicks with faults …`);
    door.begin();
    const during = await follow({ ...task, requests: faulty });
    door.end();
    // What is owed is paid with a click that is counted; each instance gets some.
    const after = await follow({ ...task, requests: warmUp });
    const faultyAnswered = answeredIn(during) + answeredIn(after);
    const { lostAnswers, refused } = door.faults;
    return {
      faultyAnswered,
      overCount: (await world.counted()) - faultyAnswered,
      lostAnswers,
      refusedWrites: refused,
      countedLater: world.owed(),
      errors: world.stack.errors,
    };
  } finally {
    await world.stack.stop();
    await door.close();
  }
}

function paceTable(phases: Readonly<Record<string, Phase>>): string {
  const shares = [0.5, 0.9, 0.99, 0.999];
  const rows = Object.entries(phases).map(([name, { load, cpuMs }]) => [
    name,
    ...shares.map((share) => percentile(load.latenciesMs, share)),
    load.latenciesMs.length / load.seconds,
    cpuMs / load.latenciesMs.length,
  ]);
  return table(['answered in ms', ...shares.map((share) => `${share * 100} %`), 'a second', 'processor ms each'], rows);
}

function requestTable(...phases: readonly Phase[]): string {
  const clicks = phases.reduce((sum, { load }) => sum + load.latenciesMs.length, 0);
  const names = [...new Set(phases.flatMap(({ requests }) => [...requests.keys()]))].toSorted();
  const rows = names.map((name) => [
    name,
    phases.reduce((sum, { requests }) => sum + (requests.get(name) ?? 0), 0) / clicks,
  ]);
  return table(['requests', 'a click'], rows);
}

function missesOf(result: LinksResult, { faulty }: Options): readonly string[] {
  const { clicks, answered, counted, botsCounted, faultyAnswered, overCount, lostAnswers } = result;
  const wrong: string[] = [];
  if (answered < clicks) wrong.push(`${clicks - answered} clicks were not answered`);
  if (counted !== answered) wrong.push(`${counted} clicks are counted of ${answered}`);
  if (botsCounted > 0) wrong.push(`${botsCounted} clicks of programs are counted`);
  if (faultyAnswered < faulty + warmUp)
    wrong.push(`${faulty + warmUp - faultyAnswered} clicks got no answer for the faults`);
  if (overCount < 0) wrong.push(`${-overCount} clicks are lost to faults`);
  if (overCount > lostAnswers) wrong.push(`${overCount} clicks too many for ${lostAnswers} lost answers`);
  for (const [name, most] of Object.entries(targets)) {
    const value = result[name as keyof typeof targets]; // the keys of the targets are keys of the result
    if (value > most) wrong.push(`${name} is ${value}; at most ${most}`);
  }
  return wrong;
}
