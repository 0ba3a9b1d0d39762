import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Absent when the application is called in process, without a server. */
export type SandboxBindings = Partial<HttpBindings>;

/** Breaks the connection as a network would: the client sees a reset, not an answer. */
export function breakConnection(env: SandboxBindings | undefined): Response {
  if (env?.incoming === undefined) throw new Error('the connection was broken by a fault switch');
  env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Keeps the request until its client gives up. */
export async function neverAnswer(env: SandboxBindings | undefined): Promise<Response> {
  if (env?.incoming === undefined) throw new Error('the request was held by a fault switch');
  const { socket } = env.incoming;
  if (!socket.destroyed) await once(socket, 'close');
  return RESPONSE_ALREADY_SENT;
}
