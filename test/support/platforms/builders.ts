import type {
  BaiduSearchAccount,
  BaijiahaoAccount,
  WechatAccount,
  WeiboAccount,
} from '../../../shared/domain/account.ts';
import type { Media } from '../../../shared/domain/media.ts';
import type { LookInput, PublishInput } from '../../../shared/ports/platform-publisher.ts';

export const linkUrl = 'https://go.example.cn/l/k7Xq2m';
/** 20:00 in Beijing on Singles' Day. */
export const eveningOfSinglesDay = Date.parse('2026-11-11T12:00:00Z');

const base = { accountId: 'acc-1', brandId: 'brand-1', name: '账号', createdAt: '2026-10-01T00:00:00Z' };

export function weiboAccount(overrides: Partial<WeiboAccount> = {}): WeiboAccount {
  return {
    ...base,
    platform: 'weibo',
    applicationId: 'app-1',
    uid: '1234567890',
    tier: 'ordinary',
    operatorIp: '203.0.113.7',
    safeDomain: 'go.example.cn',
    ...overrides,
  };
}

export function wechatAccount(overrides: Partial<WechatAccount> = {}): WechatAccount {
  return {
    ...base,
    platform: 'wechat',
    appId: 'wx0123456789abcdef',
    verified: true,
    kind: 'subscription',
    ...overrides,
  };
}

export function baijiahaoAccount(overrides: Partial<BaijiahaoAccount> = {}): BaijiahaoAccount {
  return { ...base, platform: 'baijiahao', appId: '1700000000000001', ...overrides };
}

export function baiduSearchAccount(overrides: Partial<BaiduSearchAccount> = {}): BaiduSearchAccount {
  return { ...base, platform: 'baidu-search', site: 'https://go.example.cn', ...overrides };
}

export function picture(overrides: Partial<Media> = {}): Media {
  return {
    mediaId: 'media-1',
    brandId: 'brand-1',
    fileName: 'cover.jpg',
    contentType: 'image/jpeg',
    byteLength: 20_000,
    width: 900,
    height: 383,
    frames: 1,
    tags: [],
    sha256: 'ab'.repeat(32),
    createdAt: '2026-10-01T00:00:00Z',
    ...overrides,
  };
}

export function publishInput(
  parts: Pick<PublishInput, 'account' | 'variant' | 'credentials'> & Partial<PublishInput>,
): PublishInput {
  return {
    postId: 'post-1',
    deliveryId: 'delivery-1',
    shape: 'post',
    inherited: {},
    linkUrl,
    checkpoint: {},
    loadMedia: async () => ({ media: picture(), bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) }),
    mediaUrl: async (mediaId) => `https://go.example.cn/m/${mediaId}`,
    signal: new AbortController().signal,
    now: () => eveningOfSinglesDay,
    ...parts,
  };
}

/** A look for an attempt that began when the look is asked for, and no id is known to belong to anybody. */
export function lookInput(input: PublishInput, overrides: Partial<LookInput> = {}): LookInput {
  return { ...input, attemptStartedAt: input.now(), isBound: async () => false, ...overrides };
}
