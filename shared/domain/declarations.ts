import * as z from 'zod';

/** What platforms and law want to be told of a text, beyond the text itself. */
export const declarationsSchema = z.object({
  origin: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('original') }),
      /** `source`: whom or what it was taken from, as it must stand in the text. */
      z.object({ kind: z.literal('reprint'), source: z.string() }),
    ])
    .optional(),
  madeByAi: z.boolean().optional(),
  /** Somebody was paid for it, or it is one. */
  advertisement: z.boolean().optional(),
});
export type Declarations = z.infer<typeof declarationsSchema>;
