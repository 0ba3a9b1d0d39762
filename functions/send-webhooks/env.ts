import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const sendWebhooksEnvSchema = z.object({
  ...tableEnv,
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  ALLOW_LOOPBACK: z.stringbool(),
});
export type SendWebhooksEnv = z.infer<typeof sendWebhooksEnvSchema>;
