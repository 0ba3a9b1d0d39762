import * as z from 'zod';

/** How a brand wants to sound. Words are found however they are written: spaced, full width or traditional. */
export const toneSchema = z
  .object({
    brandId: z.string(),
    /** `error` refuses a post that holds the word. */
    banned: z.array(
      z.object({
        word: z.string(),
        severity: z.enum(['error', 'warning']),
        instead: z.string().optional(),
        why: z.string().optional(),
      }),
    ),
    preferred: z.array(z.object({ say: z.string(), insteadOf: z.array(z.string()) })),
    /** Phrases in which no word is reported, such as a registered name that holds 第一, and why they are true. */
    allowed: z.array(z.object({ phrase: z.string(), why: z.string() })),
    /** Raised by each change; 0 until the first one. */
    version: z.number().int(),
    updatedAt: z.string().optional(),
    updatedBy: z.string().optional(),
  })
  .meta({ id: 'Tone' });
export type Tone = z.infer<typeof toneSchema>;

export const emptyTone = (brandId: string): Tone => ({
  brandId,
  banned: [],
  preferred: [],
  allowed: [],
  version: 0,
});
