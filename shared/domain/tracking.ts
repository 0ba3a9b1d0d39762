import * as z from 'zod';

/** What a parameter's value may be made of. A value that is missing is empty; the campaign falls back on the post. */
export const trackingFields = ['platform', 'account', 'campaign', 'influencer', 'post', 'delivery', 'slug'] as const;
export type TrackingField = (typeof trackingFields)[number];
export type TrackingValues = Readonly<Partial<Record<TrackingField, string>>>;

/** Which parameters a brand's links add to their target, by name; values such as `{campaign}-{platform}`. */
export const trackingRuleSchema = z.object({
  brandId: z.string(),
  parameters: z.record(z.string(), z.string()),
  /** Raised by each change; 0 until the first one. */
  version: z.number().int(),
  updatedAt: z.string().optional(),
  updatedBy: z.string().optional(),
});
export type TrackingRule = z.infer<typeof trackingRuleSchema>;

/** UTM, and the parameters of Baidu Tongji for source, plan, unit, keyword and creative. */
const usual = {
  utm_source: '{platform}',
  utm_medium: 'social',
  utm_campaign: '{campaign}',
  utm_content: '{slug}',
  utm_term: '{influencer}',
  hmsr: '{platform}',
  hmpl: '{campaign}',
  hmcu: '{account}',
  hmkw: '{influencer}',
  hmci: '{slug}',
} as const;

export const usualTracking = (brandId: string): TrackingRule => ({ brandId, parameters: usual, version: 0 });

const placeholder = /\{(\w+)\}/g;

const isField = (name: string): name is TrackingField => (trackingFields as readonly string[]).includes(name);

export function unknownFieldsIn(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map(([, name = '']) => name).filter((name) => !isField(name));
}

/** Parameters whose value would be empty are left out. */
export function trackingParameters(rule: TrackingRule, values: TrackingValues): readonly (readonly [string, string])[] {
  const known: TrackingValues = { ...values, campaign: values.campaign ?? values.post ?? '' };
  return Object.entries(rule.parameters)
    .map(([name, template]) => [name, fill(template, known)] as const)
    .filter(([, value]) => value !== '');
}

function fill(template: string, values: TrackingValues): string {
  return template.replaceAll(placeholder, (_, name: string) => (isField(name) ? (values[name] ?? '') : ''));
}
