import { type ChannelListener, subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { BroadcastChannel, threadId } from 'node:worker_threads';
import { sequenceHeader, type ToClock, type ToWorker, threadHeader, timeChannel } from './worker-time.ts';

// Loaded by each worker thread of a crash stack before its bundle. It sends the function's requests through the doors
// of the matrix, marks each with its thread, and lets the matrix decide when a time-out of seconds has passed.

const door = new URL(import.meta.url).searchParams.get('door') ?? '';
const endpoint = process.env['AWS_ENDPOINT_URL'] ?? '';

/** Queues are called at the host of their address, so that not only the endpoint's setting is changed. */
for (const [name, value] of Object.entries(process.env)) {
  if (value?.startsWith(endpoint)) process.env[name] = door + value.slice(endpoint.length);
}

/** Counts requests and timers, so that it can be told which came first. */
let sequence = 0;

const markRequest: ChannelListener = (message) => {
  // The channel carries this shape alone.
  const { request } = message as { readonly request: ClientRequest };
  sequence += 1;
  request.setHeader(threadHeader, String(threadId));
  request.setHeader(sequenceHeader, String(sequence));
};
subscribe('http.client.request.created', markRequest);

type Pending = { readonly sequence: number; readonly endsAt: number; readonly fire: () => void };

const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;
const pending = new Map<unknown, Pending>();
const longMs = 900;

const patchedSetTimeout = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): NodeJS.Timeout => {
  if (!(ms >= longMs)) return realSetTimeout(run, ms, ...args);
  const timer: NodeJS.Timeout = realSetTimeout(() => fire(), ms);
  const fire = (): void => {
    if (!pending.delete(timer)) return;
    realClearTimeout(timer);
    run(...args);
  };
  sequence += 1;
  pending.set(timer, { sequence, endsAt: Date.now() + ms, fire });
  return timer;
};
globalThis.setTimeout = Object.assign(patchedSetTimeout, realSetTimeout) as typeof setTimeout; // keeps the promisified form
globalThis.clearTimeout = (timer) => {
  pending.delete(timer);
  realClearTimeout(timer);
};
AbortSignal.timeout = (ms) => {
  const controller = new AbortController();
  const reason = (): DOMException => new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  setTimeout(() => controller.abort(reason()), ms).unref();
  return controller.signal;
};

const inOrder = (): Pending[] => [...pending.values()].toSorted((a, b) => a.endsAt - b.endsAt);

/** A thread that slept finds its old time-outs over before it does anything else. */
function wake({ sleptMs, before }: { readonly sleptMs: number; readonly before: number }): void {
  const now = Date.now();
  for (const timer of inOrder()) if (timer.sequence < before && timer.endsAt - now <= sleptMs) timer.fire();
}

const channel = new BroadcastChannel(timeChannel);
channel.onmessage = ({ data }) => {
  const message = data as ToWorker | ToClock; // only the matrix and its workers write to this channel
  if (message.threadId === threadId) obey(message);
};

function obey(message: ToWorker | ToClock): void {
  if (message.kind === 'left' || message.kind === 'done') return;
  if (message.kind === 'ask') {
    const [next] = inOrder();
    const leftMs = next === undefined ? undefined : Math.max(0, next.endsAt - Date.now());
    channel.postMessage({ kind: 'left', threadId, leftMs } satisfies ToClock);
    return;
  }
  if (message.kind === 'wake') wake(message);
  else inOrder()[0]?.fire();
  // What the time-outs lead to is done first.
  setTimeout(() => channel.postMessage({ kind: 'done', threadId } satisfies ToClock), settleMs);
}
const settleMs = 5;
channel.unref();
