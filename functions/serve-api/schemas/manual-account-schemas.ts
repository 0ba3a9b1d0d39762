import * as z from 'zod';
import { communityRulesSchema, handOverKinds } from '../../../shared/domain/hand-over.ts';
import { hostSchema, noticeMinutesSchema } from '../../../shared/lambda/field-schemas.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';
import { inputError } from '../../../shared/lambda/zod-findings.ts';

const personalData = /@|(?:^|\D)1[3-9]\d{9}(?:\D|$)/;

/** An address or a number would be data about a person; the brand's own address book has that. */
const reference = line(80).refine((text) => !personalData.test(text), {
  error: inputError('personal-data', {
    message: { zh: '这里不能填写邮箱或手机号。', en: 'No mail address and no phone number goes in here.' },
    hint: {
      zh: '请填写联系人在贵司通讯录或 CRM 中的编号，例如 crm:10432。',
      en: 'Give the id under which your own address book has the contact, such as crm:10432.',
    },
  }),
});

const minutesIn = { hour: 60, day: 24 * 60 } as const;

/** Settings of a person's account that may change. */
export const manualSettings = {
  hosts: z.array(hostSchema).max(10),
  rules: z.strictObject({
    ...communityRulesSchema.shape,
    maxCharacters: z.number().int().min(10).max(20_000).optional(),
    postingHours: z.strictObject(communityRulesSchema.shape.postingHours.unwrap().shape).optional(),
    text: z.strictObject({ zh: z.string().max(2_000).optional(), en: z.string().max(2_000).optional() }).optional(),
  }),
  noticeMinutes: noticeMinutesSchema,
  remindEveryMinutes: z
    .number()
    .int()
    .min(10)
    .max(7 * minutesIn.day),
};

/** Where a brand's own accounts publish polls and videos, which no interface offers. */
const ownAccountHosts = ['weibo.com', 'weibo.cn'];

export const manualAccountInput = z
  .strictObject({
    platform: z.literal('manual'),
    name: line(60),
    kind: z.enum(handOverKinds),
    reference,
    ...manualSettings,
    hosts: manualSettings.hosts.optional(),
    rules: manualSettings.rules.default({ links: 'allowed' }),
    noticeMinutes: manualSettings.noticeMinutes.default(2 * minutesIn.hour),
    remindEveryMinutes: manualSettings.remindEveryMinutes.default(minutesIn.hour),
    credentials: z.never().optional(),
  })
  .transform(({ hosts, ...rest }) => ({
    ...rest,
    hosts: hosts ?? (rest.kind === 'own-account' ? ownAccountHosts : []),
  }));
