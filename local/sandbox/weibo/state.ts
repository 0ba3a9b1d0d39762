import * as z from 'zod';
import { isLoopback } from '../loopback.ts';
import { applyFans, createFansState, type FansState, fansEventSchemas } from './fans-state.ts';
import { similarityKey } from './text.ts';

export const weiboAppSchema = z.strictObject({
  appKey: z.string().regex(/^\d{6,12}$/, 'an AppKey is 6 to 12 digits'),
  appSecret: z.string().min(1),
  name: z.string().min(1),
  /** Left out, every share answers "appkey not bind domain!". */
  safeDomain: z.hostname().optional(),
  /** How long a token lives depends on it (setting `tokenLifeSeconds`). */
  level: z.enum(['test', 'approved', 'partner']).default('approved'),
  /** Where the authorisation page may send a browser back to; left out, no page can be opened. */
  callbackUrl: z.url().optional(),
  /** Told when a user takes the permission back; the sandbox sends to loopback alone. */
  revocationUrl: z.url().refine(isLoopback, 'the sandbox sends to loopback alone').optional(),
  /** Who else than its owner may authorise a test application. */
  testers: z.array(z.string()).default([]),
  /** Has the paid contract for the `biz` calls; without it they answer 10014. */
  commercial: z.boolean().default(false),
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
  revokedAt: z.number().optional(),
});
export type WeiboToken = z.infer<typeof weiboTokenSchema>;

/** What the authorisation page hands to the browser; good for one exchange. */
const authorizationCodeSchema = z.object({
  code: z.string(),
  appKey: z.string(),
  uid: z.string(),
  redirectUri: z.string(),
  expiresAt: z.number(),
  usedAt: z.number().optional(),
});
export type AuthorizationCode = z.infer<typeof authorizationCodeSchema>;

const pictureSchema = z.object({ mediaId: z.string(), name: z.string(), type: z.string() });
export type WeiboPicture = z.infer<typeof pictureSchema>;

/** Uploaded ahead of a post; nobody sees it before a post names it. */
const uploadSchema = z.object({ pictureId: z.string(), uid: z.string(), picture: pictureSchema });
export type WeiboUpload = z.infer<typeof uploadSchema>;

export const weiboStatusSchema = z.object({
  id: z.string(),
  uid: z.string(),
  appKey: z.string(),
  /** As the caller sent it. */
  text: z.string(),
  /** As followers see it: links are t.cn links. */
  shownText: z.string(),
  links: z.array(z.object({ url: z.string(), short: z.string() })),
  pictures: z.array(pictureSchema).default([]),
  /** The post that this one shows within itself. */
  repostOf: z.string().optional(),
  visibleType: z.union([z.literal(0), z.literal(1)]).default(0),
  rip: z.string(),
  annotations: z.array(z.unknown()).default([]),
  createdAt: z.number(),
  /** Until then moderation lets only the author see it. */
  reviewedAt: z.number().optional(),
  /** From then on it is gone; who took it away. */
  removedAt: z.number().optional(),
  removedBy: z.enum(['author', 'platform']).optional(),
});
export type WeiboStatus = z.infer<typeof weiboStatusSchema>;

export const weiboCommentSchema = z.object({
  id: z.string(),
  statusId: z.string(),
  uid: z.string(),
  appKey: z.string(),
  text: z.string(),
  shownText: z.string(),
  links: z.array(z.object({ url: z.string(), short: z.string() })),
  replyTo: z.string().optional(),
  rip: z.string(),
  createdAt: z.number(),
  removedAt: z.number().optional(),
});
export type WeiboComment = z.infer<typeof weiboCommentSchema>;

/** Whether it is gone at a moment, by its author or by the platform. */
export function isGone({ removedAt }: Pick<WeiboStatus, 'removedAt'>, now: number): boolean {
  return removedAt !== undefined && removedAt <= now;
}

/** Whether others than its author see it at a moment. */
export function isPublic(status: WeiboStatus, now: number): boolean {
  const isReviewed = status.reviewedAt === undefined || status.reviewedAt <= now;
  return isReviewed && status.visibleType === 0 && !isGone(status, now);
}

export const weiboEventSchemas = [
  z.object({ type: z.literal('weibo.app-registered'), app: weiboAppSchema }),
  z.object({ type: z.literal('weibo.user-registered'), user: weiboProfileSchema }),
  z.object({ type: z.literal('weibo.token-issued'), token: weiboTokenSchema }),
  z.object({ type: z.literal('weibo.code-issued'), code: authorizationCodeSchema }),
  z.object({ type: z.literal('weibo.code-used'), code: z.string(), at: z.number() }),
  z.object({ type: z.literal('weibo.token-revoked'), accessToken: z.string(), at: z.number() }),
  z.object({ type: z.literal('weibo.permission-taken'), appKey: z.string(), uid: z.string(), at: z.number() }),
  z.object({ type: z.literal('weibo.shared'), status: weiboStatusSchema }),
  z.object({ type: z.literal('weibo.picture-uploaded'), upload: uploadSchema }),
  z.object({
    type: z.literal('weibo.status-removed'),
    id: z.string(),
    at: z.number(),
    by: z.enum(['author', 'platform']),
  }),
  z.object({ type: z.literal('weibo.commented'), comment: weiboCommentSchema }),
  z.object({ type: z.literal('weibo.comment-removed'), id: z.string(), at: z.number() }),
  ...fansEventSchemas,
] as const;
export type WeiboEvent = z.infer<(typeof weiboEventSchemas)[number]>;

type PermissionTaken = Extract<WeiboEvent, { type: 'weibo.permission-taken' }>;

export interface WeiboState extends FansState {
  readonly apps: Map<string, WeiboApp>;
  readonly users: Map<string, WeiboProfile>;
  readonly tokens: Map<string, WeiboToken>;
  readonly codes: Map<string, AuthorizationCode>;
  readonly statuses: Map<string, WeiboStatus>;
  /** Ids, oldest first. */
  readonly timelines: Map<string, string[]>;
  readonly uploads: Map<string, WeiboUpload>;
  readonly comments: Map<string, WeiboComment>;
  /** Ids of the comments under a post, oldest first. */
  readonly commentsUnder: Map<string, string[]>;
  /** How often a post was reposted. */
  readonly reposts: Map<string, number>;
  /** When a user last said exactly, or nearly, this. */
  readonly textsSaid: Map<string, number>;
  lastId: number;
}

export function createWeiboState(): WeiboState {
  return {
    apps: new Map(),
    users: new Map(),
    tokens: new Map(),
    codes: new Map(),
    statuses: new Map(),
    timelines: new Map(),
    uploads: new Map(),
    comments: new Map(),
    commentsUnder: new Map(),
    reposts: new Map(),
    textsSaid: new Map(),
    lastId: 0,
    ...createFansState(),
  };
}

/** What a text is about: posts among each other, reposts of one post, comments under one post. */
export type Saying = { readonly uid: string; readonly text: string; readonly about?: string | undefined };

export function exactTextKey({ uid, text, about = '' }: Saying): string {
  return `${uid} exact ${about} ${text}`;
}

export function similarTextKey({ uid, text, about = '' }: Saying): string {
  return `${uid} similar ${about} ${similarityKey(text)}`;
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
    case 'weibo.code-issued':
      state.codes.set(event.code.code, event.code);
      return;
    case 'weibo.code-used':
      change(state.codes, event.code, { usedAt: event.at });
      return;
    case 'weibo.token-revoked':
      change(state.tokens, event.accessToken, { revokedAt: event.at });
      return;
    case 'weibo.permission-taken':
      applyPermissionTaken(state, event);
      return;
    case 'weibo.shared':
      applyShared(state, event.status);
      return;
    case 'weibo.picture-uploaded':
      state.uploads.set(event.upload.pictureId, event.upload);
      return;
    case 'weibo.status-removed':
      change(state.statuses, event.id, { removedAt: event.at, removedBy: event.by });
      return;
    case 'weibo.commented':
      applyCommented(state, event.comment);
      return;
    case 'weibo.comment-removed':
      change(state.comments, event.id, { removedAt: event.at });
      return;
    default:
      applyFans(state, event);
  }
}

function change<T>(items: Map<string, T>, id: string, changes: Partial<T>): void {
  const item = items.get(id);
  if (item !== undefined) items.set(id, { ...item, ...changes });
}

function applyPermissionTaken(state: WeiboState, { appKey, uid, at }: PermissionTaken): void {
  for (const token of state.tokens.values()) {
    const isTaken = token.appKey === appKey && token.uid === uid && token.revokedAt === undefined;
    if (isTaken) change(state.tokens, token.accessToken, { revokedAt: at });
  }
}

function addTo(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

function applyCommented(state: WeiboState, comment: WeiboComment): void {
  const { id, statusId, uid, text, createdAt } = comment;
  state.comments.set(id, comment);
  addTo(state.commentsUnder, statusId, id);
  state.textsSaid.set(exactTextKey({ uid, text, about: commentsAbout(statusId) }), createdAt);
  state.lastId = Math.max(state.lastId, Number(id));
}

export const repostsAbout = (statusId: string): string => `repost ${statusId}`;
export const commentsAbout = (statusId: string): string => `comment ${statusId}`;

function applyShared(state: WeiboState, status: WeiboStatus): void {
  const { id, uid, text, repostOf, createdAt } = status;
  const saying = { uid, text, about: repostOf && repostsAbout(repostOf) };
  state.statuses.set(id, status);
  state.textsSaid.set(exactTextKey(saying), createdAt);
  state.textsSaid.set(similarTextKey(saying), createdAt);
  state.lastId = Math.max(state.lastId, Number(id));
  if (repostOf !== undefined) state.reposts.set(repostOf, (state.reposts.get(repostOf) ?? 0) + 1);
  addTo(state.timelines, uid, id);
}
