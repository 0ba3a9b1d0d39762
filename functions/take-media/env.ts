import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const takeMediaEnvSchema = z.object({
  ...tableEnv,
  BUCKET_NAME: z.string().min(1),
  ALLOW_LOOPBACK: z.stringbool(),
});
export type TakeMediaEnv = z.infer<typeof takeMediaEnvSchema>;
