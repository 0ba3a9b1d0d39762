import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { accountSchema, wechatAccountKinds } from '../../../shared/domain/account.ts';
import { credentialsSchemas } from '../../../shared/domain/credentials.ts';
import { bilingualSchema, hostSchema } from '../../../shared/lambda/field-schemas.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';
import { manualAccountInput } from './manual-account-schemas.ts';

export const brandInput = z.strictObject({
  brandId: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/)
    .optional(),
  name: line(60),
  timeZone: z.string().max(60).default('Asia/Shanghai'),
  linkDomain: hostSchema,
});

const secret = z.string().min(1).max(2_000);

/** The platform wants it letter by letter as it is registered there, so nothing of it is changed. */
const callbackUrl = z.string().regex(/^https?:\/\/[^\s/?#]+\/connect\/weibo\/callback$/, {
  error: inputError('not-a-callback-url', {
    message: { zh: '不是本服务的回调地址。', en: "This is not this service's callback address." },
    hint: {
      zh: '请填写 https://<本服务的域名>/connect/weibo/callback，并在微博开放平台登记同一地址。',
      en: 'Write https://<host of this service>/connect/weibo/callback and register the same in the Weibo open platform.',
    },
  }),
});

export const applicationInput = z.strictObject({
  platform: z.literal('weibo'),
  name: line(60),
  appKey: line(60),
  safeDomain: hostSchema,
  reviewed: z.boolean().default(false),
  callbackUrl: callbackUrl.optional(),
  appSecret: secret.optional(),
});

/** Addresses that no network outside can see. */
const hiddenRanges: ReadonlySet<string> = new Set([
  'private',
  'loopback',
  'linkLocal',
  'multicast',
  'broadcast',
  'unspecified',
  'carrierGradeNat',
]);

export const operatorIp = z
  .string()
  .refine(
    (address) => ipaddr.IPv4.isValidFourPartDecimal(address) && !hiddenRanges.has(ipaddr.IPv4.parse(address).range()),
    {
      error: inputError('not-a-public-address', {
        message: { zh: '必须是公网 IPv4 地址。', en: 'This must be a public IPv4 address.' },
        hint: {
          zh: '请填写运营人员上网的公网 IPv4 地址，微博要求每次发布都附带它。',
          en: 'Give the public address of the people who run the account; Weibo wants it with every post.',
        },
      }),
    },
  );

/** A standard parameter holds 4 kB. */
const maxCredentialsLength = 4_000;

function strictly<S extends z.ZodRawShape>({ shape }: z.ZodObject<S>) {
  return z.strictObject(shape).refine((value) => JSON.stringify(value).length <= maxCredentialsLength, {
    error: inputError('credentials-too-long', {
      message: { zh: '凭据过长，无法保存。', en: 'The credentials are too long to be stored.' },
      hint: { zh: '请核对复制的内容是否完整、准确。', en: 'Check that just the credential was copied.' },
    }),
  });
}

export const credentialsInput = {
  weibo: strictly(credentialsSchemas.weibo),
  wechat: strictly(credentialsSchemas.wechat),
  'baidu-search': strictly(credentialsSchemas['baidu-search']),
  baijiahao: strictly(credentialsSchemas.baijiahao),
} as const;

const hourMs = 3_600_000;

/** Which limits there are depends on the account; the use case knows. */
export const paceInput = z.strictObject({
  minGapMs: z.int().min(0).max(hourMs).optional(),
  limits: z.record(z.string().max(60), z.int().min(1).max(1_000_000)).optional(),
});

export const accountInput = z.discriminatedUnion('platform', [
  z.strictObject({
    platform: z.literal('weibo'),
    name: line(60),
    applicationId: z.string().max(64),
    uid: z.string().regex(/^\d{5,20}$/),
    tier: z.enum(['ordinary', 'commercial']).default('ordinary'),
    operatorIp,
    credentials: credentialsInput.weibo.optional(),
    pace: paceInput.optional(),
  }),
  z.strictObject({
    platform: z.literal('wechat'),
    name: line(60),
    appId: line(60),
    verified: z.boolean().default(true),
    kind: z.enum(wechatAccountKinds).default('subscription'),
    credentials: credentialsInput.wechat.optional(),
    pace: paceInput.optional(),
  }),
  z.strictObject({
    platform: z.literal('baidu-search'),
    name: line(60),
    site: z.string().regex(/^(?:https?:\/\/)?[a-z0-9.-]{4,253}\/?$/),
    credentials: credentialsInput['baidu-search'].optional(),
  }),
  z.strictObject({
    platform: z.literal('baijiahao'),
    name: line(60),
    appId: line(60),
    credentials: credentialsInput.baijiahao.optional(),
    pace: paceInput.optional(),
  }),
  manualAccountInput,
]);

const limitSchema = z.object({ name: z.string(), window: z.string(), left: z.number(), max: z.number() });

export const accountWithLane = z
  .object({
    account: accountSchema,
    lane: z.object({
      isBlocked: z.boolean(),
      blockedReason: z.string().optional(),
      blockedMessage: bilingualSchema.optional(),
      blockedUntil: z.string().optional(),
      nextFreeAt: z.string().optional(),
      limits: z.array(limitSchema).readonly(),
      spentCalls: z
        .array(z.object({ call: z.string(), until: z.string() }))
        .readonly()
        .optional(),
      pushesLeft: z.number().optional(),
      pushesLeftAt: z.string().optional(),
    }),
    authorization: z.object({ endsAt: z.string(), daysLeft: z.number() }).optional(),
  })
  .meta({ id: 'AccountWithLane' });
