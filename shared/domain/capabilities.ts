import type { Account } from './account.ts';
import { type ChecklistId, isOrganisation, isVerifiedOn, verificationOf } from './account-profile.ts';
import type { Bilingual } from './errors.ts';
import type { Platform } from './platform.ts';

/** One condition, why it stands in the way, and how to meet it. */
type Need = {
  readonly holds: (account: Account) => boolean;
  readonly why: Bilingual;
  readonly how: Bilingual;
};
/** One that may end by itself; `day` is a Beijing day. */
type DatedNeed = Omit<Need, 'holds'> & { readonly holds: (account: Account, day: string) => boolean };

const commercialTier: Need = {
  holds: (account) => account.platform === 'weibo' && account.tier === 'commercial',
  why: { zh: '普通接口不提供这项功能', en: 'The ordinary interface does not offer it' },
  how: {
    zh: '请向微博申请商业接口，再把账号的 tier 改为 commercial；或改用人工渠道发布。',
    en: "Get Weibo's commercial interface and change the account's tier to commercial, or use the manual channel.",
  },
};
const verifiedAtWeibo: DatedNeed = {
  holds: (account, day) => isVerifiedOn(verificationOf(account.profile), day),
  why: { zh: '账号未认证，或认证已过期', en: 'The account is not verified, or its verification has ended' },
  how: {
    zh: '请完成微博认证（橙 V 或蓝 V），并在账号档案中登记。',
    en: 'Have the account verified (orange or blue V) and enter it in its profile.',
  },
};
const blueV: DatedNeed = {
  holds: ({ profile }, day) => {
    const verification = verificationOf(profile);
    return verification !== undefined && isOrganisation(verification) && isVerifiedOn(verification, day);
  },
  why: { zh: '只有蓝 V 机构账号可以申请', en: 'Only accounts of organisations (blue V) can have it' },
  how: {
    zh: '请完成机构认证，并在账号档案中登记。',
    en: 'Have the account verified as an organisation and enter it in its profile.',
  },
};
const verifiedAtWechat: Need = {
  holds: (account) => account.platform === 'wechat' && account.verified,
  why: { zh: '公众号未认证', en: 'The official account is not verified' },
  how: {
    zh: '请完成微信认证（每年一次），再把账号的 verified 改为 true。',
    en: 'Have the account verified by WeChat (each year anew) and set verified to true.',
  },
};
const serviceAccount: Need = {
  holds: (account) => account.platform === 'wechat' && account.kind === 'service',
  why: { zh: '只有服务号可以', en: 'Only service accounts (服务号) may' },
  how: {
    zh: '请使用服务号；如果这就是服务号，请把账号的 kind 改为 service。',
    en: "Use a service account; if this is one, set the account's kind to service.",
  },
};
const settled = (id: ChecklistId, why: Bilingual, how: Bilingual): Need => ({
  holds: ({ profile }) => profile?.checklist[id] !== undefined,
  why,
  how,
});

type CapabilityRow<N> = { readonly platform: Platform; readonly title: Bilingual; readonly needs: readonly N[] };

/** What an account may do or not until its registration is changed. */
const standing = {
  'weibo.post': { platform: 'weibo', title: { zh: '发布微博', en: 'Post' }, needs: [] },
  'weibo.topics': { platform: 'weibo', title: { zh: '带 #话题#', en: 'Topics' }, needs: [commercialTier] },
  'weibo.free-links': {
    platform: 'weibo',
    title: { zh: '任意域名、任意数量的链接', en: 'Links of any number and domain' },
    needs: [commercialTier],
  },
  'weibo.nine-pictures': {
    platform: 'weibo',
    title: { zh: '多图（最多 9 张）', en: 'Up to nine pictures' },
    needs: [commercialTier],
  },
  'weibo.long-text': {
    platform: 'weibo',
    title: { zh: '长微博（2000 字）', en: 'Long text (2,000 characters)' },
    needs: [commercialTier],
  },
  'weibo.repost': { platform: 'weibo', title: { zh: '转发', en: 'Reposts' }, needs: [commercialTier] },
  'weibo.comment': {
    platform: 'weibo',
    title: { zh: '评论与回复', en: 'Comments and replies' },
    needs: [commercialTier],
  },
  'wechat.draft': { platform: 'wechat', title: { zh: '新建草稿', en: 'Drafts' }, needs: [] },
  'wechat.publish': {
    platform: 'wechat',
    title: { zh: '自动发布文章', en: 'Publishing articles' },
    needs: [verifiedAtWechat],
  },
  'wechat.mass-send': {
    platform: 'wechat',
    title: { zh: '群发', en: 'Sending to all followers' },
    needs: [verifiedAtWechat],
  },
  'wechat.menu': { platform: 'wechat', title: { zh: '自定义菜单', en: 'Menu' }, needs: [verifiedAtWechat] },
  'wechat.qr-codes': {
    platform: 'wechat',
    title: { zh: '带场景值的二维码', en: 'QR codes with scenes' },
    needs: [verifiedAtWechat, serviceAccount],
  },
  'wechat.messages': {
    platform: 'wechat',
    title: { zh: '客服消息', en: 'Customer service messages' },
    needs: [verifiedAtWechat],
  },
  'baidu-search.push': { platform: 'baidu-search', title: { zh: '链接推送', en: 'Pushing links' }, needs: [] },
  'baijiahao.article': { platform: 'baijiahao', title: { zh: '发布文章', en: 'Articles' }, needs: [] },
} as const satisfies Readonly<Record<string, CapabilityRow<Need>>>;

/** What may end with the account's verification. */
const dated = {
  'weibo.messages': {
    platform: 'weibo',
    title: { zh: '私信与欢迎语', en: 'Messages and welcome message' },
    needs: [
      verifiedAtWeibo,
      settled(
        'fans-service',
        { zh: '尚未启用粉丝服务平台', en: 'The fans service has not been switched on' },
        {
          zh: '请启用开发者模式，并在检查清单中登记 fans-service。',
          en: 'Switch developer mode on and enter fans-service in the checklist.',
        },
      ),
    ],
  },
  'weibo.direct-links': {
    platform: 'weibo',
    title: { zh: '外链直达（无中间页）', en: 'Links without a page in between' },
    needs: [
      blueV,
      settled(
        'link-whitelist',
        { zh: '域名不在微博外链白名单中', en: "The link domain is not on Weibo's whitelist" },
        {
          zh: '请申请列入白名单，并在检查清单中登记 link-whitelist。',
          en: 'Apply for it and enter link-whitelist in the checklist.',
        },
      ),
    ],
  },
} as const satisfies Readonly<Record<string, CapabilityRow<DatedNeed>>>;

export type StandingCapability = keyof typeof standing;
type CapabilityName = StandingCapability | keyof typeof dated;

export type Capability = {
  readonly name: CapabilityName;
  readonly title: Bilingual;
  readonly isAllowed: boolean;
  /** What stands in the way, and the way to get it; absent where nothing does. */
  readonly why?: Bilingual;
  readonly how?: Bilingual;
};

/** What an account may do on a day, as far as its registration tells. */
export function capabilitiesOf(account: Account, day: string): readonly Capability[] {
  const rows: Readonly<Record<CapabilityName, CapabilityRow<DatedNeed>>> = { ...standing, ...dated };
  return (Object.keys(rows) as CapabilityName[])
    .filter((name) => rows[name].platform === account.platform)
    .map((name) => describe(account, { name, ...rows[name] }, day));
}

/** Whether an account may do something on any day: the one place that the checks of what is queued ask. */
export function capabilityOf(account: Account, name: StandingCapability): Capability {
  const row: CapabilityRow<Need> = standing[name];
  return describe(account, { name, ...row }, 'any day');
}

function describe(
  account: Account,
  { name, title, needs }: CapabilityRow<DatedNeed> & { readonly name: CapabilityName },
  day: string,
): Capability {
  const missing = needs.find(({ holds }) => !holds(account, day));
  const described = { name, title, isAllowed: missing === undefined };
  return missing === undefined ? described : { ...described, why: missing.why, how: missing.how };
}
