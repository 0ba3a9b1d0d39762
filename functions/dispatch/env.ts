import * as z from 'zod';
import { engineEnv, queuesEnv, tableEnv } from '../../shared/lambda/env-schemas.ts';

export const dispatchEnvSchema = z.object({ ...tableEnv, ...engineEnv, ...queuesEnv, BUS_NAME: z.string().min(1) });
export type DispatchEnv = z.infer<typeof dispatchEnvSchema>;
