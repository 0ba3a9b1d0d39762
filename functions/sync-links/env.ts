import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const syncLinksEnvSchema = z.object({
  ...tableEnv,
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  BAIDU_PUSH_URL: z.url(),
  WECHAT_API_URL: z.url(),
});
export type SyncLinksEnv = z.infer<typeof syncLinksEnvSchema>;
