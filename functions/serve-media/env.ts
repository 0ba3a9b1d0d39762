import * as z from 'zod';

export const serveMediaEnvSchema = z.object({ BUCKET_NAME: z.string().min(1) });
export type ServeMediaEnv = z.infer<typeof serveMediaEnvSchema>;
