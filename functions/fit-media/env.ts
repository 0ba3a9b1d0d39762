import * as z from 'zod';

export const fitMediaEnvSchema = z.object({ BUCKET_NAME: z.string().min(1) });
export type FitMediaEnv = z.infer<typeof fitMediaEnvSchema>;
