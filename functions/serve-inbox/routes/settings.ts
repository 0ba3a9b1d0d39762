import * as z from 'zod';
import { clockTimeSchema, inboxSettingsSchema } from '../../../shared/domain/inbox/inbox-settings.ts';
import { acts } from '../../../shared/domain/inbox/incoming.ts';
import { defineRoute, type Route } from '../../../shared/lambda/api-route.ts';
import { brandParams, idSchema, line, noBody, noQuery } from '../../../shared/lambda/route-schemas.ts';
import { readInboxSettings, replaceInboxSettings } from '../../../shared/use-cases/replace-inbox-settings.ts';
import type { ServeInboxDeps } from '../deps.ts';

const settingsPath = '/v1/brands/{brandId}/inbox/settings';

const words = z.string().trim().min(1).max(600);
const hours = { from: clockTimeSchema, to: clockTimeSchema };
const ruleInput = z.strictObject({
  name: line(40),
  when: z
    .strictObject({
      acts: z.array(z.enum(acts)).min(1),
      accountIds: z.array(idSchema).min(1).max(50),
      keywords: z.array(line(40)).min(1).max(50),
      isWhole: z.boolean(),
      between: z.strictObject(hours),
      office: z.enum(['open', 'closed']),
      isFirst: z.boolean(),
    })
    .partial()
    .default({}),
  answer: z.strictObject({ zh: words, en: words.optional() }).optional(),
  handOverTo: line(64).optional(),
  tags: z.array(line(32)).max(10).optional(),
});
const settingsInput = z.strictObject({
  timeZone: z.string().max(60).default('Asia/Shanghai'),
  keepDays: z.int().min(7).max(730).default(180),
  officeHours: z.strictObject({ ...hours, days: z.array(z.int().min(1).max(7)).min(1).max(7) }).optional(),
  rules: z.array(ruleInput).max(50).default([]),
});

export function settingsRoutes(deps: ServeInboxDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: settingsPath,
      summary: 'Reads how the brand answers by itself, and for how long it keeps what people write.',
      access: 'viewer',
      params: brandParams,
      query: noQuery,
      body: noBody,
      response: inboxSettingsSchema,
      handle: async ({ params }) => ({ status: 200, body: await readInboxSettings(deps, params.brandId) }),
    }),
    defineRoute({
      method: 'PUT',
      path: settingsPath,
      summary: 'Replaces rules, office hours and retention of the inbox.',
      access: 'admin',
      params: brandParams,
      query: noQuery,
      body: settingsInput,
      response: inboxSettingsSchema,
      problems: ['inbox-settings-changed'],
      handle: async ({ params, body: wish, caller }) => ({
        status: 200,
        body: await replaceInboxSettings(deps, params.brandId, { wish, actor: caller.tokenId }),
      }),
    }),
  ];
}
