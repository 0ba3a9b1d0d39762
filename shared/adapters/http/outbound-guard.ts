import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type OutboundPolicy = {
  /** For a stack on one machine, whose other servers are on loopback. */
  readonly allowLoopback: boolean;
};

export type OutboundGuard = {
  /** Whether an address is one that connections may go to before any name is resolved: a web address without a password in it. */
  readonly mayTry: (url: URL) => boolean;
  /** For `http.request`: resolves a name, and fails with `BlockedAddressError` where it leads anywhere but to the public internet. */
  readonly lookup: LookupFunction;
};

export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

/**
 * Keeps requests to addresses that callers name out of our own network. What counts is the address that is connected to,
 * looked at when it is resolved for that connection: a name that was harmless a moment ago may lead elsewhere now.
 */
export function createOutboundGuard(policy: OutboundPolicy, resolve: LookupFunction = dns.lookup): OutboundGuard {
  return {
    mayTry(url) {
      const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
      const isPlain = url.username === '' && url.password === '';
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // A literal address is never looked up, so it is judged here.
      return isWeb && isPlain && (isIP(host) === 0 || isPublicAddress(host, policy));
    },
    lookup(hostname, options, callback) {
      resolve(hostname, options, (error, found, family) => {
        if (error !== null) return callback(error, found, family);
        const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
        // One bad address among good ones is enough: which of them is used is not ours to say.
        const isAllowed = addresses.length > 0 && addresses.every((address) => isPublicAddress(address, policy));
        if (isAllowed) return callback(null, found, family);
        callback(new BlockedAddressError('The name does not lead to the public internet.'), '', 0);
      });
    },
  };
}

/** Only what is plainly public: not private, link-local (where clouds keep credentials), reserved, or an address inside another. */
export function isPublicAddress(address: string, { allowLoopback }: OutboundPolicy): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.parse(address).range();
  return range === 'unicast' || (allowLoopback && range === 'loopback');
}
