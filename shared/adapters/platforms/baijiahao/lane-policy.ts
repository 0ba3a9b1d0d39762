import type { LanePolicy } from '../../../domain/lane.ts';

/**
 * The article quota depends on the level of the account and is published nowhere: the platform's own answer is what
 * stops an account. These are only a guard against a runaway caller.
 */
export const baijiahaoLanePolicy: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'articles-per-day', kinds: ['publish'], window: 'day', max: 100 },
    { name: 'reads-per-hour', kinds: ['read', 'look'], window: 'hour', max: 1_000 },
  ],
};
