import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const extendSeriesEnvSchema = z.object({
  ...tableEnv,
  ...engineEnv,
  ...queuesEnv,
  BUCKET_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  PARAMETER_PREFIX: z.string().startsWith('/'),
  /** How far ahead occurrences are made. */
  SERIES_HORIZON_DAYS: z.coerce.number().int().min(1).max(90),
});
export type ExtendSeriesEnv = z.infer<typeof extendSeriesEnvSchema>;
