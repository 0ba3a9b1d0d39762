import * as z from 'zod';
import { signInSettingsSchema } from '../../shared/adapters/people/sign-in-settings.ts';
import { tableEnv } from '../../shared/lambda/env-schemas.ts';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'This is no JSON.' });
    return z.NEVER;
  }
});

export const authorizeEnvSchema = z.object({
  ...tableEnv,
  ALLOW_LOOPBACK: z.stringbool(),
  /** `null`: people have tokens, as programs have. */
  SIGN_IN: json.pipe(signInSettingsSchema.nullable()),
});
export type AuthorizeEnv = z.infer<typeof authorizeEnvSchema>;
