import * as z from 'zod';
import { wechatAccountKinds } from '../../../shared/domain/account.ts';
import {
  checklistIds,
  profileReadingSchema,
  verificationKinds,
  verificationSchema,
} from '../../../shared/domain/account-profile.ts';
import { longestWatchDays } from '../../../shared/domain/removal-watch.ts';
import { bilingualSchema } from '../../../shared/lambda/field-schemas.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';
import { manualSettings } from './manual-account-schemas.ts';
import { operatorIp, paceInput } from './registry-schemas.ts';

export const accountChange = z.strictObject({
  ...z.object(manualSettings).partial().shape,
  name: line(60).optional(),
  tier: z.enum(['ordinary', 'commercial']).optional(),
  operatorIp: operatorIp.optional(),
  verified: z.boolean().optional(),
  kind: z.enum(wechatAccountKinds).optional(),
  pace: paceInput.optional(),
  watchDays: z.number().int().min(1).max(longestWatchDays).nullable().optional(),
});

export const profileInput = z.strictObject({
  verification: z
    .strictObject({
      kind: z.enum(verificationKinds),
      reason: line(100).optional(),
      validUntil: z.iso.date().optional(),
    })
    .optional(),
  checklist: z
    .partialRecord(z.enum(checklistIds), z.strictObject({ settledOn: z.iso.date(), note: line(200).optional() }))
    .default({}),
});

export const profileView = z
  .object({
    verification: verificationSchema.optional(),
    reading: profileReadingSchema.optional(),
    capabilities: z
      .array(
        z.object({
          name: z.string(),
          title: bilingualSchema,
          isAllowed: z.boolean(),
          why: bilingualSchema.optional(),
          how: bilingualSchema.optional(),
        }),
      )
      .readonly(),
    checklist: z
      .array(
        z.object({
          id: z.string(),
          title: bilingualSchema,
          how: bilingualSchema,
          state: z.enum(['settled', 'open']),
          settledOn: z.string().optional(),
          note: z.string().optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Profile' });
