import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RuntimeSetupError } from '../errors.ts';

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

interface ListenOptions {
  readonly port: number;
  readonly handler: RequestListener;
  readonly what: string;
}

/** Listens on the loopback interface only. Port 0 picks a free one. */
export async function listen({ port, handler, what }: ListenOptions): Promise<Listener> {
  const server = createServer({ keepAliveTimeout: 120_000, noDelay: true }, handler);
  await bind(server, port, what);
  // The address of a listening TCP server is never a string or null.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, port: number, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new RuntimeSetupError(`${what} cannot listen on 127.0.0.1:${port}: ${cause.message}`, { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

export type HostCheck = (request: IncomingMessage) => boolean;

/** Names that no resolver on the internet can point here are as good as loopback. */
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9.-]+\.(?:localhost|example|test))$/;

function hostOf(address: string): string {
  return address
    .replace(/^[a-z]+:\/\//, '')
    .replace(/:\d+$/, '')
    .toLowerCase();
}

/**
 * A page on the internet may point its own name at 127.0.0.1, or post a form there: only loopback and configured names
 * are answered, and only pages from there are heard.
 */
export function createHostCheck(allowedHosts: readonly string[]): HostCheck {
  const isAllowed = (host: string): boolean => LOOPBACK_HOST.test(host) || allowedHosts.includes(host);
  return ({ headers }) =>
    isAllowed(hostOf(headers.host ?? '')) && (headers.origin === undefined || isAllowed(hostOf(headers.origin)));
}

/** Reads a body; undefined when it is longer than `limit`. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  let isTooLong = false;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      isTooLong ||= length > limit;
      // The rest is read and dropped: an answer before the end of the request would reset the connection.
      if (isTooLong) chunks.length = 0;
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(isTooLong ? undefined : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
