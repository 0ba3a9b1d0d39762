import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const serveApiEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  ...queuesEnv,
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  ALLOW_LOOPBACK: z.stringbool(),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  /** Of every dead-letter queue of the service, separated by commas. */
  DEAD_LETTER_URLS: z
    .string()
    .transform((urls) => urls.split(','))
    .pipe(z.array(z.url()).min(1)),
});
export type ServeApiEnv = z.infer<typeof serveApiEnvSchema>;
