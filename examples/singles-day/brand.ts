import { defaultCredentials } from '../../local/sandbox/default-credentials.ts';

/** What a fresh sandbox knows by these names; nothing here opens anything else. */
const weiboApp = seeded(defaultCredentials.weiboApps, ({ name }) => name === '云杉茶联播');
const brandUser = seeded(defaultCredentials.weiboUsers, ({ screenName }) => screenName === '云杉茶');
const shopUser = seeded(defaultCredentials.weiboUsers, ({ screenName }) => screenName === '云杉茶会员店');
const wechatAccount = seeded(defaultCredentials.wechatAccounts, ({ name }) => name === '云杉茶');
const baiduSite = seeded(defaultCredentials.baiduSites, ({ site }) => site === 'https://go.yunshan.example');
const baijiahaoAuthor = seeded(defaultCredentials.baijiahaoAuthors, ({ name }) => name === '云杉茶');

function seeded<T>(items: readonly T[], isWanted: (item: T) => boolean): T {
  const found = items.find(isWanted);
  if (found === undefined) throw new Error('The sandbox does not know an account that the example publishes on.');
  return found;
}

function tokenOf({ screenName, tokens }: (typeof defaultCredentials.weiboUsers)[number]): string {
  const [token] = tokens;
  if (token === undefined) throw new Error(`The sandbox has no token for ${screenName}.`);
  return token.accessToken;
}

/** Body of `POST /v1/brands`. */
export const brand = {
  brandId: 'yunshan-tea',
  name: '云杉茶',
  timeZone: 'Asia/Shanghai',
  linkDomain: 'go.yunshan.example',
} as const;

/** Body of `POST /v1/brands/{brandId}/applications`. */
export const application = {
  platform: 'weibo',
  name: weiboApp.name,
  appKey: weiboApp.appKey,
  appSecret: weiboApp.appSecret,
  safeDomain: weiboApp.safeDomain,
  reviewed: true,
} as const;

/** Weibo wants a public address, so none from the ranges that are kept for documentation. */
const operatorIp = '8.8.8.8';

/** Both Weibo accounts still need the `applicationId` that registering the application answers with. */
export const accounts = {
  weiboBrand: {
    platform: 'weibo',
    name: brandUser.screenName,
    uid: brandUser.uid,
    tier: 'ordinary',
    operatorIp,
    credentials: { accessToken: tokenOf(brandUser) },
  },
  weiboShop: {
    platform: 'weibo',
    name: shopUser.screenName,
    uid: shopUser.uid,
    tier: 'ordinary',
    operatorIp,
    credentials: { accessToken: tokenOf(shopUser) },
  },
  wechat: {
    platform: 'wechat',
    name: wechatAccount.name,
    appId: wechatAccount.appId,
    verified: true,
    kind: 'service',
    credentials: { appSecret: wechatAccount.secret },
  },
  baijiahao: {
    platform: 'baijiahao',
    name: baijiahaoAuthor.name,
    appId: baijiahaoAuthor.appId,
    credentials: { appToken: baijiahaoAuthor.appToken },
  },
  baiduSearch: {
    platform: 'baidu-search',
    name: '云杉茶落地页',
    site: baiduSite.site,
    credentials: { token: baiduSite.token },
  },
} as const;

export type AccountKey = keyof typeof accounts;
export type WeiboKey = 'weiboBrand' | 'weiboShop';
/** Accounts that posts go out on; the Baidu site takes links only. */
export type DeliveryAccountKey = Exclude<AccountKey, 'baiduSearch'>;

/** Bodies of `POST /v1/brands/{brandId}/accounts`, for an application that has been registered. */
export function accountRequests(applicationId: string) {
  const { weiboBrand, weiboShop, ...others } = accounts;
  return {
    weiboBrand: { ...weiboBrand, applicationId },
    weiboShop: { ...weiboShop, applicationId },
    ...others,
  } satisfies Record<AccountKey, object>;
}
