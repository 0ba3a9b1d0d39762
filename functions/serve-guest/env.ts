import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const serveGuestEnvSchema = z.object({
  ...tableEnv,
  ATTENTION_SHARDS: z.coerce.number().int().min(1).max(64),
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
});
export type ServeGuestEnv = z.infer<typeof serveGuestEnvSchema>;
