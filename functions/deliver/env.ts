import * as z from 'zod';
import { queuedPlatformSchema } from '../../shared/domain/platform.ts';
import { engineEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const deliverEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  PLATFORM: queuedPlatformSchema,
  PLATFORM_API_URL: z.url(),
  /** Equal to the other where a platform has one host for everything. */
  PLATFORM_COMMERCIAL_URL: z.url(),
  /** Where single people are written to. */
  PLATFORM_MESSAGE_URL: z.url(),
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  QUEUE_URL: z.url(),
});
export type DeliverEnv = z.infer<typeof deliverEnvSchema>;
