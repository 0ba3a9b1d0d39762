import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, repositoryRoot } from '../../infra/bundling/bundle-functions.ts';
import { functionEntries } from '../../infra/function-code.ts';
import { sdkUseOf, sizeOfBareClients } from '../support/infra/bare-clients.ts';
import { environmentOf, functionsByService } from '../support/infra/statements.ts';
import { exampleOf, stageTemplates } from '../support/infra/templates.ts';

const directory = mkdtempSync(join(tmpdir(), 'lianbo-bundle-test-'));
const lambdas = functionsByService(stageTemplates('dev').service);
let metafile: Metafile;

beforeAll(async () => {
  metafile = await bundleFunctions(functionEntries, directory);
});
afterAll(() => rmSync(directory, { recursive: true }));

const bundleOf = (entry: string) => join(directory, entry, 'index.mjs');

/** Words apart. Most hold what is particular to platforms: checks, or calls and error tables; the others what is said of them. */
const allowances: Readonly<Partial<Record<string, number>>> = {
  'serve-api': 1.65,
  'run-bulk': 1.3,
  'sync-links': 1.3,
  // It has the library of recurrence rules besides.
  'extend-series': 1.6,
  deliver: 1.1,
  // Pages.
  'serve-guest': 1.05,
  visit: 1.05,
  // It reads XML in pictures.
  'take-media': 1.03,
};

/** What is said to people, in two languages: it grows with what can be said, and costs a cold start next to nothing. */
const wordFiles = /(?:-findings|-words|problem-catalogue)\.ts$/;

function wordsIn(entry: string): number {
  const [, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`${entry}/index.mjs`)) ?? [];
  const words = Object.entries(output?.inputs ?? {}).filter(([path]) => wordFiles.test(path));
  return words.reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0);
}

describe('bundles', () => {
  it('have an entry for every folder of functions/, and the other way round', () => {
    const folders = readdirSync(join(repositoryRoot, 'functions'), { withFileTypes: true });
    const names = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
    expect(names.sort()).toEqual([...functionEntries].sort());
  });

  it.each(functionEntries)(
    '%s starts with the environment that its stack gives it, and exports a handler',
    async (entry) => {
      const lambda = lambdas[entry] ?? lambdas[`${entry}-weibo`];
      const environment = lambda ? environmentOf(lambda) : {};
      const texts = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, exampleOf(name, value)]),
      );
      expect(await handlerTypeIn(bundleOf(entry), { ...texts, AWS_REGION: 'ap-southeast-1' })).toBe('function');
    },
  );

  it.each(functionEntries)('%s is hardly larger than the bare SDK clients that it uses', async (entry) => {
    const bare = await sizeOfBareClients(sdkUseOf(metafile, entry));
    expect(statSync(bundleOf(entry)).size - wordsIn(entry)).toBeLessThanOrEqual(bare * (allowances[entry] ?? 1));
  });

  it.each(functionEntries)('%s links its source map, so that stack traces name our files', async (entry) => {
    expect((await readFile(bundleOf(entry), 'utf8')).trimEnd()).toMatch(/\/\/# sourceMappingURL=index\.mjs\.map$/);
    const map = JSON.parse(await readFile(`${bundleOf(entry)}.map`, 'utf8'));
    expect(map.sources).toContain(`../../../functions/${entry}/handler.ts`);
    expect(map.sourcesContent).toBeUndefined();
  });

  it('visit, which a crowd waits for at a cold start, is hardly larger than the least that reads the table', () => {
    expect([...sdkUseOf(metafile, 'visit').clients.keys()]).toEqual(['client-dynamodb']);
    const [visit, least] = ['visit', 'authorize'].map((entry) => statSync(bundleOf(entry)).size);
    expect(visit).toBeLessThan(1.25 * Number(least));
  });

  it('refuses an entry that does not exist', async () => {
    await expect(bundleFunctions(['no-such-function'], directory)).rejects.toThrow(/no-such-function/);
  });
});

/** Loads a bundle as Lambda does: by itself, with nothing but its environment. */
function handlerTypeIn(file: string, env: Record<string, string>): Promise<unknown> {
  const source = `import { parentPort } from 'node:worker_threads';
    const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
    parentPort.postMessage(typeof handler);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { env });
  return new Promise((resolve, reject) => {
    worker.once('message', (message) => {
      resolve(message);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
