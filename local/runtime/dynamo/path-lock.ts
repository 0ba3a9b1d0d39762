import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuntimeSetupError } from '../errors.ts';

const LOCK_FILE = 'lianbo.lock';

interface LockOwner {
  readonly pid: number;
  /** Tells a process from a later one that got the same number; empty where the system does not say. */
  readonly startedAt: string;
}

/** When the process started, in clock ticks since boot (field 22 of Linux's /proc/PID/stat). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, startedAt }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return startedAt === '' || startedAt === startOf(pid);
}

function readOwner(path: string): LockOwner | undefined {
  try {
    const [pid = '', startedAt = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return /^\d+$/.test(pid) ? { pid: Number(pid), startedAt } : undefined;
  } catch {
    return undefined;
  }
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

export interface DirectoryLock {
  /** True when the last owner was killed: its files may hold half-done work. */
  readonly wasKilled: boolean;
  release(): void;
}

/** Takes a data directory for this process alone; what a killed process left behind is taken over. */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, LOCK_FILE);
  const release = (): void => rmSync(path, { force: true });
  if (tryCreate(path)) return { wasKilled: false, release };
  const owner = readOwner(path);
  if (owner && isAlive(owner)) {
    throw new RuntimeSetupError(`${directory} is in use by process ${owner.pid}; stop it or choose another directory`);
  }
  rmSync(path, { force: true });
  if (tryCreate(path)) return { wasKilled: true, release };
  throw new RuntimeSetupError(`${directory} was taken by another process just now`);
}
