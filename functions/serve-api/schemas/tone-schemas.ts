import * as z from 'zod';
import { line } from '../../../shared/lambda/route-schemas.ts';

const word = line(40);

export const toneInput = z.strictObject({
  banned: z
    .array(
      z.strictObject({
        word,
        severity: z.enum(['error', 'warning']).default('warning'),
        instead: word.optional(),
        why: line(200).optional(),
      }),
    )
    .max(300)
    .default([]),
  preferred: z
    .array(z.strictObject({ say: word, insteadOf: z.array(word).min(1).max(20) }))
    .max(300)
    .default([]),
  allowed: z
    .array(z.strictObject({ phrase: word, why: line(200) }))
    .max(300)
    .default([]),
});
