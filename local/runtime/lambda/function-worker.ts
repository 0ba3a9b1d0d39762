import { Worker } from 'node:worker_threads';
import type { LogSink } from '../log.ts';
import type { FunctionSettings } from './function-settings.ts';
import type { FromWorker, InvokeMessage, ToWorker, WorkerData } from './worker-protocol.ts';

export interface Outcome {
  readonly ok: boolean;
  /** JSON: what the handler returned, or `{ errorType, errorMessage }`. */
  readonly payload: string;
}

export function failure(errorType: string, errorMessage: string): Outcome {
  return { ok: false, payload: JSON.stringify({ errorType, errorMessage }) };
}

const ENTRY = new URL('./worker-entry.ts', import.meta.url);

/** Loading the bundle has its own limit, as on Lambda, and does not count against the function's time-out. */
const LOAD_TIMEOUT_MS = 10_000;

interface Running {
  readonly resolve: (outcome: Outcome) => void;
  readonly onWait: (until: number | undefined) => void;
  timer: NodeJS.Timeout;
}

export interface Invocation {
  readonly message: Omit<InvokeMessage, 'kind' | 'timeoutMs'>;
  readonly onWait: (until: number | undefined) => void;
}

interface WorkerOptions {
  readonly settings: FunctionSettings;
  readonly log: LogSink;
  /** A module that the thread loads first. */
  readonly preload: URL | undefined;
  /** Called once, when the thread is gone for whatever reason. */
  readonly onGone: () => void;
}

function pipeLines(stream: NodeJS.ReadableStream, emit: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) emit(line);
  });
  stream.on('end', () => {
    if (rest !== '') emit(rest);
  });
}

/** One worker thread with the function's bundle; it runs one invocation at a time. */
export class FunctionWorker {
  readonly threadId: number;
  readonly #settings: FunctionSettings;
  readonly #thread: Worker;
  readonly #onGone: () => void;
  #running: Running | undefined;
  #isReady = false;
  #isGone = false;

  constructor({ settings, log, preload, onGone }: WorkerOptions) {
    this.#settings = settings;
    this.#onGone = onGone;
    const data: WorkerData = {
      bundlePath: settings.bundlePath,
      handlerName: settings.handlerName,
      functionName: settings.name,
      functionArn: settings.arn,
      memoryMb: settings.memoryMb,
      logGroupName: settings.logGroupName,
    };
    this.#thread = new Worker(ENTRY, {
      workerData: data,
      env: settings.environment,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
      ...(preload === undefined ? {} : { execArgv: ['--import', preload.href] }),
    });
    this.threadId = this.#thread.threadId;
    pipeLines(this.#thread.stdout, (line) => log({ source: settings.name, stream: 'stdout', line }));
    pipeLines(this.#thread.stderr, (line) => log({ source: settings.name, stream: 'stderr', line }));
    this.#thread.on('message', (message: FromWorker) => this.#receive(message));
    this.#thread.on('error', (error) => this.#lose(failure('Runtime.ExitError', describe(error))));
    this.#thread.on('exit', () => this.#lose(failure('Runtime.ExitError', 'Runtime exited without an answer')));
  }

  run({ message, onWait }: Invocation): Promise<Outcome> {
    return new Promise((resolve) => {
      const { timeoutMs } = this.#settings;
      this.#running = { resolve, onWait, timer: this.#startTimer() };
      this.#post({ kind: 'invoke', timeoutMs, ...message });
    });
  }

  /** Processor time that the thread has used; 0 once it is gone. */
  async cpuMs(): Promise<number> {
    if (this.#isGone) return 0;
    // A thread that has not begun, or ends meanwhile, has nothing to tell.
    const { user, system } = await this.#thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
    return (user + system) / 1000;
  }

  /** Tells a running invocation that the clock has jumped. */
  setOffset(offsetMs: number): void {
    if (this.#running) this.#post({ kind: 'offset', offsetMs });
  }

  /** Stops the thread in the middle of whatever it does: no later line of it runs. */
  async terminate(outcome = failure('Runtime.ExitError', 'Runtime exited: the worker was terminated')): Promise<void> {
    this.#lose(outcome);
    await this.#thread.terminate();
  }

  #post(message: ToWorker): void {
    this.#thread.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'result') this.#finish(message);
    else if (message.kind === 'wait') this.#running?.onWait(message.until);
    else this.#becomeReady();
  }

  #becomeReady(): void {
    this.#isReady = true;
    if (!this.#running) return;
    clearTimeout(this.#running.timer);
    this.#running.timer = this.#startTimer();
  }

  #startTimer(): NodeJS.Timeout {
    const limitMs = this.#isReady ? this.#settings.timeoutMs : LOAD_TIMEOUT_MS;
    return setTimeout(() => {
      const seconds = (limitMs / 1000).toFixed(2);
      void this.terminate(failure('Sandbox.Timedout', `Task timed out after ${seconds} seconds`));
    }, limitMs);
  }

  #lose(outcome: Outcome): void {
    if (!this.#isGone) {
      this.#isGone = true;
      this.#onGone();
    }
    this.#finish(outcome);
  }

  #finish({ ok, payload }: Outcome): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    running.resolve({ ok, payload });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
