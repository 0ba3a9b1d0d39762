import * as z from 'zod';
import type { ApiClient } from '../../../local/api-client.ts';
import type { Sandbox } from '../../../local/sandbox/sandbox.ts';
import type { SandboxSeed } from '../../../local/sandbox/seed.ts';
import { aPicture } from './picture.ts';

/** A brand of one case alone; the account of a platform that it does not need is empty. */
export type CaseBrand = {
  readonly home: string;
  readonly linkDomain: string;
  readonly site: string;
  /** On the ordinary tier. */
  readonly weibo: string;
  /** The same user on the paid tier, and another one. */
  readonly weiboPaid: string;
  readonly weiboSecond: string;
  readonly wechat: string;
  /** Of the WeChat account. */
  readonly appId: string;
  readonly baijiahao: string;
  readonly baidu: string;
  readonly manual: string;
  readonly mediaId: string;
};

export type CasePlatform = 'weibo' | 'weibo-paid' | 'weibo-second' | 'wechat' | 'baijiahao' | 'baidu' | 'manual';

export function accountsOf(brand: CaseBrand): readonly string[] {
  const { weibo, weiboPaid, weiboSecond, wechat, baijiahao, baidu, manual } = brand;
  return [weibo, weiboPaid, weiboSecond, wechat, baijiahao, baidu, manual].filter((accountId) => accountId !== '');
}

type Names = { readonly number: string; readonly domain: string };

export async function registerCaseBrand(
  api: ApiClient,
  sandbox: Sandbox,
  { number, platforms }: { readonly number: number; readonly platforms: readonly CasePlatform[] },
): Promise<CaseBrand> {
  const names = { number: String(number).padStart(6, '0'), domain: `c${number}.matrix.example` };
  const { app, seed } = seedOf(names);
  sandbox.seed(seed);
  const brandId = `case-${names.number}`;
  const home = `/v1/brands/${brandId}`;
  await create(api, '/v1/brands', {
    id: 'brandId',
    body: { brandId, name: brandId, timeZone: 'Asia/Shanghai', linkDomain: names.domain },
  });
  const applicationId = await create(api, `${home}/applications`, {
    id: 'applicationId',
    body: {
      platform: 'weibo',
      name: app.name,
      appKey: app.appKey,
      appSecret: app.appSecret,
      safeDomain: app.safeDomain,
      reviewed: true,
    },
  });
  const uploaded = await api.upload(`${home}/media`, { bytes: aPicture(), contentType: 'image/jpeg' });
  const site = `https://${names.domain}`;
  const bodies = accountBodies(names, applicationId);
  const account = async (platform: CasePlatform): Promise<string> => {
    if (!platforms.includes(platform)) return '';
    return create(api, `${home}/accounts`, { id: 'accountId', body: bodies[platform] });
  };
  return {
    home,
    linkDomain: names.domain,
    site,
    weibo: await account('weibo'),
    weiboPaid: await account('weibo-paid'),
    weiboSecond: await account('weibo-second'),
    wechat: await account('wechat'),
    appId: appIdOf(names.number),
    baijiahao: await account('baijiahao'),
    baidu: await account('baidu'),
    manual: await account('manual'),
    mediaId: idIn(uploaded.body, 'mediaId'),
  };
}

function seedOf({ number, domain }: Names) {
  const appKey = `3${number}000`;
  const app = { appKey, appSecret: `secret${number}`, name: `App ${number}`, safeDomain: domain, commercial: true };
  const userOf = (name: string, uid: string) => ({
    uid,
    screenName: name,
    tokens: [{ appKey, accessToken: tokenOf(uid) }],
  });
  const seed: SandboxSeed = {
    weiboApps: [app],
    weiboUsers: [userOf(`茶${number}`, firstUid(number)), userOf(`茶友${number}`, secondUid(number))],
    wechatAccounts: [{ appId: appIdOf(number), secret: `secret${number}`, name: `茶${number}` }],
    wechatMenus: [{ appId: appIdOf(number), buttons: [ownButton] }],
    baiduSites: [{ site: `https://${domain}`, token: `Token00000${number}` }],
    baijiahaoAuthors: [{ appId: `1688000000${number}`, appToken: `${'0'.repeat(26)}${number}`, name: `茶${number}` }],
  };
  return { app, seed };
}

const appIdOf = (number: string): string => `wx0000000000${number}`;
/** In the menu of every WeChat account from the beginning. */
export const ownButton = { type: 'view', name: '商城', url: 'https://tea.example/' };
const firstUid = (number: string): string => `77${number}00`;
const secondUid = (number: string): string => `77${number}01`;
const tokenOf = (uid: string): string => `2.00CrashMatrixToken${uid}`;

function accountBodies({ number, domain }: Names, applicationId: string) {
  const name = `茶${number}`;
  const weibo = (uid: string, tier: 'ordinary' | 'commercial') => ({
    platform: 'weibo',
    name,
    applicationId,
    uid,
    tier,
    operatorIp: '8.8.8.8',
    credentials: { accessToken: tokenOf(uid) },
  });
  return {
    weibo: weibo(firstUid(number), 'ordinary'),
    'weibo-paid': weibo(firstUid(number), 'commercial'),
    'weibo-second': weibo(secondUid(number), 'commercial'),
    wechat: {
      platform: 'wechat',
      name,
      appId: appIdOf(number),
      verified: true,
      credentials: { appSecret: `secret${number}` },
    },
    baijiahao: {
      platform: 'baijiahao',
      name,
      appId: `1688000000${number}`,
      credentials: { appToken: `${'0'.repeat(26)}${number}` },
    },
    manual: { platform: 'manual', name: `${name} 论坛`, kind: 'community', reference: `case:${number}` },
    baidu: {
      platform: 'baidu-search',
      name: `${name} 站点`,
      site: `https://${domain}`,
      credentials: { token: `Token00000${number}` },
    },
  };
}

async function create(api: ApiClient, path: string, wish: { body: unknown; id: string }): Promise<string> {
  const { status, body } = await api.post(path, wish.body);
  if (status < 300) return idIn(body, wish.id);
  throw new Error(`The API refused what a case needs (${status}): ${JSON.stringify(body)}`);
}

export function idIn(body: unknown, name: string): string {
  return String(z.looseObject({ [name]: z.string() }).parse(body)[name]);
}
