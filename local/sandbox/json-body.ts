import type * as z from 'zod';

/** The body as the schema reads it, or nothing where it is not JSON or not of that shape. */
export function readJson<T>(body: string, schema: z.ZodType<T>): T | undefined {
  try {
    const result = schema.safeParse(JSON.parse(body));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
