import * as z from 'zod';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const receiveCallbackEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  QUEUE_URL_WECHAT: z.url(),
});
export type ReceiveCallbackEnv = z.infer<typeof receiveCallbackEnvSchema>;
