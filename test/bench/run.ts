import { Command } from 'commander';
import { type Bench, CannotRunError } from './bench.ts';
import { callbacks } from './callbacks.ts';
import { cost } from './cost.ts';
import { crashMatrix } from './crash-matrix.ts';
import { growth } from './growth.ts';
import { importBench } from './import.ts';
import { links } from './links.ts';
import { mutationsBench } from './mutations.ts';
import { precision } from './precision.ts';
import { simulate } from './simulate.ts';
import { spike } from './spike.ts';
import { keyTable } from './tables.ts';

/** The result goes to `write`, alone; progress and misses to `say`. */
type Outlet = {
  readonly write: (text: string) => void;
  readonly say: (text: string) => void;
  readonly exit: (code: number) => void;
};

export const benches: readonly Bench[] = [
  crashMatrix,
  simulate,
  mutationsBench,
  spike,
  precision,
  growth,
  links,
  callbacks,
  importBench,
  cost,
];

/** Exit codes: 0 the targets are met, 1 one is missed, 2 the bench cannot run here. */
export function createProgram(list: readonly Bench[], outlet: Outlet): Command {
  const program = new Command('npm run bench --').description('Measures what the engine promises, on this machine.');
  for (const bench of list) {
    const command = program.command(bench.name).description(bench.description);
    command.option('--json', 'print one JSON object instead of tables');
    bench.configure(command);
    command.action(async ({ json, ...options }: { readonly json?: boolean }) => {
      outlet.exit(await runBench(bench, { options, json: json === true }, outlet));
    });
  }
  return program;
}

type Given = { readonly options: unknown; readonly json: boolean };

async function runBench(bench: Bench, given: Given, { write, say }: Outlet): Promise<number> {
  try {
    const { result, tables, misses } = await bench.run(given.options, say);
    if (given.json) write(JSON.stringify(result));
    else write([...tables, keyTable(result)].join('\n\n'));
    for (const miss of misses) say(`Missed: ${miss}`);
    if (misses.length === 0) say('All targets are met.');
    return misses.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    say(error.message);
    return 2;
  }
}

if (import.meta.main) {
  const outlet: Outlet = {
    write: (text) => console.log(text),
    say: (text) => console.error(text),
    // Workers and sockets of a stopped stack may linger for a moment; the result is out, so nothing waits for them.
    exit: (code) => process.exit(code),
  };
  await createProgram(benches, outlet).parseAsync();
}
