import { once } from 'node:events';
import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { type EncodedBody, encodeBody, type HttpBody } from './http-body.ts';
import { type HttpFailureReason, HttpTransportError } from './http-transport-error.ts';

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  /** Absolute and without a query, so that it can be named in an error. */
  readonly url: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** Sends one request once. Redirects are answers; nothing is ever sent again. Throws `HttpTransportError`. */
export type HttpClient = {
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
  /** Closes idle and running connections. */
  readonly close: () => void;
};

export type HttpClientOptions = {
  readonly maxSockets?: number;
  /**
   * A connection that idled longer is closed instead of reused: the server may have given it up, and a request written
   * to it would end in a reset that proves nothing. Below the five seconds that many servers allow.
   */
  readonly maxIdleMs?: number;
  readonly maxResponseBytes?: number;
};

type Progress = { mayHaveArrived: boolean; reason?: HttpFailureReason; systemCode?: string | undefined };

export function createHttpClient(options: HttpClientOptions = {}): HttpClient {
  const { maxSockets = 128, maxIdleMs = 3_000, maxResponseBytes = 2 * 1024 * 1024 } = options;
  const plain = new http.Agent({ keepAlive: true, maxSockets });
  const secure = new https.Agent({ keepAlive: true, maxSockets });
  const closeIdlePlain = watchIdle(plain, maxIdleMs);
  const closeIdleSecure = watchIdle(secure, maxIdleMs);

  function open(request: HttpRequest, body: EncodedBody | undefined): ClientRequest {
    const url = new URL(request.url);
    if (request.query !== undefined) url.search = new URLSearchParams(request.query).toString();
    const headers = { ...request.headers, ...(body === undefined ? {} : headersOf(body)) };
    if (url.protocol === 'https:') {
      closeIdleSecure();
      return https.request(url, { method: request.method, headers, agent: secure });
    }
    closeIdlePlain();
    return http.request(url, { method: request.method, headers, agent: plain });
  }

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const progress: Progress = { mayHaveArrived: false };
    if (request.signal?.aborted === true) throw failure(request, { ...progress, reason: 'aborted' });
    const body = request.body === undefined ? undefined : encodeBody(request.body);
    const outgoing = open(request, body);
    observe(outgoing, progress);
    const release = limit(outgoing, request, progress);
    try {
      outgoing.end(body?.bytes);
      const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
      const text = await readText(incoming, progress, maxResponseBytes);
      return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: text };
    } catch (error) {
      progress.systemCode ??= systemCodeOf(error);
      throw failure(request, progress);
    } finally {
      release();
    }
  }

  function close(): void {
    plain.destroy();
    secure.destroy();
  }

  return { send, close };
}

function headersOf(body: EncodedBody): Record<string, string> {
  return { 'content-type': body.contentType, 'content-length': String(body.bytes.byteLength) };
}

/** Returns a function that closes the connections of `agent` which have idled too long. */
function watchIdle(agent: http.Agent, maxIdleMs: number): () => void {
  const idleSince = new WeakMap<Socket, number>();
  let sweptAt = 0;
  agent.on('free', (socket: Socket) => idleSince.set(socket, Date.now()));
  return () => {
    const now = Date.now();
    // A crowd of requests need not look at every idle connection each time.
    if (now - sweptAt < maxIdleMs / 30) return;
    sweptAt = now;
    const oldest = now - maxIdleMs;
    for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) {
      if ((idleSince.get(socket) ?? 0) < oldest) socket.destroy();
    }
  };
}

/** Request bytes wait for the connection (and TLS) to stand, so before that moment nothing can have arrived. */
function observe(outgoing: ClientRequest, progress: Progress): void {
  const markArrived = () => {
    progress.mayHaveArrived = true;
  };
  outgoing.on('error', (error) => {
    progress.systemCode ??= systemCodeOf(error);
  });
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket || !socket.connecting) markArrived();
    else socket.once(outgoing.protocol === 'https:' ? 'secureConnect' : 'connect', markArrived);
  });
}

/** Ends the request at its time limit or when the caller gives up. */
function limit(outgoing: ClientRequest, request: HttpRequest, progress: Progress): () => void {
  const stop = (reason: HttpFailureReason) => {
    progress.reason ??= reason;
    outgoing.destroy(new Error(reason));
  };
  const abort = () => stop('aborted');
  const timer = setTimeout(() => stop('timeout'), request.timeoutMs);
  request.signal?.addEventListener('abort', abort, { once: true });
  return () => {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  };
}

/** By events: an iterator over the chunks costs as much as the rest of a short answer. */
function readText(incoming: IncomingMessage, progress: Progress, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length <= maxBytes) return;
      progress.reason = 'response-too-large';
      incoming.destroy();
      reject(new Error(progress.reason));
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('closed before its end')));
  });
}

function failure(request: HttpRequest, progress: Progress): HttpTransportError {
  const url = new URL(request.url);
  return new HttpTransportError({
    target: `${request.method} ${url.host}${url.pathname}`,
    reason: progress.reason ?? reasonOf(progress),
    mayHaveArrived: progress.mayHaveArrived,
    systemCode: progress.systemCode,
  });
}

function reasonOf({ systemCode, mayHaveArrived }: Progress): HttpFailureReason {
  if (systemCode === 'ECONNREFUSED') return 'connection-refused';
  if (systemCode === 'ENOTFOUND' || systemCode === 'EAI_AGAIN') return 'dns-failure';
  return mayHaveArrived ? 'connection-lost' : 'connection-failed';
}

function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
