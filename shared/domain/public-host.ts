import type { Account } from './account.ts';
import type { DeliveryPlatform } from './platform.ts';

/** Where each platform shows what has been published. A person's word that something is out names an address there. */
export const publicHostsOf: Readonly<Record<DeliveryPlatform, readonly string[]>> = {
  weibo: ['weibo.com', 'm.weibo.cn'],
  wechat: ['mp.weixin.qq.com'],
  baijiahao: ['baijiahao.baidu.com'],
};

/** An address of one thing on the platform: not its front page, not another port, nobody's password in it. */
export function isPublicAddress(platform: DeliveryPlatform, address: URL): boolean {
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  const isPlain = address.username === '' && address.password === '';
  const isOneThing = address.pathname.length > 1;
  return isWeb && isPlain && isOneThing && publicHostsOf[platform].includes(address.host);
}

/** Weibo's addresses name their author, `/<uid>/<post>`; where they do, it must be the account itself. */
export function namesAnotherAuthor(account: Account, address: URL): boolean {
  if (account.platform !== 'weibo') return false;
  const [, author] = /^\/(\d+)\/[^/]+\/?$/.exec(address.pathname) ?? [];
  return author !== undefined && author !== account.uid;
}
