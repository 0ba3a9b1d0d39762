import * as z from 'zod';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const serveInboxEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  QUEUE_URL_WECHAT: z.url(),
  QUEUE_URL_WEIBO: z.url(),
});
export type ServeInboxEnv = z.infer<typeof serveInboxEnvSchema>;
