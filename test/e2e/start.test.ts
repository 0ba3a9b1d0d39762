import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accountRequests, application, brand } from '../../examples/singles-day/brand.ts';
import { type ApiClient, createApiClient } from '../../local/api-client.ts';

const repository = new URL('../..', import.meta.url).pathname;
const SECOND = 1_000;

type Running = {
  readonly child: ChildProcess;
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  readonly token: string;
};

/** Runs the very command of `npm start` and reads what it prints. */
async function start(dir: string): Promise<Running> {
  const ports = ['--api-port', '0', '--aws-port', '0', '--sandbox-port', '0'];
  const child = spawn(process.execPath, ['local/start.ts', '--dir', dir, ...ports], { cwd: repository });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    output += data.toString();
  });
  for (let waited = 0; !output.includes('Logs, events'); waited += 50) {
    if (waited > 30 * SECOND || child.exitCode !== null) throw new Error(`The stack did not start:\n${output}`);
    await sleep(50);
  }
  const found = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? '';
  return {
    child,
    apiUrl: found(/API\s+(http:\S+)\/v1/),
    sandboxUrl: found(/Sandbox\s+(http:\S+)/),
    token: found(/Admin token\s+(\S+)/),
  };
}

async function end({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill(signal);
  return ended;
}

const created = z.looseObject({
  brandId: z.string(),
  accountId: z.string().optional(),
  applicationId: z.string().optional(),
});
const sandboxSchema = z.looseObject({
  statuses: z.array(z.looseObject({ text: z.string(), createdAt: z.number() })),
});

async function registerWeibo(api: ApiClient): Promise<string> {
  await api.post('/v1/brands', brand);
  const home = `/v1/brands/${brand.brandId}`;
  const registered = created.parse((await api.post(`${home}/applications`, application)).body);
  const request = accountRequests(registered.applicationId ?? '').weiboBrand;
  return created.parse((await api.post(`${home}/accounts`, request)).body).accountId ?? '';
}

const postFor = (accountId: string, text: string, dueAt: number) => ({
  title: text,
  summary: text,
  dueAt: new Date(dueAt).toISOString(),
  deliveries: [{ accountId, text }],
});

async function timeline(running: Running) {
  const answer = await fetch(`${running.sandboxUrl}/_sandbox/weibo`);
  return sandboxSchema.parse(await answer.json()).statuses;
}

describe('npm start', () => {
  let dir: string;
  let running: Running;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lianbo-start-'));
    running = await start(dir);
  });
  afterAll(async () => {
    if (running.child.exitCode === null && running.child.signalCode === null) await end(running, 'SIGKILL');
    await rm(dir, { recursive: true });
  });

  it("answers in the gateway's own words to no token and to a wrong one", async () => {
    const url = `${running.apiUrl}/v1/brands`;
    const none = await fetch(url);
    expect([none.status, await none.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    const wrong = await fetch(url, { headers: { authorization: 'Bearer lb_0123456789abcdef_wrong' } });
    expect([wrong.status, await wrong.text()]).toEqual([403, '{"message":"Forbidden"}']);
  });

  it('publishes each post once and not before its second, also when the whole process is killed between', async () => {
    const api = createApiClient({ url: running.apiUrl, token: running.token });
    const accountId = await registerWeibo(api);
    const begun = Math.ceil(Date.now() / SECOND) * SECOND;
    const due = { before: begun + 4 * SECOND, after: begun + 15 * SECOND };
    const posts = `/v1/brands/${brand.brandId}/posts`;
    expect((await api.post(posts, postFor(accountId, '清晨的第一泡茶', due.before), 'first')).status).toBe(201);
    expect((await api.post(posts, postFor(accountId, '午后的第二泡茶', due.after), 'second')).status).toBe(201);
    await sleep(due.before + 2 * SECOND - Date.now());
    await end(running, 'SIGKILL');

    running = await start(dir);
    await sleep(due.after + 3 * SECOND - Date.now());
    // A busy machine may be late; a second copy would come within the same seconds as the first.
    await expect.poll(async () => (await timeline(running)).length, { timeout: 30 * SECOND }).toBeGreaterThan(1);
    const seen = await timeline(running);
    expect(seen.map((status) => status.text.split('http')[0]?.trim())).toEqual(['清晨的第一泡茶', '午后的第二泡茶']);
    // Never early. How late is measured by the demo, not judged by a test on a busy machine.
    for (const [index, dueAt] of [due.before, due.after].entries()) {
      expect(seen[index]?.createdAt).toBeGreaterThanOrEqual(dueAt);
    }
  });

  it('keeps its token over a restart, and ends cleanly when asked to', async () => {
    const before = running.token;
    expect(await end(running, 'SIGINT')).toBe(0);
    running = await start(dir);
    expect(running.token).toBe(before);
    const listed = await fetch(`${running.apiUrl}/v1/brands`, { headers: { authorization: `Bearer ${before}` } });
    expect(listed.status).toBe(200);
    expect(await end(running, 'SIGTERM')).toBe(0);
  });
});
