import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Mutation } from './mutations.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What the simulation is made of. */
const parts = ['shared', 'test/bench/simulate', 'test/support', 'package.json'] as const;

export type Caught = { readonly seed: number; readonly what: string };

/** Runs the simulation against a copy of the code with one change in it, seed after seed, until a promise is broken. */
export async function huntMutant(
  mutation: Mutation,
  options: { readonly seeds: number; readonly days: number },
): Promise<Caught | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'lianbo-mutant-'));
  try {
    for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await change(folder, mutation);
    return await hunt(folder, { ...options, check: mutation.seenBy });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function change(folder: string, { file, from, to }: Mutation): Promise<void> {
  const path = join(folder, file);
  const code = await readFile(path, 'utf8');
  const pieces = code.split(from);
  if (pieces.length !== 2) throw new Error(`The code to be changed is not, or not once, in ${file}: ${from}`);
  await writeFile(path, pieces.join(to));
}

async function hunt(
  folder: string,
  options: { readonly seeds: number; readonly days: number; readonly check: Mutation['seenBy'] },
): Promise<Caught | undefined> {
  const url = pathToFileURL(join(folder, 'test/bench/simulate/run-seed.ts')).href;
  const { runSeed } = (await import(url)) as typeof import('./run-seed.ts');
  for (let seed = 1; seed <= options.seeds; seed++) {
    const { violations } = await runSeed({ seed, days: options.days });
    const seen = violations.find(({ check }) => check === options.check);
    if (seen !== undefined) return { seed, what: seen.what };
  }
  return undefined;
}
