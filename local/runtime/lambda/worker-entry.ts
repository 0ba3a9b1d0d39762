import { subscribe } from 'node:diagnostics_channel';
import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import {
  CLOCK_WAIT_CHANNEL,
  type ClockWait,
  type FromWorker,
  type InvokeMessage,
  type ToWorker,
  type WorkerData,
} from './worker-protocol.ts';

// Runs inside a worker thread: loads one bundle and answers one invocation at a time.

type Handler = (event: unknown, context: Record<string, unknown>) => unknown;

function connectedPort(): MessagePort {
  if (!parentPort) throw new Error('worker-entry.ts runs in a worker thread only');
  return parentPort;
}

const port = connectedPort();
// The runtime that starts the thread is the only one to fill this.
const settings = workerData as WorkerData;
const waits = new Set<ClockWait>();
/** Of waits that a jump has shortened. */
const alarms = new Map<ClockWait, NodeJS.Timeout>();

function post(message: FromWorker): void {
  port.postMessage(message);
}

async function loadHandler(): Promise<Handler> {
  const bundle: Record<string, unknown> = await import(pathToFileURL(settings.bundlePath).href);
  const handler = bundle[settings.handlerName];
  if (typeof handler !== 'function')
    throw new Error(`${settings.handlerName} is not exported by ${settings.bundlePath}`);
  return (event, context) => handler(event, context);
}

function contextOf(message: InvokeMessage): Record<string, unknown> {
  const deadline = Date.now() + message.timeoutMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memoryMb),
    awsRequestId: message.requestId,
    logGroupName: settings.logGroupName,
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
    getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
  };
}

function errorPayload(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: name, errorMessage: message, trace: (stack ?? '').split('\n') });
}

let reportedWait: number | undefined;

function reportWaits(): void {
  const moments = [...waits].map((wait) => wait.until);
  const until = moments.length > 0 ? Math.min(...moments) : undefined;
  if (until === reportedWait) return;
  reportedWait = until;
  post({ kind: 'wait', until });
}

/**
 * Functions read the offset at each look at the clock. Whoever waits sleeps as long as was right before the jump, so that a
 * wait is ended when its moment has come on the clock as it goes now.
 */
function applyOffset(offsetMs: number): void {
  process.env['CLOCK_OFFSET_MS'] = String(offsetMs);
  const now = Date.now() + offsetMs;
  for (const wait of waits) {
    clearTimeout(alarms.get(wait));
    if (wait.until <= now) wait.wake();
    else alarms.set(wait, setTimeout(wait.wake, wait.until - now));
  }
}

function forget(wait: ClockWait): void {
  clearTimeout(alarms.get(wait));
  alarms.delete(wait);
  if (waits.delete(wait)) reportWaits();
}

function onWait(message: unknown): void {
  // The channel belongs to this runtime and to the clock adapter of the functions, which publish this shape only.
  const wait = message as ClockWait;
  waits.add(wait);
  reportWaits();
  wait.ended.then(
    () => forget(wait),
    () => forget(wait),
  );
}

const loading = loadHandler();
const reportReady = (): void => post({ kind: 'ready' });
// A failure is reported by the first invocation.
loading.then(reportReady, reportReady);

async function answer(message: InvokeMessage): Promise<void> {
  try {
    const handler = await loading;
    const result = await handler(JSON.parse(message.event), contextOf(message));
    post({ kind: 'result', ok: true, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    post({ kind: 'result', ok: false, payload: errorPayload(error) });
  }
}

subscribe(CLOCK_WAIT_CHANNEL, onWait);
port.on('message', (message: ToWorker) => {
  applyOffset(message.offsetMs);
  if (message.kind === 'invoke') void answer(message);
});
