import type { Account, WeiboAccount } from '../../../domain/account.ts';
import type { LanePolicy } from '../../../domain/lane.ts';
import { pacedBy } from '../../../domain/lane-pace.ts';
import { accountOn } from '../narrowing.ts';

/**
 * Weibo counts per user and application: 30 posts an hour and 100 calls of any kind a day. At most 40 posts a day leave
 * room for the reads that find out what became of them.
 */
const ordinary: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'posts-per-hour', kinds: ['publish'], window: 'hour', max: 30 },
    { name: 'posts-per-day', kinds: ['publish'], window: 'day', max: 40 },
    { name: 'calls-per-day', kinds: ['publish', 'look', 'read', 'upload', 'open'], window: 'day', max: 100 },
    // The last ten are for finding out what became of an attempt.
    { name: 'calls-per-day-but-looks', kinds: ['publish', 'read', 'upload', 'open'], window: 'day', max: 90 },
  ],
};

/**
 * The paid endpoints take 50,000 calls an hour from one address; half of it leaves room for other accounts. What has no
 * paid twin, such as writing a comment, still counts against the user's 100 of the day.
 */
const commercial: LanePolicy = {
  minGapMs: 1_000,
  limits: [
    { name: 'calls-per-hour', kinds: ['publish', 'look', 'read', 'upload'], window: 'hour', max: 25_000 },
    { name: 'open-calls-per-day', kinds: ['open'], window: 'day', max: 90 },
  ],
};

export const weiboLanePolicies: Readonly<Record<WeiboAccount['tier'], LanePolicy>> = { ordinary, commercial };

/** What the account has set, and the defaults of its tier for the rest. */
export const weiboLanePolicyOf = (account: Account): LanePolicy =>
  pacedBy(weiboLanePolicies[accountOn(account, 'weibo').tier], account.pace);
