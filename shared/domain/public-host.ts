import type { Account } from './account.ts';
import type { DeliveryPlatform } from './platform.ts';

/** Where each platform shows what has been published. A person's word that something is out names an address there. */
export const publicHostsOf: Readonly<Record<DeliveryPlatform, readonly string[]>> = {
  weibo: ['weibo.com', 'm.weibo.cn'],
  wechat: ['mp.weixin.qq.com'],
  baijiahao: ['baijiahao.baidu.com'],
  // Each account says for itself.
  manual: [],
};

/** Where what an account publishes can be seen; empty: anywhere. */
export function hostsOf(platform: DeliveryPlatform, account: Account | undefined): readonly string[] {
  return account?.platform === 'manual' ? account.hosts : publicHostsOf[platform];
}

/** An address of one thing on the platform: not its front page, not another port, nobody's password in it. */
export function isPublicAddress(platform: DeliveryPlatform, address: URL, account?: Account): boolean {
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  const isPlain = address.username === '' && address.password === '' && address.port === '';
  const isOneThing = address.pathname.length > 1 || (platform === 'manual' && address.search.length > 1);
  return isWeb && isPlain && isOneThing && isShownOn(address.hostname, platform, account);
}

function isShownOn(host: string, platform: DeliveryPlatform, account: Account | undefined): boolean {
  const hosts = hostsOf(platform, account);
  if (platform !== 'manual') return hosts.includes(host);
  // A place that is registered without hosts may be anywhere that has a name.
  if (hosts.length === 0) return /\.[a-z][a-z0-9-]*$/.test(host);
  return hosts.some((own) => host === own || host.endsWith(`.${own}`));
}

/** Weibo's addresses name their author, `/<uid>/<post>`; where they do, it must be the account itself. */
export function namesAnotherAuthor(account: Account, address: URL): boolean {
  if (account.platform !== 'weibo') return false;
  const [, author] = /^\/(\d+)\/[^/]+\/?$/.exec(address.pathname) ?? [];
  return author !== undefined && author !== account.uid;
}
