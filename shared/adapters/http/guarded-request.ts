import { once } from 'node:events';
import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { BlockedAddressError, type OutboundGuard } from './outbound-guard.ts';

export type GuardedRequest = {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
  readonly signal: AbortSignal;
};

/**
 * One request to an address that somebody named, on a connection of its own, which belongs to the look-up before it. Redirects
 * are answers. Throws `BlockedAddressError` where the address leads into a network that is not public.
 */
export async function openGuarded(
  guard: OutboundGuard,
  { url, method = 'GET', headers, body, signal }: GuardedRequest,
): Promise<IncomingMessage> {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  if (at === undefined || !guard.mayTry(at)) throw new BlockedAddressError('This is no public web address.');
  const { request } = at.protocol === 'https:' ? https : http;
  // Not compressed: a small answer must not become a large one here.
  const sent = { 'accept-encoding': 'identity', 'user-agent': 'Lianbo', ...headers };
  const outgoing = request(at, { method, agent: false, headers: sent, lookup: guard.lookup, signal });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return incoming;
}

/** Where several addresses were tried, Node collects their errors. */
export function isBlocked(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isBlocked);
  return error instanceof BlockedAddressError;
}
