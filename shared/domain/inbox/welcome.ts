import * as z from 'zod';
import { fillForGood } from '../template.ts';
import { inboxPlatforms } from './incoming.ts';
import { inLanguage, type SpokenLanguage, spokenLanguages, spokenSchema } from './spoken-language.ts';

/** In the order in which they are said. */
export const welcomeParts = ['callToAction', 'introduction', 'expectations', 'crossPromotion'] as const;
export type WelcomePart = (typeof welcomeParts)[number];

export const welcomeVariantSchema = z.object({
  name: z.string(),
  /** What to do now. */
  callToAction: spokenSchema,
  /** Who the brand is. */
  introduction: spokenSchema,
  /** What will come, and how often. */
  expectations: spokenSchema,
  /** Where else the brand is; with `{{link}}` once. */
  crossPromotion: spokenSchema,
  /** Where the link leads: to WeChat, to Weibo, or to a page of the brand that does. */
  target: z.string(),
});
export type WelcomeVariant = z.infer<typeof welcomeVariantSchema>;

/** What whoever comes to an account is told. Of several variants everybody gets the same one each time. */
export const welcomeSchema = z
  .object({
    brandId: z.string(),
    accountId: z.string(),
    platform: z.enum(inboxPlatforms),
    isOn: z.boolean(),
    language: z.enum(spokenLanguages),
    /** Nobody is welcomed twice within so many days. */
    againAfterDays: z.number().int(),
    variants: z.array(welcomeVariantSchema.extend({ slug: z.string(), linkUrl: z.string() })),
    version: z.number().int(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  })
  .meta({ id: 'Welcome' });
export type Welcome = z.infer<typeof welcomeSchema>;

export function composeWelcome(
  variant: WelcomeVariant,
  { language, linkUrl }: { readonly language: SpokenLanguage; readonly linkUrl: string },
): string {
  const text = welcomeParts.map((part) => inLanguage(variant[part], language)).join('\n');
  return fillForGood(text, { link: linkUrl });
}

/** Goes by who it is, so that the variants are spread evenly and a repetition says the same. */
export function variantFor<T>(variants: readonly T[], threadId: string): T | undefined {
  const number = [...threadId].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, 7);
  return variants[number % Math.max(1, variants.length)];
}
