import { randomBytes } from 'node:crypto';

export interface Randomness {
  bytes(count: number): Uint8Array;
}

export const base62Alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const digits = '0123456789';

const poolBytes = 8_192;

/** Random bytes by the pool: each request to the system costs as much as a thousand bytes. */
function createCryptoRandomness(): Randomness {
  let pool = randomBytes(poolBytes);
  let used = 0;
  return {
    bytes(count) {
      if (used + count > pool.length) {
        pool = randomBytes(Math.max(poolBytes, count));
        used = 0;
      }
      used += count;
      return pool.subarray(used - count, used);
    },
  };
}

export const cryptoRandomness: Randomness = createCryptoRandomness();

export function randomText(random: Randomness, length: number, alphabet: string = base62Alphabet): string {
  return Array.from(random.bytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
