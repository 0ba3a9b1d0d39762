import * as z from 'zod';
import { count, defineBench, type Report, type Say } from './bench.ts';
import { type Caught, huntMutant } from './simulate/mutate.ts';
import { type Mutation, mutations } from './simulate/mutations.ts';
import { table } from './tables.ts';

const mutationsOptions = z.object({ seeds: count.default(40), days: count.default(120) });
type Options = z.output<typeof mutationsOptions>;

type MutationsResult = { readonly rules: number; readonly caught: number; readonly survived: readonly string[] };

export const mutationsBench = defineBench({
  name: 'mutations',
  description: 'Breaks one rule of the engine after another: does the simulation notice?',
  options: mutationsOptions,
  configure: (command) =>
    command
      .option('--seeds <n>', 'runs at most against each broken rule', '40')
      .option('--days <n>', 'days of each run', '120'),
  run: runMutations,
});

async function runMutations(options: Options, say: Say): Promise<Report<MutationsResult>> {
  const rows: { readonly mutation: Mutation; readonly caught: Caught | undefined }[] = [];
  for (const mutation of mutations) {
    const caught = await huntMutant(mutation, options);
    rows.push({ mutation, caught });
    say(`${caught === undefined ? 'Not noticed' : `Seen with seed ${caught.seed}`}: ${mutation.breaks}.`);
  }
  const survived = rows.filter(({ caught }) => caught === undefined).map(({ mutation }) => mutation.breaks);
  return {
    result: { rules: rows.length, caught: rows.length - survived.length, survived },
    tables: [
      table(
        ['broken rule', 'seen by', 'seed', 'as'],
        rows.map(({ mutation, caught }) => [
          mutation.breaks,
          mutation.seenBy,
          caught?.seed ?? '-',
          caught?.what ?? '-',
        ]),
      ),
    ],
    misses: survived.map((breaks) => `Not noticed: ${breaks}.`),
  };
}
