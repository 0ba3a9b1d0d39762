import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { trimSdk } from './trim-sdk.ts';
import { trimZod } from './trim-zod.ts';
import { copyVips, vipsBeside, vipsImport } from './vips-beside.ts';

export const repositoryRoot = join(import.meta.dirname, '../..');

/** Shared with the size test, which builds the bare SDK clients the same way. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minify: true,
  // Error class names reach logs and alarms.
  keepNames: true,
  // Linked, so that Node translates stack traces; without sources, which are in the repository.
  sourcemap: 'linked',
  sourcesContent: false,
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
  absWorkingDir: repositoryRoot,
} as const satisfies BuildOptions;

const standIn = (name: string) => join(import.meta.dirname, 'stand-ins', `${name}.ts`);

/** Parts of libraries that Lambda never reaches, each with its reason in the file that takes its place. */
const packageStandIns = {
  '@aws-sdk/credential-provider-node': standIn('environment-credentials'),
  '@aws-sdk/middleware-endpoint-discovery': standIn('no-endpoint-discovery'),
  '@smithy/core/event-streams': standIn('no-event-streams'),
};

// Source maps hold paths relative to the output. A fixed one keeps asset hashes independent of where files are written.
const virtualOutput = join(repositoryRoot, 'cdk.out/bundles');

/** The function that answers the API's contract reads it from beside its bundle. */
const contractEntry = 'serve-api';
const contractFile = join(repositoryRoot, 'docs/openapi.json');

/** Builds every named function in one pass into `<directory>/<entry>/index.mjs` and tells what went into each. */
export async function bundleFunctions(entries: readonly string[], directory: string): Promise<Metafile> {
  const sources = entries.map((entry) => [entry, join(repositoryRoot, 'functions', entry, 'handler.ts')] as const);
  const missing = sources.filter(([, source]) => !existsSync(source));
  if (missing.length > 0) throw new Error(`No handler.ts in functions/: ${missing.map(([entry]) => entry).join(', ')}`);
  const result = await build({
    ...bundleOptions,
    alias: packageStandIns,
    plugins: [trimSdk(repositoryRoot), trimZod, vipsBeside],
    entryPoints: Object.fromEntries(sources.map(([entry, source]) => [`${entry}/index`, source])),
    outdir: virtualOutput,
    write: false,
    metafile: true,
  });
  await Promise.all(
    result.outputFiles.map(async (file) => {
      const target = join(directory, relative(virtualOutput, file.path));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.contents);
    }),
  );
  if (entries.includes(contractEntry)) await copyFile(contractFile, join(directory, contractEntry, 'openapi.json'));
  await Promise.all(entriesWithVips(result.metafile).map((entry) => copyVips(join(directory, entry))));
  return result.metafile;
}

function entriesWithVips({ outputs }: Metafile): readonly string[] {
  const importing = Object.entries(outputs).filter(([, { imports }]) =>
    imports.some(({ path }) => path === vipsImport),
  );
  return importing.map(([file]) => basename(dirname(file)));
}
