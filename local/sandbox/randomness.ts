import { randomBytes } from 'node:crypto';

export interface Randomness {
  bytes(count: number): Uint8Array;
}

export const base62Alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const digits = '0123456789';

export const cryptoRandomness: Randomness = { bytes: (count) => randomBytes(count) };

export function randomText(random: Randomness, length: number, alphabet: string = base62Alphabet): string {
  return Array.from(random.bytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
