import type { SandboxSeed } from './seed.ts';

/**
 * What a fresh sandbox knows, for trying it at once: the invented brand 云杉茶 (Yunshan Tea) with two Weibo accounts on
 * one application, a verified and an unverified WeChat account, a Baidu site and a Baijiahao author. None of these
 * credentials opens anything but the sandbox.
 */
export const defaultCredentials = {
  weiboApps: [
    {
      appKey: '3456789012',
      appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      name: '云杉茶联播',
      safeDomain: 'go.yunshan.example',
      level: 'approved',
    },
  ],
  weiboUsers: [
    {
      uid: '7700112233',
      screenName: '云杉茶',
      description: '高山云雾间的一杯好茶。',
      verifiedType: 2,
      verifiedReason: '云杉茶官方微博',
      followers: 128_460,
      tokens: [{ appKey: '3456789012', accessToken: '2.00YunshanTeaSandboxToken000001' }],
    },
    {
      uid: '7700112244',
      screenName: '云杉茶会员店',
      description: '会员日、茶会与新品试饮。',
      verifiedType: 2,
      verifiedReason: '云杉茶会员店官方微博',
      followers: 23_105,
      tokens: [{ appKey: '3456789012', accessToken: '2.00YunshanTeaSandboxToken000002' }],
    },
  ],
  wechatAccounts: [
    {
      appId: 'wx5a0d1e2f3b4c6789',
      secret: '5f2c1a0b9e8d7c6b5a4f3e2d1c0b9a87',
      name: '云杉茶',
      kind: 'subscription',
      verified: true,
      allowlist: ['203.0.113.7'],
    },
    {
      appId: 'wx5a0d1e2f3b4c6790',
      secret: '6e3d2b1c0f9e8d7c6b5a4f3e2d1c0b98',
      name: '云杉茶山居笔记',
      kind: 'subscription',
      verified: false,
      allowlist: ['203.0.113.7'],
    },
  ],
  baiduSites: [{ site: 'https://go.yunshan.example', token: 'Yx7Qw3Er9Ty1Ui5O', dailyQuota: 3_000 }],
  baijiahaoAuthors: [
    {
      appId: '1688000011112222',
      appToken: '9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f',
      name: '云杉茶',
      dailyQuota: 10,
      approved: true,
    },
  ],
} satisfies SandboxSeed;
