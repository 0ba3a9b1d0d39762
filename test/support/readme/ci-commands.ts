import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const manifestSchema = z.looseObject({ scripts: z.record(z.string(), z.string()) });

/** Every command that CI runs: the lines of its script, and what they run through npm, however deep. */
export function commandsOfCi(root: string): ReadonlySet<string> {
  const { scripts } = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const found = new Set<string>();
  const add = (line: string): void => {
    for (const command of line.split(' && ').map((part) => part.trim())) {
      if (found.has(command)) continue;
      found.add(command);
      const name = /^npm (?:run )?([\w:-]+)$/.exec(command)?.[1];
      add(name === undefined ? '' : (scripts[name] ?? ''));
    }
  };
  for (const line of readFileSync(join(root, '.ci/run'), 'utf8').split('\n')) if (!line.startsWith('#')) add(line);
  return withWholes(found, scripts);
}

/** A script of which CI runs every part is run by CI, whatever it is called there. */
function withWholes(found: ReadonlySet<string>, scripts: Readonly<Record<string, string>>): ReadonlySet<string> {
  const wholes = Object.entries(scripts)
    .filter(([, script]) => script.split(' && ').every((part) => found.has(part.trim())))
    .map(([name]) => `npm run ${name}`);
  return new Set([...found, ...wholes]);
}
