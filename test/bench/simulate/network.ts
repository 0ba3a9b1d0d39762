import type { EventLoop } from './event-loop.ts';
import type { Faults } from './faults.ts';
import { drawLapse } from './lapse.ts';
import type { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Trace } from './trace.ts';

export type NetworkDeps = {
  readonly loop: EventLoop;
  readonly random: Random;
  readonly faults: Faults;
  readonly trace: Trace;
};

/** What a service of the cloud does with a request. It acts at one moment of virtual time. */
export type Call = <T>(process: Process, name: string, act: () => T | Promise<T>) => Promise<T>;

const lossAfterMs = 2_000;

/** Requests that take time and fail in all the ways in which requests fail. */
export function createNetwork(deps: NetworkDeps): Call {
  const { loop, faults, trace } = deps;
  return (process, name, act) =>
    new Promise((resolve, reject) => {
      if (!process.isAlive()) return;
      const fate = faults.draw(fates, 0.0076) ?? 'well';
      trace.line(`${loop.now()} ${process.name} ${name} ${fate}`);
      leave(deps, { process, name, act, fate, resolve, reject });
    });
}

function leave<T>(deps: NetworkDeps, request: Request<T>): void {
  const { loop, random } = deps;
  const { process, fate } = request;
  if (fate === 'slept') process.sleep(drawLapse(random, loop.now()));
  const latency = fate === 'slow' ? random.between(1_000, 8_000) : random.between(2, 12);
  if (fate === 'died-before') process.kill();
  else if (fate !== 'hung') loop.after(latency, () => serve(deps, request));
}

type Request<T> = {
  readonly process: Process;
  readonly name: string;
  readonly act: () => T | Promise<T>;
  readonly fate: (typeof fates)[number]['fate'] | 'well';
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
};

function serve<T>({ loop, random }: NetworkDeps, request: Request<T>): void {
  const { process, name, act, fate, resolve, reject } = request;
  const answer = (result: Promise<T>): void => {
    result.then(
      (value) => process.resume(() => resolve(value)),
      (error) => process.resume(() => reject(error)),
    );
  };
  const fail = (what: 'throttled' | 'answer-lost'): void => process.resume(() => reject(new ServiceError(what, name)));
  if (fate === 'throttled') {
    fail('throttled');
    return;
  }
  const result = attempt(act);
  if (fate === 'died-after') process.kill();
  else if (fate === 'repeated') loop.after(random.between(50, 500), () => answer(attempt(act)));
  else if (fate === 'lost') loop.after(lossAfterMs, () => fail('answer-lost'));
  else answer(result);
}

const fates = [
  { fate: 'throttled', kind: 'call-throttled', weight: 10 },
  { fate: 'lost', kind: 'call-answer-lost', weight: 6 },
  { fate: 'repeated', kind: 'call-repeated-by-sdk', weight: 6 },
  { fate: 'slow', kind: 'call-slow', weight: 40 },
  { fate: 'hung', kind: 'call-hung', weight: 2 },
  { fate: 'died-before', kind: 'worker-died-before-call', weight: 4 },
  { fate: 'died-after', kind: 'worker-died-after-call', weight: 6 },
  { fate: 'slept', kind: 'worker-slept-past-lease', weight: 2 },
] as const;

/** A refusal is an answer; it must not go unheard where nobody waits for it any more. */
function attempt<T>(act: () => T | Promise<T>): Promise<T> {
  const result = (async () => act())();
  result.catch(() => undefined);
  return result;
}

export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(what: 'throttled' | 'answer-lost' | 'partly-taken', request: string) {
    super(`${request}: ${what}`);
  }
}
