import type * as z from 'zod';
import { ConfigError } from '../domain/errors.ts';

/** Parses the environment once, at cold start. Names what is wrong and never shows a value. */
export function parseEnv<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv = process.env): z.infer<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
  throw new ConfigError('environment', `The environment lacks or has wrong values for: ${names.join(', ')}.`);
}
