import * as z from 'zod';

/**
 * What a delivery to a person is agreed on. It is handed over at its due time, which lies by the notice before the moment
 * at which the person is to publish; its lateness limit counts from that moment.
 */
export const handOverTermsSchema = z.object({
  noticeMs: z.number().int().min(0),
  /** From the moment of publishing on. */
  remindEveryMs: z.number().int().min(1),
});
export type HandOverTerms = z.infer<typeof handOverTermsSchema>;

/** Code of what was missed although it had been handed over in time: it may be out, and its person may still say so. */
export const notReported = 'not-reported';

/** When the person is to publish; `undefined` while that is not known, because the delivery waits for another one. */
export function publishAtOf(delivery: {
  readonly dueAt?: number | undefined;
  readonly handOver?: HandOverTerms | undefined;
}): number | undefined {
  const { dueAt, handOver } = delivery;
  return dueAt === undefined || handOver === undefined ? undefined : dueAt + handOver.noticeMs;
}

/** Such as `09:00`, in the time zone of the post. */
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** What a community or an editor asks of those who post there. */
export const communityRulesSchema = z
  .object({
    links: z.enum(['allowed', 'refused']),
    maxCharacters: z.number().int().min(1).optional(),
    /** A night, from `22:00` to `02:00`, is allowed. `from` belongs to the hours, `to` does not. */
    postingHours: z.object({ from: clockTime, to: clockTime }).optional(),
    text: z.object({ zh: z.string(), en: z.string() }).partial().optional(),
  })
  .meta({ id: 'CommunityRules' });
export type CommunityRules = z.infer<typeof communityRulesSchema>;

export const handOverKinds = ['community', 'press', 'influencer', 'own-account'] as const;

/** `time` such as `21:30`. */
export function isWithinHours({ from, to }: { readonly from: string; readonly to: string }, time: string): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

const linkPattern = /https?:\/\/|\{\{\s*(?:link|\w+\.url)\s*\}\}/i;

/** An address, or a placeholder that will be one. */
export function holdsLink(text: string): boolean {
  return linkPattern.test(text);
}

/** The text to copy: the tracking link stands at the end where the text names it nowhere, unless links are refused there. */
export function handOverText(
  text: string,
  at: { readonly link: string; readonly links: CommunityRules['links'] },
): string {
  if (at.links === 'refused' || text.includes(at.link)) return text;
  return `${text.trimEnd()}\n${at.link}`;
}
