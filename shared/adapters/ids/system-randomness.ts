import { randomBytes, randomInt } from 'node:crypto';
import type { Randomness } from '../../ports/randomness.ts';
import { base32 } from './base32.ts';

export function createSystemRandomness(): Randomness {
  return {
    fraction: () => randomInt(2 ** 32) / 2 ** 32,
    newId: (prefix) => `${prefix}${base32(randomBytes(13)).slice(0, 20)}`,
  };
}
