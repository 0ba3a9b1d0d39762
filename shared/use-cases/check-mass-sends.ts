import type { Account } from '../domain/account.ts';
import { beijingBucket, nextBeijingReset } from '../domain/beijing.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Bilingual, Finding } from '../domain/errors.ts';
import type { LanePolicy } from '../domain/lane.ts';
import { type MassQuota, massLimitOf } from '../domain/mass-quota.ts';
import type { Post, Variant } from '../domain/post.ts';
import type { PostCalendar } from '../ports/post-calendar.ts';
import type { DeliveryRepository, PostRepository } from '../ports/repositories.ts';

export type MassSendDeps = {
  readonly calendar: Pick<PostCalendar, 'entriesBetween'>;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly deliveries: Pick<DeliveryRepository, 'getMany'>;
  readonly lanePolicyOf: (account: Account) => LanePolicy;
};

type Checked = { readonly account: Account; readonly field: string; readonly variant: Variant };
type Input = { readonly postId: string; readonly deliveries: readonly Checked[]; readonly dueAt: number };

/** A brand has hardly more posts in a month; beyond them WeChat's own count has to do. */
const maxPostsSeen = 1_000;

export function tellsFollowers(variant: Variant): boolean {
  return variant.platform === 'wechat' && variant.notify === 'followers';
}

/** Says at once where the account's few mass messages of the day or month are promised already. */
export async function checkMassSends(
  deps: MassSendDeps,
  { postId, deliveries, dueAt }: Input,
): Promise<readonly Finding[]> {
  const findings = deliveries.map(async ({ account, field, variant }) => {
    const limit = tellsFollowers(variant) ? massLimitOf(deps.lanePolicyOf(account)) : undefined;
    if (limit === undefined) return [];
    const promised = await countMassSends(deps, { account, limit, at: dueAt, exceptPostId: postId });
    return promised < limit.max ? [] : [usedUp(`${field}.notify`, limit, promised)];
  });
  return (await Promise.all(findings)).flat();
}

type Count = {
  readonly account: Account;
  readonly limit: Pick<MassQuota, 'window'>;
  readonly at: number;
  readonly exceptPostId?: string;
};

/** How many mass messages are promised or sent in the day or month around an instant. */
export async function countMassSends(deps: MassSendDeps, { account, limit, at, exceptPostId }: Count): Promise<number> {
  const { brandId, accountId } = account;
  const query = { brandId, ...windowAround(at, limit.window), limit: maxPostsSeen };
  const entries = await deps.calendar.entriesBetween(query);
  const near = entries.filter(({ postId, mayBeOn }) => postId !== exceptPostId && mayBeOn(accountId));
  const posts = near.length === 0 ? [] : await deps.posts.getMany(near.map(({ postId }) => postId));
  return countPromised(deps, posts, accountId);
}

function windowAround(at: number, window: MassQuota['window']) {
  const bucket = beijingBucket(at, window);
  const from = Date.parse(`${window === 'month' ? `${bucket}-01` : bucket}T00:00:00+08:00`);
  return { from, to: nextBeijingReset(at, window) };
}

/** These use up nothing any more. */
const isOver: ReadonlySet<DeliveryState> = new Set(['failed', 'missed', 'cancelled']);

async function countPromised(deps: MassSendDeps, posts: readonly Post[], accountId: string): Promise<number> {
  const keys = posts.flatMap(({ postId, deliveries }) =>
    deliveries
      .filter((one) => one.accountId === accountId && one.tellsFollowers === true)
      .map(({ deliveryId }) => ({ postId, deliveryId })),
  );
  if (keys.length === 0) return 0;
  const stored = await deps.deliveries.getMany(keys);
  return stored.filter(({ state }) => !isOver.has(state)).length;
}

const names: Readonly<Record<MassQuota['window'], { readonly of: Bilingual; readonly other: Bilingual }>> = {
  day: { of: { zh: '订阅号每天', en: 'A subscription account' }, other: { zh: '另一天', en: 'another day' } },
  month: { of: { zh: '服务号每月', en: 'A service account' }, other: { zh: '另一个月', en: 'another month' } },
};

function usedUp(field: string, { window, max }: MassQuota, actual: number): Finding {
  const { of, other } = names[window];
  return {
    field,
    code: 'wechat-mass-quota',
    severity: 'error',
    limit: max,
    actual,
    message: {
      zh: `${of.zh}最多群发 ${max} 次（北京时间），已排定 ${actual} 次。`,
      en: `${of.en} sends to its followers at most ${max} times a ${window} (Beijing time); ${actual} are queued or sent.`,
    },
    hint: {
      zh: `请改到${other.zh}，或把 notify 改为 none：文章照常发布，只是不群发；也可以取消已排定的一次。`,
      en: `Choose ${other.en}, or set notify to none: the article then comes out without being sent; or cancel one that is queued.`,
    },
  };
}
