import * as z from 'zod';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const checkTokensEnvSchema = z.object({
  ...tableEnv,
  ATTENTION_SHARDS: engineEnv.ATTENTION_SHARDS,
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  WEIBO_API_URL: z.url(),
});
export type CheckTokensEnv = z.infer<typeof checkTokensEnvSchema>;
