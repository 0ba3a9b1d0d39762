import { fork } from 'node:child_process';
import * as z from 'zod';
import { count, defineBench, type Say } from './bench.ts';
import { type Mode, modes } from './crash-matrix/cases.ts';
import type { Judged } from './crash-matrix/run-matrix.ts';
import type { FromShard, ShardOrder } from './crash-matrix/shard.ts';
import { type Totals, totalsOf } from './crash-matrix/totals.ts';

const options = z.object({ only: z.array(z.string()).default([]), seed: count.default(1) });

export const crashMatrix = defineBench({
  name: 'crash-matrix',
  description: 'Ends, stalls and repeats the functions at every request, and counts what that does at the platforms.',
  options,
  configure: (command) => {
    command
      .option('--only <cases...>', 'cases, or beginnings of them, such as accept/weibo or */wechat/7/after')
      .option('--seed <number>', 'for everything random');
  },
  run: async ({ only, seed }, say) => {
    const isWhole = only.length === 0;
    const wanted = modes.filter((mode) => isWhole || only.some((one) => ['*', mode].includes(one.split('/')[0] ?? '')));
    const judged = (await Promise.all(wanted.map((mode) => runShard({ mode, only, seed }, say)))).flat();
    const wrong = judged.filter((one) => one.wrong.length > 0);
    for (const one of wrong) say(described(one, seed));
    const result = totalsOf(judged.map(({ verdict }) => verdict));
    return { result, tables: [], misses: missesOf(result, wrong, isWhole) };
  },
});

const minCases = 200;

function missesOf({ cases }: Totals, wrong: readonly Judged[], isWhole: boolean): readonly string[] {
  const tooFew = isWhole && cases < minCases ? [`${cases} cases instead of at least ${minCases}`] : [];
  return [...tooFew, ...wrong.map(({ verdict, wrong: why }) => `${verdict.name}: ${why.join(', ')}`)];
}

function described({ verdict, trace }: Judged, seed: number): string {
  return `\n${verdict.name}\n${trace}\nAgain: npm run bench -- crash-matrix --seed ${seed} --only ${verdict.name}`;
}

const progressEvery = 25;

/** A process for each mode, since a machine has more than one processor. */
function runShard(order: ShardOrder & { readonly mode: Mode }, say: Say): Promise<readonly Judged[]> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./crash-matrix/shard.ts', import.meta.url));
    let done = 0;
    let all: readonly Judged[] | undefined;
    child.on('message', (message) => {
      const told = message as FromShard; // the shard sends nothing else
      if (told.kind === 'all') all = told.judged;
      else done += 1;
      if (told.kind === 'case' && told.judged.wrong.length > 0) {
        say(`${told.judged.verdict.name}: ${told.judged.wrong.join(', ')}`);
      } else if (told.kind === 'case' && done % progressEvery === 0) say(`${order.mode}: ${done} cases`);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (all === undefined) reject(new Error(`The cases with a sandbox that shall ${order.mode} ended with ${code}.`));
      else resolve(all);
    });
    child.send(order);
  });
}
