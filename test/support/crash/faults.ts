import type { Clock } from '../../../local/runtime/clock/clock.ts';
import type { BegunInvocation } from '../../../local/runtime/probe.ts';
import type { Crossed, FaultKind } from './case-run.ts';
import type { Act, Answer, Crossing } from './door.ts';
import { sequenceHeader, type WorkerTimes } from './worker-time.ts';

export type Struck = {
  readonly crossing: Crossing;
  readonly act: Act;
  readonly invocation: BegunInvocation;
  readonly line: Crossed;
};
export type FaultDeps = { readonly clock: Clock; readonly times: WorkerTimes; readonly sleepMs: () => number };

type Strike = (deps: FaultDeps, struck: Struck) => Promise<Answer | undefined>;

/** What each fault does to the request that it meets, and to the worker that sent it. */
export const strikes: Readonly<Record<FaultKind, Strike>> = {
  before: async (_deps, { invocation }) => {
    await invocation.kill();
    return undefined;
  },
  after: async (_deps, { act, invocation, line }) => {
    line.status = (await act()).status;
    await invocation.kill();
    return undefined;
  },
  withhold: async (deps, { act, crossing, invocation, line }) => {
    line.status = (await act()).status;
    await letTimeOut(deps, crossing, invocation);
    return undefined;
  },
  sleep: async (deps, struck) => {
    await sleepOverLease(deps, struck);
    if (!struck.crossing.isOver()) return struck.act();
    struck.line.fate = 'too-late';
    return undefined;
  },
};

/** Lets one time-out of the worker after the other pass, on the clock, until it gives this request up. */
async function letTimeOut({ clock, times }: FaultDeps, crossing: Crossing, invocation: BegunInvocation): Promise<void> {
  while (!crossing.isOver()) {
    const leftMs = await times.nextTimeout(invocation.threadId);
    if (crossing.isOver()) return;
    if (leftMs === undefined) throw new Error('A function waits for an answer without a time-out.');
    clock.advance(leftMs);
    await times.fire(invocation.threadId);
  }
}

async function sleepOverLease({ clock, times, sleepMs }: FaultDeps, { crossing, invocation }: Struck): Promise<void> {
  const sleptMs = sleepMs();
  const until = clock.now() + sleptMs;
  invocation.park(until);
  await clock.whenReached(until);
  invocation.resume();
  const before = Number(crossing.headers[sequenceHeader]);
  await times.wake(invocation.threadId, { sleptMs, before });
}
