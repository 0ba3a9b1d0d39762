import * as z from 'zod';
import { accountProfileSchema } from './account-profile.ts';
import { approvalRuleSchema } from './approval.ts';
import { communityRulesSchema, handOverKinds } from './hand-over.ts';
import { paceSchema } from './lane-pace.ts';

export const brandSchema = z
  .object({
    brandId: z.string(),
    name: z.string(),
    timeZone: z.string(),
    /** Host of the brand's short links and landing pages; also the safe domain of its Weibo application. */
    linkDomain: z.string(),
    /** Absent: what is queued goes out at its time. */
    approval: approvalRuleSchema.optional(),
    createdAt: z.string(),
  })
  .meta({ id: 'Brand' });
export type Brand = z.infer<typeof brandSchema>;

/** A registration at a platform that several accounts share. Its secret lies in the parameter store. */
export const applicationSchema = z
  .object({
    applicationId: z.string(),
    brandId: z.string(),
    platform: z.literal('weibo'),
    name: z.string(),
    appKey: z.string(),
    safeDomain: z.string(),
    reviewed: z.boolean(),
    /** Where the platform sends a browser back to from its authorisation page; registered there in the same form. */
    callbackUrl: z.string().optional(),
    createdAt: z.string(),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof applicationSchema>;

const accountBase = {
  accountId: z.string(),
  brandId: z.string(),
  name: z.string(),
  createdAt: z.string(),
  /** Raised by each change; absent until the first one. */
  version: z.number().int().optional(),
  profile: accountProfileSchema.optional(),
  pace: paceSchema.optional(),
  /** For how many days after it is out each delivery is looked at whether it still stands; absent: not. */
  watchDays: z.number().int().optional(),
};

export const weiboAccountSchema = z.object({
  ...accountBase,
  platform: z.literal('weibo'),
  applicationId: z.string(),
  uid: z.string(),
  tier: z.enum(['ordinary', 'commercial']),
  /** Public IPv4 address of the people who operate the account; the platform demands it with every post. */
  operatorIp: z.string(),
  safeDomain: z.string(),
});
/** What WeChat calls 服务号 and 公众号 (formerly 订阅号). */
export const wechatAccountKinds = ['service', 'subscription'] as const;
export const wechatAccountSchema = z.object({
  ...accountBase,
  platform: z.literal('wechat'),
  appId: z.string(),
  /** Only verified accounts may publish by API; others stop at the draft, and a person publishes it. */
  verified: z.boolean(),
  /** Decides how often it may send to its followers, and whether it has QR codes with scenes. */
  kind: z.enum(wechatAccountKinds),
});
export const baiduSearchAccountSchema = z.object({
  ...accountBase,
  platform: z.literal('baidu-search'),
  /** The property as verified in the console, with or without scheme. */
  site: z.string(),
});
export const baijiahaoAccountSchema = z.object({
  ...accountBase,
  platform: z.literal('baijiahao'),
  appId: z.string(),
});

/** A person or a place that publishes by hand. Who that is stays in the brand's own address book. */
export const manualAccountSchema = z.object({
  ...accountBase,
  platform: z.literal('manual'),
  kind: z.enum(handOverKinds),
  /** How the brand's address book calls the contact; nothing that says who it is. */
  reference: z.string(),
  /** Where what is published can be seen, subdomains included; empty: anywhere. */
  hosts: z.array(z.string()),
  rules: communityRulesSchema,
  noticeMinutes: z.number().int(),
  remindEveryMinutes: z.number().int(),
});

export const accountSchema = z
  .discriminatedUnion('platform', [
    weiboAccountSchema,
    wechatAccountSchema,
    baiduSearchAccountSchema,
    baijiahaoAccountSchema,
    manualAccountSchema,
  ])
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;
export type WeiboAccount = z.infer<typeof weiboAccountSchema>;
export type WechatAccount = z.infer<typeof wechatAccountSchema>;
export type BaiduSearchAccount = z.infer<typeof baiduSearchAccountSchema>;
export type ManualAccount = z.infer<typeof manualAccountSchema>;
export type BaijiahaoAccount = z.infer<typeof baijiahaoAccountSchema>;
