import * as z from 'zod';
import { isLoopback } from '../loopback.ts';

/** Where an account's messages go, and how: what the console asks for. */
export const callbackSchema = z
  .strictObject({
    url: z.url().refine(isLoopback, 'the sandbox sends to loopback alone'),
    token: z.string().regex(/^[A-Za-z0-9]{3,32}$/, 'a token is 3 to 32 letters and digits'),
    encodingAesKey: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}$/, 'an EncodingAESKey has 43 characters')
      .optional(),
    mode: z.enum(['plain', 'compatible', 'secure']).default('plain'),
  })
  .refine(({ mode, encodingAesKey }) => mode === 'plain' || encodingAesKey !== undefined, {
    error: 'the modes compatible and secure need an EncodingAESKey',
    path: ['encodingAesKey'],
  });
export type WechatCallback = z.infer<typeof callbackSchema>;

/** One try to hand a message over. */
export const callbackTrySchema = z.object({
  appId: z.string(),
  event: z.string(),
  /** 1, and up to 4 with the three repetitions. */
  attempt: z.number(),
  at: z.number(),
  /** HTTP status, or what came in its place. */
  outcome: z.union([z.number(), z.enum(['timeout', 'no-connection'])]),
  accepted: z.boolean(),
});
export type CallbackTry = z.infer<typeof callbackTrySchema>;
