import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type StartedStack = {
  readonly apiUrl: string;
  readonly sandboxUrl: string;
  readonly stop: () => Promise<void>;
};

type Start = { readonly command: string; readonly cwd: string; readonly dir: string };

const startLimitMs = 40_000;
const stopLimitMs = 8_000;

/** Runs a start command as a user would, with its data in `dir` and on free ports, until it has said where it listens. */
export async function startAsUser({ command, cwd, dir }: Start): Promise<StartedStack> {
  const ports = { LIANBO_API_PORT: '0', LIANBO_AWS_PORT: '0', LIANBO_SANDBOX_PORT: '0' };
  const child = spawn('bash', ['-c', command], {
    cwd,
    detached: true,
    env: { ...process.env, ...ports, LIANBO_DIR: dir },
  });
  const stop = () => stopGroup(child);
  try {
    const said = await outputUntil(child, 'AWS endpoints');
    return { apiUrl: addressIn(said, 'API'), sandboxUrl: addressIn(said, 'Sandbox'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function outputUntil(child: ChildProcess, mark: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The stack did not start in time: ${said}`)), startLimitMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes(mark)) settle(() => resolve(said));
    };
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => settle(() => reject(new Error(`The stack ended: ${said}`))));
  });
}

function addressIn(said: string, label: string): string {
  const address = new RegExp(`^ *${label} +(http://127\\.0\\.0\\.1:\\d+)`, 'm').exec(said)?.[1];
  if (address === undefined) throw new Error(`The stack did not say where its ${label} is: ${said}`);
  return address;
}

/** Ctrl-C reaches npm and what it runs; whatever is left after a while is killed. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  const timer = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(timer);
}
