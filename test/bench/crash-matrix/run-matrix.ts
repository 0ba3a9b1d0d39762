import type { LogLine } from '../../../local/runtime/log.ts';
import { startCrashStack } from '../../support/crash/crash-stack.ts';
import { seededFractions } from '../../support/crash/random.ts';
import { casesOf, dryRun, isWanted, type Mode, type Only, scenariosFor } from './cases.ts';
import { createRunner, type Ran } from './run-case.ts';
import { traceOf } from './trace.ts';
import { faultsOf, judge, type Verdict } from './verdict.ts';

export type Judged = {
  readonly verdict: Verdict;
  readonly wrong: readonly string[];
  /** Empty where nothing is wrong. */
  readonly trace: string;
};

export type MatrixOptions = {
  readonly mode: Mode;
  readonly only: Only;
  readonly seed: number;
  readonly onCase: (judged: Judged) => void;
  readonly onLog?: (line: LogLine) => void;
};

const startAt = Date.parse('2026-11-05T10:00:00+08:00');

const acceptAgain = {
  weibo: { duplicates: 'accept', similarTexts: 'accept' },
  wechat: { draftLeavesBox: 'publication' },
  baijiahao: { duplicates: 'accept' },
} as const;

/** Runs all wanted cases of one mode on one stack. Each is judged at once, and once more when all have ended. */
export async function runMatrix(options: MatrixOptions): Promise<readonly Judged[]> {
  const { mode, only, seed, onCase, onLog = () => undefined } = options;
  const crash = await startCrashStack({
    startAt,
    settings: mode === 'accept' ? acceptAgain : {},
    logSink: onLog,
    fraction: seededFractions(`${seed} ${mode}`),
  });
  try {
    const { inspect } = crash.stack.sandbox;
    const { run, comeToRest } = await createRunner(crash, seed);
    const all: Ran[] = [];
    for (const scenario of scenariosFor(mode, only)) {
      const dry = await run(dryRun(mode, scenario));
      for (const one of casesOf(mode, scenario, dry.run.count)) {
        if (!isWanted(one.name, only)) continue;
        const ran = await run(one);
        all.push(ran);
        onCase(judged(ran, inspect));
      }
    }
    await comeToRest();
    return all.map((ran) => judged(ran, inspect));
  } finally {
    await crash.stop();
  }
}

function judged(ran: Ran, inspect: Parameters<typeof judge>[1]): Judged {
  const verdict = judge(ran, inspect);
  const wrong = faultsOf(verdict);
  return { verdict, wrong, trace: wrong.length === 0 ? '' : traceOf(ran) };
}
