import * as z from 'zod';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

export const serveGuestEnvSchema = z.object({ ...tableEnv, PARAMETER_PREFIX: z.string().startsWith('/') });
export type ServeGuestEnv = z.infer<typeof serveGuestEnvSchema>;
