import type { Clock } from '../../../local/runtime/clock/clock.ts';
import type { LogSink } from '../../../local/runtime/log.ts';
import type { BegunInvocation, Probe } from '../../../local/runtime/probe.ts';
import type { SandboxOptions } from '../../../local/sandbox/sandbox.ts';
import { everyPlatformAt, type LocalStack, startStack } from '../../../local/stack.ts';
import { type CaseRun, describe, isAcceptance } from './case-run.ts';
import { type Answer, type Doorkeeper, openDoor } from './door.ts';
import { strikes } from './faults.ts';
import { type IndexLag, openIndexLag } from './index-lag.ts';
import { repeat } from './repeat.ts';
import { openWorkerTimes } from './worker-time.ts';

export type CrashStack = {
  readonly stack: LocalStack;
  /** From now on this case's faults strike; undefined: none do. */
  readonly watch: (run: CaseRun | undefined) => void;
  readonly stop: () => Promise<void>;
};

export type CrashStackOptions = {
  readonly startAt: number;
  readonly settings: SandboxOptions['settings'];
  readonly logSink: LogSink;
  /** For everything random that does not belong to a case. */
  readonly fraction: () => number;
};

/** A worker sleeps past its lease, sometimes past the looks after it, sometimes past the message's visibility. */
const sleepsMs = [100_000, 160_000, 400_000] as const;

/** The local stack, with a door before each service and a probe in its runtime, on a clock that jumps. */
export async function startCrashStack(options: CrashStackOptions): Promise<CrashStack> {
  const times = openWorkerTimes();
  const begun = new Map<number, BegunInvocation>();
  let current: CaseRun | undefined;
  let running: LocalStack | undefined;
  let lag: IndexLag | undefined;
  const clockOf = (): Clock => stackOf(running).clock;

  const keeper = (service: 'aws' | 'platform'): Doorkeeper => {
    return async (crossing, act) => {
      const invocation = begun.get(crossing.threadId ?? -1);
      const run = current;
      const serve = async (): Promise<Answer> => {
        const asked = service === 'aws' ? lag?.query(crossing, act) : undefined;
        const answer = await (asked ?? act());
        if (service !== 'aws' || answer.status !== 200) return answer;
        lag?.follow(crossing);
        run?.acted(crossing, clockOf().now());
        return answer;
      };
      if (run === undefined || invocation === undefined) return serve();
      const isTarget = run.isTarget(invocation.functionName, invocation.event);
      if (!isTarget && !run.isAbout(invocation.event)) return serve();
      const { functionName, threadId } = invocation;
      const request = describe(crossing, service);
      const { line, fault } = run.meet({ at: clockOf().now(), functionName, threadId, request }, isTarget);
      const pass = async (): Promise<Answer> => {
        const answer = await serve();
        line.status = answer.status;
        line.isAccepted = isAcceptance(answer);
        return answer;
      };
      if (fault === undefined) return pass();
      const sleepMs = (): number => sleepsMs[Math.floor(run.fraction() * sleepsMs.length)] ?? sleepsMs[0];
      const deps = { clock: clockOf(), times, sleepMs };
      return strikes[fault.kind](deps, { crossing, act: pass, invocation, line });
    };
  };

  const aws = await openDoor(keeper('aws'), () => stackOf(running).runtime.awsUrl);
  const platforms = await openDoor(keeper('platform'), () => stackOf(running).sandboxUrl);
  const preload = new URL('./worker-preload.ts', import.meta.url);
  preload.searchParams.set('door', aws.url);
  const probe: Probe = {
    preload,
    begun: (invocation) => {
      begun.set(invocation.threadId, invocation);
      return () => begun.delete(invocation.threadId);
    },
    invoke: ({ functionName, event }, run) => {
      if (current === undefined || !current.isTarget(functionName, event)) return run(event);
      return repeat(current, { clock: clockOf(), event, run });
    },
  };
  const { url } = platforms;
  running = await startStack({
    clock: { mode: 'jumping', startAt: options.startAt, endAt: options.startAt },
    logSink: options.logSink,
    ports: { api: 0, aws: 0, sandbox: 0 },
    platformUrls: everyPlatformAt(url),
    sandbox: { settings: options.settings },
    probe,
  });
  const stack = running;
  const { tableName, clock } = stack;
  lag = await openIndexLag({ awsUrl: stack.runtime.awsUrl, tableName, clock, fraction: options.fraction });
  return {
    stack,
    watch: (run) => {
      current = run;
    },
    stop: async () => {
      lag?.close();
      await stack.stop();
      await Promise.all([aws.close(), platforms.close()]);
      times.close();
    },
  };
}

function stackOf(stack: LocalStack | undefined): LocalStack {
  if (stack === undefined) throw new Error('The stack is still starting.');
  return stack;
}
