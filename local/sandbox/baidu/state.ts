import * as z from 'zod';

export const baiduSiteSchema = z.strictObject({
  /** As it was verified, with or without a scheme; callers must name it the same way. */
  site: z.string().regex(/^(https?:\/\/)?[a-z0-9.-]+$/i, 'a site is a host, with or without its scheme'),
  token: z.string().regex(/^[0-9A-Za-z]{16}$/, 'a push token is 16 letters and digits'),
  dailyQuota: z.int().nonnegative().max(100_000).default(3_000),
});
export type BaiduSite = z.infer<typeof baiduSiteSchema>;

export const pushActionSchema = z.enum(['urls', 'update', 'del']);
export type PushAction = z.infer<typeof pushActionSchema>;

const pushSchema = z.object({
  site: z.string(),
  action: pushActionSchema,
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
  /** URLs taken from a site on its latest day. */
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
  const count = usedOn(state, push.site, push.day) + push.urls.length;
  state.usedToday.set(push.site, { day: push.day, count });
}

function usedOn(state: BaiduState, site: string, day: string): number {
  const usage = state.usedToday.get(site);
  return usage?.day === day ? usage.count : 0;
}

export function remainOn(state: BaiduState, { site, dailyQuota }: BaiduSite, day: string): number {
  return Math.max(0, dailyQuota - usedOn(state, site, day));
}
