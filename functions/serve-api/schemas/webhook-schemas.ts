import * as z from 'zod';
import { eventFilters, longestGraceMs, type Webhook, webhookSchema } from '../../../shared/domain/webhook.ts';
import type { WebhookHealth } from '../../../shared/domain/webhook-health.ts';
import { webhookMessageSchema } from '../../../shared/domain/webhook-message.ts';
import { instantSchema, webAddressSchema } from '../../../shared/lambda/field-schemas.ts';
import { line } from '../../../shared/lambda/route-schemas.ts';

const events = z.array(z.enum(eventFilters)).min(1).max(50);
const description = line(200);

export const webhookInput = z.strictObject({
  url: webAddressSchema,
  description: description.optional(),
  events: events.optional(),
});

export const webhookChange = z.strictObject({
  url: webAddressSchema.optional(),
  description: description.nullable().optional(),
  events: events.nullable().optional(),
});

export const webhookRotation = z.strictObject({
  graceMinutes: z
    .int()
    .min(0)
    .max(longestGraceMs / 60_000)
    .default(1_440),
});

/** One message of the log, or all from a moment to before another. */
export const replayInput = z.union([
  z.strictObject({ messageId: z.string().max(100), at: instantSchema }),
  z.strictObject({ from: instantSchema, to: instantSchema }),
]);

export const webhookView = webhookSchema.omit({ secrets: true, version: true }).extend({
  secretSince: z.string(),
  previousSecretUntil: z.string().optional(),
  /** Of tries in a row that were not taken. */
  failures: z.int(),
  failingSince: z.string().optional(),
  /** When what waits is tried again. */
  nextTryAt: z.string().optional(),
});

export const issuedWebhookView = webhookView.extend({ secret: z.string() });

export const webhookMessageView = webhookMessageSchema
  .omit({ brandId: true, webhookId: true, expiresAt: true, payload: true })
  .extend({ payload: z.looseObject({}) });

export const sentView = z.object({ messageId: z.string(), at: z.string() });
export const replayedView = z.object({ messages: z.int(), continueFrom: z.string().optional() });

const isoOf = (at: number): string => new Date(at).toISOString();

export function describeWebhook(
  { secrets, version: _, ...webhook }: Webhook,
  { failures, failingSince, attendAt }: WebhookHealth,
  now: number,
): z.input<typeof webhookView> {
  const [current, before] = secrets;
  const isBeforeGood = before?.until !== undefined && Date.parse(before.until) > now;
  return {
    ...webhook,
    secretSince: current?.since ?? webhook.createdAt,
    ...(isBeforeGood ? { previousSecretUntil: before.until } : {}),
    failures,
    ...(failingSince === undefined ? {} : { failingSince: isoOf(failingSince) }),
    ...(attendAt === undefined ? {} : { nextTryAt: isoOf(attendAt) }),
  };
}
