import * as z from 'zod';
import { inputError } from './zod-findings.ts';

/** What the routes of every function say in the same way. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const brandParams = z.object({ brandId: idSchema });
export const accountParams = z.object({ brandId: idSchema, accountId: idSchema });
export const noParams = z.object({});
export const noQuery = z.strictObject({});
/** The request has no JSON body, or the route reads its bytes itself. */
export const noBody = z.undefined();

/** One line of text for people. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, {
      error: inputError('control-characters', {
        message: { zh: '不能包含换行或控制字符。', en: 'Line breaks and control characters are not allowed.' },
        hint: { zh: '请写成一行。', en: 'Write it in one line.' },
      }),
    });

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(2_000).optional(),
};

export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), cursor: z.string().optional() });
