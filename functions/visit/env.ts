import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const visitEnvSchema = z.object(tableEnv);
export type VisitEnv = z.infer<typeof visitEnvSchema>;
