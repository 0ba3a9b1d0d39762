import * as z from 'zod';

export const baiduSiteSchema = z.strictObject({
  /** As it was verified, with or without a scheme; callers must name it the same way. */
  site: z.string().regex(/^(https?:\/\/)?[a-z0-9.-]+$/i, 'a site is a host, with or without its scheme'),
  token: z.string().regex(/^[0-9A-Za-z]{16}$/, 'a push token is 16 letters and digits'),
  dailyQuota: z.int().nonnegative().max(100_000).default(3_000),
  /** Addresses a day for quick inclusion (`type=daily`); left out, the site is not entitled to it. */
  quickQuota: z.int().nonnegative().optional(),
});
export type BaiduSite = z.infer<typeof baiduSiteSchema>;

export const pushActionSchema = z.enum(['urls', 'update', 'del']);
export type PushAction = z.infer<typeof pushActionSchema>;

/** Each has its own quota. */
const inclusionSchema = z.enum(['ordinary', 'quick']);
export type Inclusion = z.infer<typeof inclusionSchema>;

const pushSchema = z.object({
  site: z.string(),
  action: pushActionSchema,
  inclusion: inclusionSchema,
  urls: z.array(z.string()),
  at: z.number(),
  /** The Beijing day whose quota it used. */
  day: z.string(),
});
export type BaiduPush = z.infer<typeof pushSchema>;

export const baiduEventSchemas = [
  z.object({ type: z.literal('baidu.site-registered'), site: baiduSiteSchema }),
  z.object({ type: z.literal('baidu.pushed'), push: pushSchema }),
] as const;
export type BaiduEvent = z.infer<(typeof baiduEventSchemas)[number]>;

export interface BaiduState {
  readonly sites: Map<string, BaiduSite>;
  readonly pushes: BaiduPush[];
  /** URLs taken from a site into one of its quotas, on the latest day. */
  readonly usedToday: Map<string, { day: string; count: number }>;
}

export function createBaiduState(): BaiduState {
  return { sites: new Map(), pushes: [], usedToday: new Map() };
}

export function applyBaidu(state: BaiduState, event: BaiduEvent): void {
  if (event.type === 'baidu.site-registered') {
    state.sites.set(event.site.site, event.site);
    return;
  }
  const { push } = event;
  state.pushes.push(push);
  const quota = `${push.inclusion} ${push.site}`;
  const count = usedOn(state, quota, push.day) + push.urls.length;
  state.usedToday.set(quota, { day: push.day, count });
}

function usedOn(state: BaiduState, quota: string, day: string): number {
  const usage = state.usedToday.get(quota);
  return usage?.day === day ? usage.count : 0;
}

export function remainOn(
  state: BaiduState,
  { site, dailyQuota, quickQuota = 0 }: BaiduSite,
  { day, inclusion }: { readonly day: string; readonly inclusion: Inclusion },
): number {
  const quota = inclusion === 'quick' ? quickQuota : dailyQuota;
  return Math.max(0, quota - usedOn(state, `${inclusion} ${site}`, day));
}
