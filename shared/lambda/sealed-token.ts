import { createHmac, timingSafeEqual } from 'node:crypto';

/** The parts, and a signature over them that is good for this one purpose. */
export function sealToken(signingKey: string, purpose: string, parts: readonly (string | number)[]): string {
  const payload = parts.join('.');
  return `${payload}.${signatureOf(signingKey, purpose, payload).toString('base64url')}`;
}

/** The parts of a genuine token; `undefined` for everything else. */
export function unsealToken(signingKey: string, purpose: string, token: string): readonly string[] | undefined {
  const at = token.lastIndexOf('.');
  const payload = token.slice(0, Math.max(at, 0));
  const given = Buffer.from(token.slice(at + 1), 'base64url');
  const expected = signatureOf(signingKey, purpose, payload);
  const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
  return isGenuine ? payload.split('.') : undefined;
}

function signatureOf(signingKey: string, purpose: string, payload: string): Buffer {
  return createHmac('sha256', signingKey).update(`${purpose}\u0000${payload}`).digest();
}
