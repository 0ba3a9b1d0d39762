import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
  readonly text: string;
  /** Fields of a urlencoded body. */
  readonly form: URLSearchParams;
};

type Answer = (call: ReceivedCall, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export type WireServer = AsyncDisposable & {
  readonly baseUrl: string;
  readonly calls: readonly ReceivedCall[];
  /** Answers the next call; the last answer given stays for all later ones. */
  readonly answer: (answer: Answer) => WireServer;
};

/** A server on localhost that answers what a test tells it to, byte by byte. */
export async function startWireServer(): Promise<WireServer> {
  const calls: ReceivedCall[] = [];
  const answers: Answer[] = [];
  const server = http.createServer(async (request, response) => {
    const call = await receive(request);
    calls.push(call);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    await answer?.(call, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const wire: WireServer = {
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    answer: (answer) => {
      answers.push(answer);
      return wire;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return wire;
}

async function receive(request: IncomingMessage): Promise<ReceivedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const text = body.toString('utf8');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    contentType: request.headers['content-type'] ?? '',
    body,
    text,
    form: new URLSearchParams(text),
  };
}

export function json(body: unknown, status = 200): Answer {
  return raw(JSON.stringify(body), status);
}

export function raw(body: string, status = 200): Answer {
  return (_call, response) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' }).end(body);
  };
}

/** The server has the whole request, may act on it, and hangs up. */
export const hangUp: Answer = (_call, _response, request) => {
  request.socket.destroy();
};

/** Announces more bytes than it sends. */
export function cutShort(body: string): Answer {
  return (_call, response, request) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length + 100) });
    response.write(body, () => request.socket.destroy());
  };
}

export const neverAnswer: Answer = () => undefined;

/** An address on which nobody listens. */
export async function refusingUrl(): Promise<string> {
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
