import type { WeiboAccount } from '../../../domain/account.ts';
import type { LanePolicy } from '../../../domain/lane.ts';

/**
 * Weibo counts per user and application: 30 posts an hour and 100 calls of any kind a day. At most 40 posts a day leave
 * room for the reads that find out what became of them.
 */
const ordinary: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'posts-per-hour', kinds: ['publish'], window: 'hour', max: 30 },
    { name: 'posts-per-day', kinds: ['publish'], window: 'day', max: 40 },
    { name: 'calls-per-day', kinds: ['publish', 'read', 'upload'], window: 'day', max: 100 },
  ],
};

/** The paid endpoints take 50,000 calls an hour from one address; half of it leaves room for other accounts. */
const commercial: LanePolicy = {
  minGapMs: 1_000,
  limits: [{ name: 'calls-per-hour', kinds: ['publish', 'read', 'upload'], window: 'hour', max: 25_000 }],
};

export const weiboLanePolicies: Readonly<Record<WeiboAccount['tier'], LanePolicy>> = { ordinary, commercial };
