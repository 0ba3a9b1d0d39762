import * as z from 'zod';
import { platformNameSchema } from './platform-name.ts';

/** What lets a reader map a call to a post. Never a token, a secret or a body. */
export const subjectSchema = z.strictObject({
  /** Weibo: the status text as it was sent. */
  text: z.string().optional(),
  /** WeChat and Baijiahao: the (first) title. */
  title: z.string().optional(),
  /** WeChat: the link of the first article, for publishing calls as well. */
  contentSourceUrl: z.string().optional(),
  /** Baijiahao: the natural key of an article. */
  originUrl: z.string().optional(),
  /** Baidu search: the lines of the body. */
  urls: z.array(z.string()).optional(),
  /** An id that the call names: status, draft, publish job, article. */
  id: z.string().optional(),
});
export type CallSubject = z.infer<typeof subjectSchema>;

export const callSchema = z.object({
  /** Arrival by the sandbox's clock, in milliseconds. */
  at: z.number(),
  platform: platformNameSchema,
  endpoint: z.string(),
  /** The platform acted on it, whether or not the caller saw the answer. */
  accepted: z.boolean(),
  /** The platform's own number for a refusal. */
  code: z.number().optional(),
  /** Weibo uid, WeChat AppID, Baidu site, Baijiahao app_id, where the call proved who it was. */
  actor: z.string().optional(),
  /** The fault switch that met this call. */
  fault: z.string().optional(),
  subject: subjectSchema,
});
export type SandboxCall = z.infer<typeof callSchema>;

export const calledSchema = z.object({ type: z.literal('called'), call: callSchema });

export const callFilterSchema = z.strictObject({
  platform: platformNameSchema.optional(),
  endpoint: z.string().optional(),
  accepted: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  since: z.coerce.number().optional(),
  until: z.coerce.number().optional(),
});
export type CallFilter = z.infer<typeof callFilterSchema>;

export function selectCalls(calls: readonly SandboxCall[], filter: CallFilter): readonly SandboxCall[] {
  return calls.filter(
    (call) =>
      (filter.platform === undefined || call.platform === filter.platform) &&
      (filter.endpoint === undefined || call.endpoint === filter.endpoint) &&
      (filter.accepted === undefined || call.accepted === filter.accepted) &&
      (filter.since === undefined || call.at >= filter.since) &&
      (filter.until === undefined || call.at <= filter.until),
  );
}
