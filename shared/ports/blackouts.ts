import type { Blackouts } from '../domain/blackout.ts';

export type BlackoutRepository = {
  /** Without rules until the brand has set them. */
  readonly get: (brandId: string) => Promise<Blackouts>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: Blackouts, after: Blackouts) => Promise<'saved' | 'conflict'>;
};
