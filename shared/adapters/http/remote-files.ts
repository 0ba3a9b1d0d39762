import type { IncomingMessage } from 'node:http';
import type { RemoteFileRefusal, RemoteFiles } from '../../ports/remote-files.ts';
import { isBlocked, openGuarded } from './guarded-request.ts';
import type { OutboundGuard } from './outbound-guard.ts';

export type RemoteFilesOptions = {
  readonly guard: OutboundGuard;
  /** For all hops together, from the first connection to the last byte. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
};

class Refused extends Error {
  readonly refusal: RemoteFileRefusal;

  constructor(refusal: RemoteFileRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** Gets files from addresses that callers name. Every hop passes the guard, on a connection of its own. */
export function createRemoteFiles(options: RemoteFilesOptions): RemoteFiles {
  const { guard, timeoutMs = 15_000, maxRedirects = 5 } = options;

  async function follow(url: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
    let next = url;
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const incoming = await openGuarded(guard, { url: next, headers: { accept: 'image/*' }, signal });
      const location = redirectOf(incoming);
      if (location === undefined) return await read(incoming, maxBytes);
      incoming.destroy();
      next = URL.canParse(location, next) ? new URL(location, next).href : location;
    }
    throw new Refused({ reason: 'redirects', limit: maxRedirects });
  }

  return {
    async fetch(url, { maxBytes }) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return { kind: 'file', bytes: await follow(url, maxBytes, signal) };
      } catch (error) {
        if (error instanceof Refused) return { kind: 'refused', ...error.refusal };
        if (isBlocked(error)) return { kind: 'refused', reason: 'address-not-allowed' };
        if (signal.aborted) return { kind: 'refused', reason: 'timeout', limit: timeoutMs };
        return { kind: 'refused', reason: 'unreachable' };
      }
    },
  };
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

async function read(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (incoming.statusCode !== 200) {
    incoming.destroy();
    throw new Refused({ reason: 'status', actual: incoming.statusCode ?? 0 });
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Refused({ reason: 'too-large', limit: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
