import * as z from 'zod';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const eraseMediaEnvSchema = z.object({
  ...tableEnv,
  ATTENTION_SHARDS: engineEnv.ATTENTION_SHARDS,
  BUCKET_NAME: z.string().min(1),
});
export type EraseMediaEnv = z.infer<typeof eraseMediaEnvSchema>;
