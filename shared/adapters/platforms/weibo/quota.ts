import { weiboCredentialsSchema } from '../../../domain/credentials.ts';
import type { QuotaReading } from '../../../domain/lane-correction.ts';
import type { PublishInput } from '../../../ports/platform-publisher.ts';
import { credentialsOf } from '../narrowing.ts';
import type { WeiboReads } from './reads.ts';

/** The names of the limits that each of Weibo's counters stands for. */
const namesOfCalls = ['calls-per-day', 'calls-per-day-but-looks', 'open-calls-per-day'] as const;
const sharing = '/statuses/share';

export async function readWeiboQuota(reads: WeiboReads, input: PublishInput): Promise<readonly QuotaReading[]> {
  const { accessToken } = credentialsOf(input, weiboCredentialsSchema);
  const context = { effect: 'repeatable', now: input.now, signal: input.signal } as const;
  const { calls, endpoints } = await reads.rateLimits({ accessToken }, context);
  const shared = endpoints.get(sharing);
  return [
    ...namesOfCalls.map((name) => ({ name, used: calls.limit - calls.left })),
    ...(shared === undefined ? [] : [{ name: 'posts-per-hour', used: shared.limit - shared.left }]),
  ];
}
