import * as z from 'zod';

/** That everything about one person was erased, and not of whom. */
export const erasureSchema = z
  .object({
    erasureId: z.string(),
    brandId: z.string(),
    accountId: z.string(),
    at: z.string(),
    /** Messages in both directions. */
    erasedMessages: z.number().int(),
    erasedBy: z.string(),
    /** How the request is known to the brand, such as the number of a case. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof erasureSchema>;
