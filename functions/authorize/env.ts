import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const authorizeEnvSchema = z.object({ ...tableEnv });
export type AuthorizeEnv = z.infer<typeof authorizeEnvSchema>;
