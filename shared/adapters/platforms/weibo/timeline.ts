import * as z from 'zod';

const markSchema = z.object({ lianbo: z.string() });

/** What a post carries on the paid tier to be known again; the platform keeps it and shows it to nobody. */
export function markOf(deliveryId: string): string {
  return JSON.stringify([{ lianbo: deliveryId } satisfies z.infer<typeof markSchema>]);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const datePattern = /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2}) (\d{4})$/;

/** `Tue Sep 08 10:15:30 +0800 2026` in epoch ms; NaN for anything else. */
export function readWeiboDate(text: string): number {
  const [, month = '', day, clock, zoneHours, zoneMinutes, year] = datePattern.exec(text) ?? [];
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  return Date.parse(`${year}-${number}-${day}T${clock}${zoneHours}:${zoneMinutes}`);
}

const digitsSchema = z.string().regex(/^\d+$/);
const statusSchema = z
  .object({
    idstr: digitsSchema.optional(),
    mid: digitsSchema.optional(),
    text: z.string(),
    created_at: z.string().transform(readWeiboDate).pipe(z.number()),
    /** An HTML anchor that names the application. */
    source: z.string().catch(''),
    isLongText: z.boolean().catch(false),
    truncated: z.boolean().catch(false),
    annotations: z.array(z.unknown()).catch([]),
  })
  .transform((status, issues) => {
    const id = status.idstr ?? status.mid;
    if (id === undefined) {
      issues.addIssue({ code: 'custom', message: 'a post without an id' });
      return z.NEVER;
    }
    return {
      id,
      text: status.text,
      createdAt: status.created_at,
      source: status.source.replace(/<[^>]*>/g, '').trim(),
      isCut: status.isLongText || status.truncated,
      mark: status.annotations.map((annotation) => markSchema.safeParse(annotation).data?.lianbo).find(Boolean),
    };
  });

export const timelineSchema = z
  .object({ statuses: z.array(statusSchema), total_number: z.number().int().optional().catch(undefined) })
  .transform(({ statuses, total_number: total }) => ({ statuses, total }));

export type TimelineStatus = z.infer<typeof statusSchema>;
/** Newest first. `total` counts all posts of the account, where the platform tells it. */
export type Timeline = z.infer<typeof timelineSchema>;
