import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const schemaFile = /@aws-sdk[\\/]client-[a-z0-9-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const sdkImport = /import\s+(?!type\b)\{([^}]*)\}\s+from\s+'@aws-sdk\/client-[a-z0-9-]+'/g;
const stringConstant = /^const (_\w+) = ("(?:[^"\\]|\\.)*");$/gm;
const computedKey = /\[(_\w+)\]:/g;
const registration = /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm;

/**
 * Lets esbuild shake the SDK's schema files, of which a function needs a few per cent:
 * - computed keys become the literals that they are, because esbuild keeps every object with a computed key;
 * - an error class stays registered only where our code names it. Any other error of a service arrives as the service's base
 *   exception, with the same name, message and status.
 */
export function trimSdk(root: string): Plugin {
  return {
    name: 'trim-sdk',
    setup(pluginBuild) {
      const named = namesImportedFromSdk(root);
      pluginBuild.onLoad({ filter: schemaFile }, async ({ path }) => ({
        contents: trimSchemas(await readFile(path, 'utf8'), named),
        loader: 'js',
      }));
    },
  };
}

export function trimSchemas(source: string, namedErrors: ReadonlySet<string>): string {
  const constants = new Map(Array.from(source.matchAll(stringConstant), ([, name, text]) => [name, text]));
  return source
    .replaceAll(computedKey, (key, name: string) => (constants.has(name) ? `${constants.get(name)}:` : key))
    .replaceAll(registration, (line, error: string) => (namedErrors.has(error) ? line : ''));
}

/** Whatever our code takes from an SDK client by name, errors among it. */
function namesImportedFromSdk(root: string): ReadonlySet<string> {
  const files = globSync(['functions/**/*.ts', 'shared/**/*.ts'], { cwd: root });
  const lists = files.flatMap((file) => Array.from(readFileSync(join(root, file), 'utf8').matchAll(sdkImport)));
  return new Set(lists.flatMap(([, names = '']) => names.split(',')).map((name) => name.trim().split(' ')[0] ?? ''));
}
