import * as z from 'zod';
import { similarityKey } from './text.ts';

export const weiboAppSchema = z.strictObject({
  appKey: z.string().regex(/^\d{6,12}$/, 'an AppKey is 6 to 12 digits'),
  appSecret: z.string().min(1),
  name: z.string().min(1),
  /** Left out, every share answers "appkey not bind domain!". */
  safeDomain: z.hostname().optional(),
  /** Tokens of a test application live 1 day, of an approved one 30 days. */
  level: z.enum(['test', 'approved']).default('approved'),
  /** Has the paid contract for the `biz` calls; without it they answer 10014. */
  commercial: z.boolean().default(false),
  /** The owner's own tokens live 5 years. */
  ownerUid: z.string().optional(),
});
export type WeiboApp = z.infer<typeof weiboAppSchema>;

export const weiboProfileSchema = z.strictObject({
  uid: z.string().regex(/^\d{5,15}$/, 'a uid is 5 to 15 digits'),
  screenName: z.string().min(1).max(30),
  description: z.string().default(''),
  /** -1 none, 0 person, 1 to 7 blue V (2 is an enterprise). */
  verifiedType: z.int().default(2),
  verifiedReason: z.string().default(''),
  followers: z.int().nonnegative().default(0),
});
export type WeiboProfile = z.infer<typeof weiboProfileSchema>;

export const weiboTokenSchema = z.object({
  accessToken: z.string(),
  appKey: z.string(),
  uid: z.string(),
  issuedAt: z.number(),
  expiresAt: z.number(),
});
export type WeiboToken = z.infer<typeof weiboTokenSchema>;

export const weiboStatusSchema = z.object({
  id: z.string(),
  uid: z.string(),
  appKey: z.string(),
  /** As the caller sent it. */
  text: z.string(),
  /** As followers see it: links are t.cn links. */
  shownText: z.string(),
  links: z.array(z.object({ url: z.string(), short: z.string() })),
  picture: z.object({ mediaId: z.string(), name: z.string(), type: z.string() }).optional(),
  rip: z.string(),
  annotations: z.array(z.unknown()).default([]),
  createdAt: z.number(),
});
export type WeiboStatus = z.infer<typeof weiboStatusSchema>;

export const weiboEventSchemas = [
  z.object({ type: z.literal('weibo.app-registered'), app: weiboAppSchema }),
  z.object({ type: z.literal('weibo.user-registered'), user: weiboProfileSchema }),
  z.object({ type: z.literal('weibo.token-issued'), token: weiboTokenSchema }),
  z.object({ type: z.literal('weibo.shared'), status: weiboStatusSchema }),
] as const;
export type WeiboEvent = z.infer<(typeof weiboEventSchemas)[number]>;

export interface WeiboState {
  readonly apps: Map<string, WeiboApp>;
  readonly users: Map<string, WeiboProfile>;
  readonly tokens: Map<string, WeiboToken>;
  readonly statuses: Map<string, WeiboStatus>;
  /** Oldest first. */
  readonly timelines: Map<string, WeiboStatus[]>;
  /** When a user last said exactly, or nearly, this. */
  readonly textsSaid: Map<string, number>;
  lastId: number;
}

export function createWeiboState(): WeiboState {
  return {
    apps: new Map(),
    users: new Map(),
    tokens: new Map(),
    statuses: new Map(),
    timelines: new Map(),
    textsSaid: new Map(),
    lastId: 0,
  };
}

export function exactTextKey(uid: string, text: string): string {
  return `${uid} exact ${text}`;
}

export function similarTextKey(uid: string, text: string): string {
  return `${uid} similar ${similarityKey(text)}`;
}

export function applyWeibo(state: WeiboState, event: WeiboEvent): void {
  switch (event.type) {
    case 'weibo.app-registered':
      state.apps.set(event.app.appKey, event.app);
      return;
    case 'weibo.user-registered':
      state.users.set(event.user.uid, event.user);
      return;
    case 'weibo.token-issued':
      state.tokens.set(event.token.accessToken, event.token);
      return;
    case 'weibo.shared':
      applyShared(state, event.status);
  }
}

function applyShared(state: WeiboState, status: WeiboStatus): void {
  state.statuses.set(status.id, status);
  state.textsSaid.set(exactTextKey(status.uid, status.text), status.createdAt);
  state.textsSaid.set(similarTextKey(status.uid, status.text), status.createdAt);
  state.lastId = Math.max(state.lastId, Number(status.id));
  const timeline = state.timelines.get(status.uid);
  if (timeline === undefined) state.timelines.set(status.uid, [status]);
  else timeline.push(status);
}
