import * as z from 'zod';

/** As Weibo numbers them from -1 to 7; the other platforms know some of these kinds. */
export const verificationKinds = [
  'none',
  'personal',
  'government',
  'enterprise',
  'media',
  'campus',
  'website',
  'application',
  'organisation',
] as const;

export const verificationSchema = z.object({
  kind: z.enum(verificationKinds),
  /** What stands beside the badge. */
  reason: z.string().optional(),
  /** Last day on which the platform counts it; most platforms want it renewed each year. */
  validUntil: z.iso.date().optional(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** What a brand settles once, outside of any API, so that an account may do what it is registered for. */
export const checklistIds = [
  'business-licence',
  'icp-filing',
  'safe-domain',
  'link-whitelist',
  'commercial-contract',
  'fans-service',
  'ip-allowlist',
  'callback',
  'menus',
  'site-verified',
  'developer-access',
] as const;
export type ChecklistId = (typeof checklistIds)[number];

/** A person's word that something is settled. */
export const settledSchema = z.object({ settledOn: z.iso.date(), note: z.string().optional() });

/** What the platform itself says of an account. */
export const profileReadingSchema = z.object({
  readAt: z.string(),
  name: z.string(),
  followers: z.number().int(),
  verification: verificationSchema.omit({ validUntil: true }),
});
export type ProfileReading = z.infer<typeof profileReadingSchema>;

export const accountProfileSchema = z.object({
  /** A person's word. */
  verification: verificationSchema.optional(),
  reading: profileReadingSchema.optional(),
  checklist: z.partialRecord(z.enum(checklistIds), settledSchema),
});
export type AccountProfile = z.infer<typeof accountProfileSchema>;

/** The platform's word counts before a person's, who alone knows until when a verification lasts. */
export function verificationOf(profile: AccountProfile | undefined): Verification | undefined {
  const said = profile?.verification;
  const read = profile?.reading?.verification;
  if (read === undefined) return said;
  const isSame = said?.kind === read.kind && said.validUntil !== undefined;
  return isSame ? { ...read, validUntil: said.validUntil } : read;
}

/** Blue V: an organisation of any kind. */
export function isOrganisation({ kind }: Verification): boolean {
  return kind !== 'none' && kind !== 'personal';
}

/** `day` is a Beijing day such as `2026-11-25`; without an end it lasts. */
export function isVerifiedOn(verification: Verification | undefined, day: string): boolean {
  if (verification === undefined || verification.kind === 'none') return false;
  return verification.validUntil === undefined || verification.validUntil >= day;
}
