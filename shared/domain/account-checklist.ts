import type { Account, Brand } from './account.ts';
import type { ChecklistId } from './account-profile.ts';
import type { Bilingual } from './errors.ts';
import type { Platform } from './platform.ts';

type ChecklistRow = {
  readonly id: ChecklistId;
  readonly platforms: readonly Platform[];
  readonly title: Bilingual;
  readonly how: Bilingual;
  /** Known without anybody's word. */
  readonly isMet?: (account: Account, brand: Brand) => boolean;
};

const rows: readonly ChecklistRow[] = [
  {
    id: 'business-licence',
    platforms: ['weibo', 'wechat', 'baijiahao'],
    title: { zh: '营业执照或代理机构', en: 'Business licence, or an agent who has one' },
    how: {
      zh: '企业认证需要中国大陆营业执照；没有的品牌请委托持照的代理机构办理。',
      en: 'Verification as an enterprise asks for a mainland business licence; without one, an agency that has it applies.',
    },
  },
  {
    id: 'icp-filing',
    platforms: ['weibo', 'wechat', 'baidu-search', 'baijiahao'],
    title: { zh: '短链域名的 ICP 备案', en: 'ICP filing of the link domain' },
    how: {
      zh: '在服务器提供商处为短链域名办理 ICP 备案；未备案的域名会被微博和微信拦截。',
      en: 'File the link domain through the hosting provider; Weibo and WeChat stop readers at a domain without filing.',
    },
  },
  {
    id: 'safe-domain',
    platforms: ['weibo'],
    title: { zh: '应用的安全域名', en: 'Safe domain of the application' },
    how: {
      zh: '在微博开放平台的应用信息中，把安全域名设为品牌的短链域名。',
      en: "Set the application's safe domain on open.weibo.com to the brand's link domain.",
    },
    isMet: (account, brand) => account.platform === 'weibo' && account.safeDomain === brand.linkDomain,
  },
  {
    id: 'link-whitelist',
    platforms: ['weibo'],
    title: { zh: '外链白名单', en: 'Link whitelist of the blue V' },
    how: {
      zh: '蓝 V 企业向 @企业微博助理 私信申请，域名须与企业同一主体备案；未列入时 t.cn 会显示中间页。',
      en: 'The verified enterprise applies to @企业微博助理 with a domain filed by the same entity; until then t.cn shows readers a page in between.',
    },
  },
  {
    id: 'commercial-contract',
    platforms: ['weibo'],
    title: { zh: '商业接口合同', en: 'Contract for the commercial interface' },
    how: {
      zh: '向微博商务申请商业数据接口，然后把账号的 tier 改为 commercial。',
      en: "Ask Weibo's business team for the commercial interface, then change the account's tier to commercial.",
    },
    isMet: (account) => account.platform === 'weibo' && account.tier === 'commercial',
  },
  {
    id: 'fans-service',
    platforms: ['weibo'],
    title: { zh: '粉丝服务平台开发者模式', en: 'Developer mode of the fans service' },
    how: {
      zh: '认证账号在粉丝服务平台启用开发者模式，填写回调地址和 AppKey。',
      en: 'A verified account switches developer mode on in its fans service and enters callback address and AppKey.',
    },
  },
  {
    id: 'ip-allowlist',
    platforms: ['wechat'],
    title: { zh: 'IP 白名单', en: 'IP allowlist' },
    how: {
      zh: '在公众号后台「基本配置」中加入部署的固定出口 IP（阶段设置 staticEgress）。',
      en: 'Enter the fixed outgoing address of the deployment (stage setting staticEgress) under basic settings of the account.',
    },
  },
  {
    id: 'callback',
    platforms: ['wechat'],
    title: { zh: '消息回调地址', en: 'Callback address' },
    how: {
      zh: '在公众号后台「基本配置」中填写回调地址、Token 和 EncodingAESKey，并选择安全模式。',
      en: 'Enter callback address, token and EncodingAESKey under basic settings of the account, in secure mode.',
    },
  },
  {
    id: 'menus',
    platforms: ['wechat'],
    title: { zh: '自定义菜单', en: 'Menu' },
    how: {
      zh: '决定底部菜单中哪一个按钮归联播使用，其余按钮保持不变。',
      en: 'Decide which button of the menu is for Lianbo; the others stay as they are.',
    },
  },
  {
    id: 'site-verified',
    platforms: ['baidu-search'],
    title: { zh: '站点验证', en: 'Site verified' },
    how: {
      zh: '在百度搜索资源平台添加并验证站点，再复制普通收录的推送 token。',
      en: "Add and verify the site on Baidu's search resource platform, then copy the token for ordinary inclusion.",
    },
  },
  {
    id: 'developer-access',
    platforms: ['baijiahao'],
    title: { zh: '开发者权限', en: 'Developer access' },
    how: {
      zh: '在百家号后台申请开发者权限，取得 app_id 和 app_token。',
      en: "Apply for developer access in the author's console to get app_id and app_token.",
    },
  },
];

export type ChecklistItem = {
  readonly id: ChecklistId;
  readonly title: Bilingual;
  /** The way to settle it. */
  readonly how: Bilingual;
  readonly state: 'settled' | 'open';
  readonly settledOn?: string;
  readonly note?: string;
};

/** What there is to settle for an account, with what is known of each. */
export function checklistOf(account: Account, brand: Brand): readonly ChecklistItem[] {
  return rows
    .filter(({ platforms }) => platforms.includes(account.platform))
    .map(({ id, title, how, isMet }) => {
      const said = account.profile?.checklist[id];
      const isSettled = said !== undefined || isMet?.(account, brand) === true;
      return { id, title, how, state: isSettled ? 'settled' : 'open', ...definedOnly(said) };
    });
}

function definedOnly(said: { settledOn: string; note?: string | undefined } | undefined) {
  if (said === undefined) return {};
  const { settledOn, note } = said;
  return { settledOn, ...(note === undefined ? {} : { note }) };
}
