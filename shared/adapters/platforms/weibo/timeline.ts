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
/** Numbers of 16 digits and more do not survive JSON; their twins in text do. */
const idFields = { idstr: digitsSchema.optional(), mid: digitsSchema.optional() };
const named = z.object(idFields).transform(({ idstr, mid }) => idstr ?? mid);
const dateSchema = z.string().transform(readWeiboDate).pipe(z.number());
const statusSchema = z
  .object({
    ...idFields,
    text: z.string(),
    created_at: dateSchema,
    /** An HTML anchor that names the application. */
    source: z.string().catch(''),
    isLongText: z.boolean().catch(false),
    truncated: z.boolean().catch(false),
    annotations: z.array(z.unknown()).catch([]),
    retweeted_status: named.optional().catch(undefined),
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
      /** What it reposts. */
      ofId: status.retweeted_status,
      mark: status.annotations.map((annotation) => markSchema.safeParse(annotation).data?.lianbo).find(Boolean),
    };
  });

export const timelineSchema = z
  .object({ statuses: z.array(statusSchema), total_number: z.number().int().optional().catch(undefined) })
  .transform(({ statuses, total_number: total }) => ({ statuses, total }));

export type TimelineStatus = z.infer<typeof statusSchema>;
/** Newest first. `total` counts all posts of the account, where the platform tells it. */
export type Timeline = z.infer<typeof timelineSchema>;

const commentSchema = z
  .object({
    ...idFields,
    text: z.string(),
    created_at: dateSchema,
    user: z.object({ idstr: digitsSchema }).optional(),
    reply_comment: named.optional().catch(undefined),
  })
  .transform((comment, issues) => {
    const id = comment.idstr ?? comment.mid;
    const { text, created_at: createdAt, user, reply_comment: answerTo } = comment;
    if (id !== undefined) return { id, text, createdAt, uid: user?.idstr, answerTo };
    issues.addIssue({ code: 'custom', message: 'a comment without an id' });
    return z.NEVER;
  });

export const commentPageSchema = z
  .object({ comments: z.array(commentSchema), total_number: z.number().int().optional().catch(undefined) })
  .transform(({ comments, total_number: total }) => ({ comments, total }));

/** Newest first. `answerTo` is the comment that one replies to. `total` counts all comments under the post, where the platform tells it. */
export type CommentPage = z.infer<typeof commentPageSchema>;
