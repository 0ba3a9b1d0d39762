import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const runBulkEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  ...queuesEnv,
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
});
export type RunBulkEnv = z.infer<typeof runBulkEnvSchema>;
