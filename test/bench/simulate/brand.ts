import type { Account, Brand } from '../../../shared/domain/account.ts';
import type { Media } from '../../../shared/domain/media.ts';

const createdAt = '2025-12-01T00:00:00.000Z';
const base = { brandId: 'b1', createdAt };

export const brand: Brand = {
  ...base,
  name: '云杉茶',
  timeZone: 'Asia/Shanghai',
  linkDomain: 'go.yunshan.example',
};

const weibo = {
  ...base,
  platform: 'weibo',
  applicationId: 'app1',
  operatorIp: '8.8.8.8',
  safeDomain: brand.linkDomain,
} as const;

export const accounts: readonly [Account, ...Account[]] = [
  { ...weibo, accountId: 'weibo1', name: '云杉茶', uid: '1', tier: 'ordinary' },
  { ...weibo, accountId: 'weibo2', name: '云杉茶馆', uid: '2', tier: 'commercial' },
  { ...base, platform: 'wechat', accountId: 'wechat1', name: '云杉茶', appId: 'wx1', verified: true, kind: 'service' },
  {
    ...base,
    platform: 'wechat',
    accountId: 'wechat2',
    name: '云杉茶馆',
    appId: 'wx2',
    verified: false,
    kind: 'subscription',
  },
  { ...base, platform: 'baijiahao', accountId: 'baijiahao1', name: '云杉茶', appId: '1' },
  { ...base, platform: 'baidu-search', accountId: 'baidu1', name: '云杉茶', site: brand.linkDomain },
];

export const syncAccountId = 'baidu1';

export const cover: Media = {
  mediaId: 'cover',
  brandId: brand.brandId,
  fileName: 'cover.jpg',
  contentType: 'image/jpeg',
  byteLength: 1_000,
  sha256: 'sha',
  width: 900,
  height: 383,
  frames: 1,
  tags: [],
  createdAt,
};
