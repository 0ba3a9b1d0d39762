import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const connectAccountEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  QUEUE_URL_WEIBO: queuesEnv.QUEUE_URL_WEIBO,
  PARAMETER_PREFIX: z.string().startsWith('/'),
  WEIBO_API_URL: z.url(),
});
export type ConnectAccountEnv = z.infer<typeof connectAccountEnvSchema>;
