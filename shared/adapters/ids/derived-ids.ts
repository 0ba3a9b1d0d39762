import { createHash } from 'node:crypto';
import { base32 } from './base32.ts';

/** The same parts always give the same id, so that a repeated request completes what the first one began. */
export function derivedId(prefix: string, parts: readonly string[], length: number): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  return `${prefix}${base32(hash).slice(0, length)}`;
}
