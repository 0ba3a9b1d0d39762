import { createHash, createHmac } from 'node:crypto';
import { base32 } from './base32.ts';

/** The same parts always give the same id, so that a repeated request completes what the first one began. */
export function derivedId(prefix: string, parts: readonly string[], length: number): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  return `${prefix}${base32(hash).slice(0, length)}`;
}

const base62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Short and, without the key, not to be guessed. */
export function derivedSlug(signingKey: string, id: string): string {
  const digest = createHmac('sha256', signingKey).update(id).digest();
  let value = digest.readBigUInt64BE(0);
  let slug = '';
  for (let position = 0; position < 8; position++) {
    slug += base62[Number(value % 62n)];
    value /= 62n;
  }
  return slug;
}
