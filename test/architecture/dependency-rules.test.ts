import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const repository = new URL('../..', import.meta.url).pathname;

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

/** Runs the project's rules over a tree and answers what they complain about. */
async function cruise(tree: string): Promise<readonly Violation[]> {
  const program = join(repository, 'node_modules/.bin/depcruise');
  const rules = join(repository, 'test/architecture/dependency-rules.cjs');
  const folders = ['shared', 'functions', 'infra', 'local'];
  const options = ['--config', rules, '--output-type', 'json', ...folders];
  const { stdout } = await run(program, options, { cwd: tree, maxBuffer: 16 * 1024 * 1024 });
  return (JSON.parse(stdout) as { summary: { violations: readonly Violation[] } }).summary.violations; // its own format
}

const planted: readonly { rule: string; file: string; imports: string }[] = [
  { rule: 'domain-is-pure', file: 'shared/domain/a1.ts', imports: '../adapters/b.ts' },
  { rule: 'ports-know-the-domain', file: 'shared/ports/a2.ts', imports: '../adapters/b.ts' },
  { rule: 'use-cases-know-ports', file: 'shared/use-cases/a3.ts', imports: '../adapters/b.ts' },
  { rule: 'adapters-stay-outside', file: 'shared/adapters/a4.ts', imports: '../use-cases/b.ts' },
  { rule: 'platforms-are-strangers', file: 'shared/adapters/platforms/weibo/a5.ts', imports: '../wechat/b.ts' },
  { rule: 'functions-are-strangers', file: 'functions/deliver/a6.ts', imports: '../dispatch/b.ts' },
  { rule: 'infra-imports-no-runtime-code', file: 'infra/a7.ts', imports: '../shared/domain/b.ts' },
  { rule: 'the-sandbox-is-independent', file: 'local/sandbox/a8.ts', imports: '../../shared/domain/b.ts' },
  { rule: 'runtime-code-does-not-know-the-local-stack', file: 'shared/adapters/a9.ts', imports: '../../local/b.ts' },
  { rule: 'aws-sdk-at-the-edge', file: 'shared/use-cases/a10.ts', imports: '@aws-sdk/client-sqs' },
  { rule: 'domain-imports-zod-only', file: 'shared/domain/a11.ts', imports: 'node:crypto' },
];

let tree: string;
let violations: readonly Violation[];
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'lianbo-rules-'));
  for (const folder of ['shared', 'functions', 'infra', 'local']) await mkdir(join(tree, folder));
  await symlink(join(repository, 'node_modules'), join(tree, 'node_modules'));
  await writeFile(join(tree, 'tsconfig.json'), '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}');
  for (const { file, imports } of planted) await plant(file, imports);
  violations = await cruise(tree);
});
afterAll(() => rm(tree, { recursive: true }));

async function plant(file: string, imports: string): Promise<void> {
  await mkdir(join(tree, dirname(file)), { recursive: true });
  await writeFile(join(tree, file), `import { b } from '${imports}';\nexport const a = b;\n`);
  if (!imports.startsWith('.')) return;
  const target = join(tree, dirname(file), imports);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, 'export const b = 1;\n');
}

describe('the rules of what may import what', () => {
  it.each(planted)('report a planted breach of $rule', ({ rule, file }) => {
    expect(violations.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  });

  it('let everything else pass', () => {
    const broken = planted.map((one) => one.file);
    expect(violations.filter((one) => !broken.includes(one.from))).toEqual([]);
  });
});
