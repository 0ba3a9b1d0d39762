import { randomUUID } from 'node:crypto';
import type { Clock, InFlight } from '../clock/clock.ts';
import type { LogSink } from '../log.ts';
import type { Probe } from '../probe.ts';
import type { FunctionSettings } from './function-settings.ts';
import { FunctionWorker, failure, type Outcome } from './function-worker.ts';

const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

export interface FunctionStats {
  readonly invocations: number;
  readonly errors: number;
  readonly timeouts: number;
  /** Invocations that run or wait for a free worker. */
  readonly open: number;
}

export interface FunctionContext {
  readonly clock: Clock;
  readonly log: LogSink;
  /** The most worker threads a function gets on this machine, whatever it has reserved. */
  readonly maxWorkers: number;
  readonly probe: Probe | undefined;
}

interface Waiting {
  readonly event: string;
  readonly token: InFlight;
  readonly resolve: (outcome: Outcome) => void;
}

export function isTooLarge(payload: string): boolean {
  return payload.length > MAX_PAYLOAD_BYTES / 3 && Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES;
}

/** A function with its pool of workers. Invocations beyond the limit wait for a free worker, in order. */
export class LambdaFunction {
  readonly settings: FunctionSettings;
  /** How many invocations run at the same time at most. */
  readonly limit: number;
  readonly #context: FunctionContext;
  readonly #waiting: Waiting[] = [];
  readonly #idle: FunctionWorker[] = [];
  readonly #workers = new Set<FunctionWorker>();
  #busy = 0;
  #stopped = false;
  #stats = { invocations: 0, errors: 0, timeouts: 0 };

  constructor(settings: FunctionSettings, context: FunctionContext) {
    this.settings = settings;
    this.#context = context;
    this.limit = Math.min(context.maxWorkers, settings.reservedConcurrency ?? context.maxWorkers);
    context.clock.onJump((offsetMs) => {
      if (this.#busy > 0) for (const worker of this.#workers) worker.setOffset(offsetMs);
    });
  }

  stats(): FunctionStats {
    return { ...this.#stats, open: this.#busy + this.#waiting.length };
  }

  async cpuMs(): Promise<number> {
    const used = await Promise.all([...this.#workers].map((worker) => worker.cpuMs()));
    return used.reduce((sum, ms) => sum + ms, 0);
  }

  /** `event` is JSON text. Never rejects: a function that fails is an outcome. */
  async invoke(event: string): Promise<Outcome> {
    const run = (text: string): Promise<Outcome> => this.#invokeOnce(text);
    const around = this.#context.probe?.invoke;
    return around ? around({ functionName: this.settings.name, event }, run) : run(event);
  }

  async #invokeOnce(event: string): Promise<Outcome> {
    if (this.limit <= 0) return failure('TooManyRequestsException', 'Rate Exceeded.');
    if (this.#stopped) return failure('ServiceException', 'The local runtime is stopping');
    if (isTooLarge(event)) return failure('RequestTooLargeException', 'The event is longer than 6 MB');
    const token = this.#context.clock.begin();
    return new Promise((resolve) => {
      this.#waiting.push({ event, token, resolve });
      this.#startNext();
    });
  }

  /** Terminates every worker in the middle of its work. */
  async crash(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const waiting of this.#waiting.splice(0)) {
      waiting.token.end();
      waiting.resolve(failure('ServiceException', 'The local runtime is stopping'));
    }
    await this.crash();
  }

  #startNext(): void {
    while (this.#busy < this.limit) {
      const next = this.#waiting.shift();
      if (!next) return;
      void this.#run(next);
    }
  }

  async #run({ event, token, resolve }: Waiting): Promise<void> {
    this.#busy += 1;
    this.#stats.invocations += 1;
    const worker = this.#idle.pop() ?? this.#createWorker();
    const ended = this.#context.probe?.begun?.({
      functionName: this.settings.name,
      event,
      threadId: worker.threadId,
      kill: () => worker.terminate(),
      park: (until) => token.park(until),
      resume: () => token.resume(),
    });
    const outcome = await worker.run({
      message: { requestId: randomUUID(), event, offsetMs: this.#context.clock.offsetMs() },
      onWait: (until) => (until === undefined ? token.resume() : token.park(until)),
    });
    ended?.();
    this.#busy -= 1;
    if (this.#workers.has(worker)) this.#idle.push(worker);
    resolve(this.#account(outcome));
    this.#startNext();
    token.end();
  }

  #account(outcome: Outcome): Outcome {
    const checked =
      outcome.ok && isTooLarge(outcome.payload)
        ? failure('Function.ResponseSizeTooLarge', 'The response is longer than 6 MB')
        : outcome;
    if (checked.ok) return checked;
    this.#stats.errors += 1;
    if (checked.payload.startsWith('{"errorType":"Sandbox.Timedout"')) this.#stats.timeouts += 1;
    this.#context.log({ source: this.settings.name, stream: 'stderr', line: `Invoke Error ${checked.payload}` });
    return checked;
  }

  #createWorker(): FunctionWorker {
    const worker: FunctionWorker = new FunctionWorker({
      settings: this.settings,
      log: this.#context.log,
      preload: this.#context.probe?.preload,
      onGone: () => {
        this.#workers.delete(worker);
        const index = this.#idle.indexOf(worker);
        if (index >= 0) this.#idle.splice(index, 1);
      },
    });
    this.#workers.add(worker);
    return worker;
  }
}
