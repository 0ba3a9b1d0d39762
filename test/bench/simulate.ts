import * as z from 'zod';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { checkNames, type Violation } from './simulate/checks.ts';
import { faultKinds, noFaults } from './simulate/faults.ts';
import { readableLine } from './simulate/readable-line.ts';
import { runSeed, type SeedResult } from './simulate/run-seed.ts';
import { table } from './tables.ts';

const simulateOptions = z.object({
  days: count.default(365),
  seeds: count.default(100),
  seed: count.optional(),
  trace: z.string().optional(),
});
type Options = z.output<typeof simulateOptions>;

type Counts = Readonly<Record<(typeof checkNames)[number], number>>;
type SimulateResult = {
  readonly seeds: number;
  readonly days: number;
  readonly deliveries: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly secondsPerYear: number;
} & Counts;

export const simulate = defineBench({
  name: 'simulate',
  description:
    'A brand’s year after year in virtual time, with everything going wrong that can: is every promise kept?',
  options: simulateOptions,
  configure: (command) =>
    command
      .option('--days <n>', 'days of each run', '365')
      .option('--seeds <n>', 'how many runs, from seed 1 on', '100')
      .option('--seed <n>', 'only this run, exactly as it was')
      .option('--trace <text>', 'print to stderr what happens to a delivery, or each line that holds the text'),
  run: runSimulation,
});

async function runSimulation(options: Options, say: Say): Promise<Report<SimulateResult>> {
  const { days, seed, trace } = options;
  const seeds = seed === undefined ? Array.from({ length: options.seeds }, (_, index) => index + 1) : [seed];
  const print = (line: string): void => {
    if (trace !== undefined && line.includes(trace)) say(readableLine(line));
  };
  const startedAt = performance.now();
  const results: SeedResult[] = [];
  for (const one of seeds) {
    const result = await runSeed({ seed: one, days, ...(trace === undefined ? {} : { print }) });
    results.push(result);
    sayFailures(result, days, say);
    if (results.length % 10 === 0) say(`${results.length} of ${seeds.length} runs.`);
  }
  const years = (seeds.length * days) / 365;
  return reportOf(results, { days, secondsPerYear: (performance.now() - startedAt) / 1_000 / years });
}

const maxShown = 5;

function sayFailures({ seed, violations }: SeedResult, days: number, say: Say): void {
  for (const { check, at, deliveryId, what } of violations.slice(0, maxShown)) {
    say(`Seed ${seed}, ${new Date(at).toISOString()}: ${check}: ${deliveryId}: ${what}.`);
    say(`  npm run bench -- simulate --days ${days} --seed ${seed} --trace ${deliveryId}`);
  }
}

function reportOf(
  results: readonly SeedResult[],
  run: { readonly days: number; readonly secondsPerYear: number },
): Report<SimulateResult> {
  const faults = noFaults();
  for (const result of results) for (const kind of faultKinds) faults[kind] += result.faults[kind];
  const violations = results.flatMap((result) => result.violations);
  const counts = countsOf(violations);
  const result: SimulateResult = {
    seeds: results.length,
    days: run.days,
    deliveries: results.reduce((sum, { deliveries }) => sum + deliveries, 0),
    faults,
    ...counts,
    secondsPerYear: Number(run.secondsPerYear.toFixed(2)),
  };
  const rare = faultKinds.filter((kind) => isStandard(result) && faults[kind] <= enough);
  return {
    result,
    tables: [
      table(
        ['fault', 'times'],
        faultKinds.map((kind) => [kind, faults[kind]]),
      ),
      table(['deliveries that ended', 'number'], endsOf(results)),
    ],
    misses: [
      ...checkNames.filter((check) => counts[check] > 0).map((check) => `${check} is ${counts[check]}.`),
      ...rare.map((kind) => `${kind} happened only ${faults[kind]} times.`),
    ],
  };
}

/** In the standard run each kind of fault must have struck more often than this. */
const enough = 100;
const isStandard = ({ seeds, days }: SimulateResult): boolean => seeds >= 100 && days >= 365;

function countsOf(violations: readonly Violation[]): Counts {
  const count = (check: Violation['check']): number => violations.filter((one) => one.check === check).length;
  return Object.fromEntries(checkNames.map((check) => [check, count(check)])) as Counts;
}

function endsOf(results: readonly SeedResult[]): readonly (readonly [string, number])[] {
  const ends = new Map<string, number>();
  for (const result of results) {
    for (const [state, number] of Object.entries(result.ends)) ends.set(state, (ends.get(state) ?? 0) + number);
  }
  return [...ends].toSorted(([, a], [, b]) => b - a);
}
