import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Mangling, type Seen, sendMangled } from './mangling.ts';

export type ManglingDoor = AsyncDisposable & {
  readonly url: string;
  /** Paths of all calls that came through. */
  readonly paths: readonly string[];
  /** Access tokens that were in their addresses. */
  readonly tokens: ReadonlySet<string>;
  /** Mangles the answers to calls of this path; without one, of none. */
  readonly mangle: (
    plan: { readonly path: string; readonly mangling: Mangling; readonly secret: string } | undefined,
  ) => void;
  /** What the caller could see of the last mangled answer. */
  readonly lastSeen: () => Seen | undefined;
};

type Plan = Parameters<ManglingDoor['mangle']>[0];

/** Stands before a server: its calls are made, but their answers may come back broken. */
export async function openManglingDoor(target: string): Promise<ManglingDoor> {
  const paths: string[] = [];
  const tokens = new Set<string>();
  let plan: Plan;
  let seen: Seen | undefined;
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', target);
    paths.push(pathname);
    const token = searchParams.get('access_token');
    // A mangled token may be a mere digit, which stands in every text.
    if (token !== null && token.length > 15) tokens.add(token);
    const honest = await forward(target, request);
    if (plan?.path !== pathname) {
      response.writeHead(honest.status, { 'content-type': 'application/json' }).end(honest.text);
      return;
    }
    seen = sendMangled(plan.mangling, { ...honest, secret: plan.secret }, response);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    paths,
    tokens,
    mangle: (next) => {
      plan = next;
      seen = undefined;
    },
    lastSeen: () => seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(target: string, request: IncomingMessage): Promise<{ status: number; text: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const contentType = request.headers['content-type'];
  const answer = await fetch(new URL(request.url ?? '/', target), {
    method: request.method ?? 'GET',
    ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  return { status: answer.status, text: await answer.text() };
}
