import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandsOfCi } from '../support/readme/ci-commands.ts';
import { commandsIn, type FencedBlock, fencedBlocks } from '../support/readme/fenced-blocks.ts';
import { type StartedStack, startAsUser } from '../support/readme/started-stack.ts';

const root = new URL('../..', import.meta.url).pathname;
const shellBlocks = fencedBlocks(readFileSync(join(root, 'README.md'), 'utf8')).filter(
  ({ language }) => language === 'sh',
);
const isQuickStart = ({ section }: FencedBlock): boolean => section === 'Quick start';
const [startBlock, ...quickStart] = shellBlocks.filter(isQuickStart);

/** Nothing but an AWS account could try these. */
const needAnAwsAccount = [
  'npx cdk bootstrap aws://111122223333/ap-southeast-1',
  'npx cdk deploy --all -c stage=dev',
  'npm run bootstrap -- --stage dev',
];

describe('commands of the README outside the quick start', () => {
  const commands = shellBlocks.filter((block) => !isQuickStart(block)).flatMap(commandsIn);

  it('are run by CI, or need an AWS account', () => {
    const ofCi = commandsOfCi(root);
    expect(commands.filter((command) => !ofCi.has(command) && !needAnAwsAccount.includes(command))).toEqual([]);
  });

  it('include every one that is excused for needing an account', () => {
    expect(commands).toEqual(expect.arrayContaining(needAnAwsAccount));
  });
});

const weiboSchema = z.object({
  statuses: z.array(z.object({ text: z.string(), createdAt: z.number(), pictures: z.array(z.looseObject({})) })),
});
const postSchema = z.object({
  deliveries: z.array(
    z.object({ platform: z.string(), state: z.string(), linkUrl: z.string(), url: z.string().optional() }),
  ),
});

/** On a busy machine the stack alone may take half a minute to start. */
const patienceMs = 100_000;

describe('the quick start of the README', () => {
  let dir: string;
  let stack: StartedStack;
  let said: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lianbo-readme-'));
    stack = await startAsUser({ command: startBlock?.text ?? '', cwd: root, dir });
    said = await runAsWritten(quickStart, { stack, dir });
  }, patienceMs);
  afterAll(async () => {
    await stack?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('publishes its post on Weibo, with its own link and its picture', async () => {
    const { statuses } = weiboSchema.parse(await (await fetch(`${stack.sandboxUrl}/_sandbox/weibo`)).json());
    expect(statuses).toEqual([
      { text: expect.stringContaining(linkOf('weibo')), createdAt: expect.any(Number), pictures: [expect.any(Object)] },
    ]);
  });

  it('does so within a second and a half of its due time', async () => {
    const { statuses } = weiboSchema.parse(await (await fetch(`${stack.sandboxUrl}/_sandbox/weibo`)).json());
    const dueAt = Date.parse(/DUE=(\S+)/.exec(said)?.[1] ?? '');
    expect((statuses[0]?.createdAt ?? 0) - dueAt).toBeGreaterThanOrEqual(0);
    expect((statuses[0]?.createdAt ?? 0) - dueAt).toBeLessThan(1_500);
  });

  it('shows what it promises: the post, its log, the landing page and what reached Weibo', () => {
    expect(postIn(said).deliveries.find(({ platform }) => platform === 'weibo')).toMatchObject({
      state: 'published',
      url: expect.stringMatching(/^https:\/\/weibo\.com\//),
    });
    for (const mark of ['"outcome":"publish"', '<!doctype html>', '"statuses":']) expect(said).toContain(mark);
  });

  it('starts the article that follows the post', () => {
    const article = postIn(said).deliveries.find(({ platform }) => platform === 'wechat');
    expect(article?.state).not.toBe('failed');
  });

  const linkOf = (platform: string) => postIn(said).deliveries.find((one) => one.platform === platform)?.linkUrl ?? '';
});

/** The post as it was when the quick start read it, after it had been published. */
function postIn(said: string) {
  const line = said.split('\n').find((text) => text.startsWith('{"postId"')) ?? '{}';
  return postSchema.parse(JSON.parse(line));
}

/** One shell runs all blocks, as one terminal would; only ports and directory are those of this run. */
async function runAsWritten(
  blocks: readonly FencedBlock[],
  { stack, dir }: { readonly stack: StartedStack; readonly dir: string },
): Promise<string> {
  const script = blocks
    .map(({ text }) => text)
    .join('\n')
    .replaceAll('http://127.0.0.1:4800', stack.apiUrl)
    .replaceAll('http://127.0.0.1:4820', stack.sandboxUrl)
    .replaceAll('.lianbo/', `${dir}/`);
  const text = `set -euo pipefail\n${script}\necho DUE=$DUE\n`;
  const { stdout } = await promisify(execFile)('bash', ['-c', text], { cwd: root, timeout: 50_000 });
  return stdout;
}
