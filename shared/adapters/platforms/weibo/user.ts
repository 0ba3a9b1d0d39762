import * as z from 'zod';

/** By Weibo's number: 0 is the orange V of a person, 1 to 7 the blue V of organisations. */
const verifiedKinds = [
  'personal',
  'government',
  'enterprise',
  'media',
  'campus',
  'website',
  'application',
  'organisation',
] as const;

/** Other numbers stand for applications that are not decided, or for talents, and are no verification. */
function verificationOf(type: number, reason: string) {
  const kind = verifiedKinds[type];
  if (kind === undefined) return undefined;
  return { kind, badge: type === 0 ? ('orange' as const) : ('blue' as const), reason };
}

export const weiboUserSchema = z
  .object({
    idstr: z.string().regex(/^\d+$/),
    screen_name: z.string(),
    followers_count: z.number().int().catch(0),
    verified_type: z.number().int().catch(-1),
    /** May be blank for users who have not allowed the application. */
    verified_reason: z.string().catch(''),
  })
  .transform((user) => ({
    uid: user.idstr,
    name: user.screen_name,
    followers: user.followers_count,
    verification: verificationOf(user.verified_type, user.verified_reason),
  }));
export type WeiboUser = z.infer<typeof weiboUserSchema>;
