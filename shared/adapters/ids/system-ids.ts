import { createHash } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';
import { derivedId } from './derived-ids.ts';
import { derivedSlug } from './derived-slug.ts';
import { createSystemRandomness } from './system-randomness.ts';

export function createSystemIds(): Ids {
  const randomness = createSystemRandomness();
  return {
    random: randomness.newId,
    derive: derivedId,
    slug: derivedSlug,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
  };
}
