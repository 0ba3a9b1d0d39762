import type { WeiboAccount } from '../../shared/domain/account.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Post, Revision } from '../../shared/domain/post.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** 2026-11-11 20:00:00 in Beijing. */
export const dueAt = Date.parse('2026-11-11T12:00:00.000Z');

export function buildDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    deliveryId: 'd1',
    postId: 'p1',
    brandId: 'b1',
    accountId: 'weibo1',
    platform: 'weibo',
    shape: 'post',
    revision: 1,
    version: 1,
    state: 'scheduled',
    linkSlug: 'aB3dE6gH',
    latenessLimitMs: 60 * MINUTE,
    dueAt,
    attendAt: dueAt,
    attendLabel: 'scheduled',
    attempts: 0,
    checkpoint: {},
    createdAt: dueAt - 24 * HOUR,
    ...overrides,
  };
}

export const weiboAccount: WeiboAccount = {
  platform: 'weibo',
  accountId: 'weibo1',
  brandId: 'b1',
  name: '云杉茶',
  createdAt: '2026-11-01T00:00:00.000Z',
  applicationId: 'app1',
  uid: '1234567890',
  tier: 'ordinary',
  operatorIp: '8.8.8.8',
  safeDomain: 'go.yunshan.example',
};

export function buildPost(overrides: Partial<Post> = {}): Post {
  return {
    postId: 'p1',
    brandId: 'b1',
    revision: 1,
    title: '秋茶上新',
    dueAt: new Date(dueAt).toISOString(),
    timeZone: 'Asia/Shanghai',
    latenessLimitMinutes: 60,
    linkDomain: 'go.yunshan.example',
    deliveries: [{ deliveryId: 'd1', accountId: 'weibo1', platform: 'weibo', shape: 'post', linkSlug: 'aB3dE6gH' }],
    priority: 'normal',
    sync: [],
    requestHash: 'hash',
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: 'token1',
    ...overrides,
  };
}

/** A post that has these deliveries. */
export function buildPostOf(deliveries: readonly Delivery[]): Post {
  const named = deliveries.map(({ deliveryId, accountId, platform, shape, linkSlug }) => ({
    deliveryId,
    accountId,
    platform,
    shape,
    linkSlug,
  }));
  return buildPost({ deliveries: named });
}

export function buildRevision(overrides: Partial<Revision> = {}): Revision {
  return {
    postId: 'p1',
    revision: 1,
    landing: { title: '秋茶上新', summary: '今年的第一批秋茶到了。', mode: 'page' },
    variants: { d1: { platform: 'weibo', text: '秋茶上新 {{link}}' } },
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: 'token1',
    ...overrides,
  };
}
