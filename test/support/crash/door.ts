import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { threadHeader } from './worker-time.ts';

/** A request of a function on its way to a service. */
export type Crossing = {
  /** Of the worker that sent it; undefined for everybody else. */
  readonly threadId: number | undefined;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The caller has hung up, or has its answer. */
  readonly isOver: () => boolean;
};

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Lets the service act, with another body if one is given. */
export type Act = (body?: Buffer) => Promise<Answer>;

/** Decides what becomes of a crossing: the answer it gets, or undefined for none at all. */
export type Doorkeeper = (crossing: Crossing, act: Act) => Promise<Answer | undefined>;

export type Door = { readonly url: string; readonly close: () => Promise<void> };

/** A server in front of a service, so that each request can be met before it acts and before its answer leaves. */
export async function openDoor(keeper: Doorkeeper, upstreamOf: () => string): Promise<Door> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer({ keepAliveTimeout: 120_000, noDelay: true }, (incoming, response) => {
    pass(incoming, response).catch(() => response.destroy());
  });
  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(incoming);
    const { method = 'GET', url: path = '/', headers } = incoming;
    const threadId = headers[threadHeader] === undefined ? undefined : Number(headers[threadHeader]);
    const crossing: Crossing = { threadId, method, path, headers, body, isOver: () => response.closed };
    const act: Act = (other) => forward({ ...crossing, body: other ?? body }, { agent, upstream: upstreamOf() });
    const answer = await keeper(crossing, act);
    if (answer === undefined || response.destroyed) return;
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a server that listens on a TCP port has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(crossing: Crossing, to: { readonly agent: Agent; readonly upstream: string }): Promise<Answer> {
  const { method, path, body } = crossing;
  const { host: _host, [threadHeader]: _thread, 'transfer-encoding': _chunked, ...headers } = crossing.headers;
  const length = body.length > 0 || headers['content-length'] !== undefined ? { 'content-length': body.length } : {};
  return new Promise((resolve, reject) => {
    const url = new URL(path, to.upstream);
    const outgoing = request(url, { method, agent: to.agent, headers: { ...headers, ...length } }, (incoming) => {
      const { 'transfer-encoding': _t, connection: _c, 'keep-alive': _k, ...kept } = incoming.headers;
      const answer = (bytes: Buffer): Answer => ({ status: incoming.statusCode ?? 500, headers: kept, body: bytes });
      readAll(incoming).then((bytes) => resolve(answer(bytes)), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
