import type * as z from 'zod';
import { ConfigError } from '../../shared/domain/errors.ts';
import type { CallbackKey, CallbackSecrets } from '../../shared/ports/callbacks.ts';

export async function readSecret<T>(secrets: CallbackSecrets, key: CallbackKey, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(safeJson(await secrets.get(key)));
  if (parsed.success) return parsed.data;
  throw new ConfigError('callback-unusable', 'What the callback is signed with does not have the form that it needs.');
}

function safeJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
