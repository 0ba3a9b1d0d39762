import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const syncLinksEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  ...queuesEnv,
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  BAIDU_PUSH_URL: z.url(),
  WECHAT_API_URL: z.url(),
});
export type SyncLinksEnv = z.infer<typeof syncLinksEnvSchema>;
