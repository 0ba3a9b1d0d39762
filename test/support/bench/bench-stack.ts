import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClockOptions } from '../../../local/runtime/clock/clock.ts';
import type { SandboxSeed } from '../../../local/sandbox/seed.ts';
import type { SandboxSettingsPatch } from '../../../local/sandbox/settings.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';

export type BenchStack = LocalStack & { readonly requests: RequestLog; readonly errors: readonly string[] };

/** A stack in memory whose requests are counted and whose functions' errors are kept. */
export async function startBenchStack(options: {
  readonly clock: ClockOptions;
  readonly seed: SandboxSeed;
  readonly settings?: SandboxSettingsPatch;
  readonly adapt?: (assemblyDir: string) => Promise<void>;
  /** Told of every line that a function logs. */
  readonly onLogLine?: (line: string) => void;
}): Promise<BenchStack> {
  const errors: string[] = [];
  const requests = createRequestLog();
  const stack = await startStack({
    clock: options.clock,
    logSink: ({ source, line }) => {
      options.onLogLine?.(line);
      if (line.includes('"level":"ERROR"') || line.startsWith('Invoke Error')) errors.push(`${source} ${line}`);
    },
    ports: { api: 0, aws: 0, sandbox: 0 },
    sandbox: { seed: options.seed, settings: options.settings },
    ...(options.adapt === undefined ? {} : { adapt: options.adapt }),
    onAwsRequest: requests.add,
  });
  return { ...stack, requests, errors };
}

/** A sandbox that refuses nothing for its number or its likeness, so that a second publish is seen. */
export const withoutQuotas: SandboxSettingsPatch = {
  weibo: {
    duplicates: 'accept',
    similarTexts: 'accept',
    postsPerHour: Number.MAX_SAFE_INTEGER,
    callsPerDay: Number.MAX_SAFE_INTEGER,
    ipCallsPerHour: Number.MAX_SAFE_INTEGER,
  },
};

/** The lead is stage data; the local stage has the shortest. */
export async function setLeadSeconds(assemblyDir: string, seconds: number): Promise<void> {
  const changed = await rewrite(assemblyDir, /\.template\.json$/, (text) =>
    text.replaceAll(/"LEAD_SECONDS": "\d+"/g, `"LEAD_SECONDS": "${seconds}"`),
  );
  if (changed === 0) throw new Error('No function of the templates has a LEAD_SECONDS.');
}

async function rewrite(directory: string, name: RegExp, change: (text: string) => string): Promise<number> {
  let changed = 0;
  for (const entry of await readdir(directory, { recursive: true })) {
    if (!name.test(entry)) continue;
    const path = join(directory, entry);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    if (after === before) continue;
    await writeFile(path, after);
    changed += 1;
  }
  return changed;
}
