import * as z from 'zod';
import { inputError } from './zod-findings.ts';

const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const hostError = inputError('not-a-host', {
  message: { zh: '不是有效的域名。', en: 'This is not a host name.' },
  hint: {
    zh: '请填写小写域名，例如 go.example.cn，不带 https://。',
    en: 'Write a lower-case host such as go.example.cn, without https://.',
  },
});
export const hostSchema = z.string().regex(hostPattern, { error: hostError });

const webAddressError = inputError('not-a-web-address', {
  message: { zh: '不是有效的网址。', en: 'This is not a web address.' },
  hint: {
    zh: '请填写以 http:// 或 https:// 开头的完整网址。',
    en: 'Write a full address that begins with http:// or https://.',
  },
});
export const webAddressSchema = z
  .url({
    protocol: /^https?$/,
    normalize: true,
    // What is missing, or no text at all, has words of its own.
    error: ({ code }) => (code === 'invalid_type' ? undefined : webAddressError),
  })
  .max(2_000);

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

export const findingSchema = z
  .object({
    field: z.string(),
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    limit: z.union([z.string(), z.number()]).optional(),
    actual: z.union([z.string(), z.number()]).optional(),
    message: bilingualSchema,
    hint: bilingualSchema,
    place: z.object({ start: z.number(), end: z.number() }).optional(),
    source: z
      .object({
        kind: z.enum(['law', 'platform', 'practice', 'brand']),
        confidence: z.enum(['O', 'S', 'R', 'choice']),
        name: bilingualSchema,
        year: z.number().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Finding' });

/** A moment with its offset; stored in UTC. */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error: inputError('time-format', {
      message: { zh: '时间格式不正确。', en: 'This is not a time in a known form.' },
      hint: { zh: '请写成 2026-11-12T00:00:00+08:00。', en: 'Write 2026-11-12T00:00:00+08:00.' },
    }),
  })
  .transform((text) => new Date(text).toISOString());

const minutesOfTwoWeeks = 14 * 24 * 60;
/** How long before its time a person hears of what to publish. */
export const noticeMinutesSchema = z.number().int().min(0).max(minutesOfTwoWeeks);
