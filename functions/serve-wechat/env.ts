import * as z from 'zod';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const serveWechatEnvSchema = z.object({
  ...tableEnv,
  ATTENTION_SHARDS: engineEnv.ATTENTION_SHARDS,
  PARAMETER_PREFIX: z.string().startsWith('/'),
  WECHAT_API_URL: z.url(),
  WECHAT_PAGE_URL: z.url(),
});
export type ServeWechatEnv = z.infer<typeof serveWechatEnvSchema>;
