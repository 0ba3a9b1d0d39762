import * as z from 'zod';
import { applyComment, type CommentState, commentEventSchemas, createCommentState } from './comment-state.ts';

/** A button by the platform's own names; what its type does not use is refused before it gets here. */
const leafSchema = z.object({ name: z.string(), type: z.string() }).catchall(z.string());
export type MenuLeaf = z.infer<typeof leafSchema>;
const buttonsSchema = z.array(z.union([leafSchema, z.object({ name: z.string(), sub_button: z.array(leafSchema) })]));
export const wechatMenuSchema = z.object({
  appId: z.string(),
  menuId: z.number(),
  buttons: buttonsSchema,
  /** For those followers whom the rule describes. */
  conditional: z
    .array(z.object({ menuId: z.number(), buttons: buttonsSchema, rule: z.record(z.string(), z.string()) }))
    .default([]),
  setAt: z.number(),
});
export type WechatMenu = z.infer<typeof wechatMenuSchema>;

export const openIdSchema = z.string().regex(/^o[A-Za-z0-9_-]{27}$/, 'an openid is o and 27 letters, digits, _ or -');

/** What a follower does: each opens the account's mouth for a while. */
export const followerActSchema = z.strictObject({
  appId: z.string(),
  openId: openIdSchema,
  act: z.enum(['subscribe', 'unsubscribe', 'message', 'click', 'scan', 'comment']),
  /** Of a message or comment; of a click, the key of the button. */
  content: z.string().min(1).optional(),
  /** Of a QR code that was scanned, whether to follow or as a follower. */
  ticket: z.string().optional(),
  /** The article that is commented on. */
  msgDataId: z.string().optional(),
  index: z.int().nonnegative().optional(),
});
export type FollowerAct = z.infer<typeof followerActSchema>;

const actedSchema = followerActSchema.extend({ at: z.number() });
export type Acted = z.infer<typeof actedSchema>;

/** What lets the account write, and how often it has written since. */
interface Opening {
  readonly at: number;
  readonly sent: number;
}

export interface Follower {
  readonly appId: string;
  readonly openId: string;
  readonly subscribedAt: number;
  readonly unsubscribedAt?: number | undefined;
  /** Of the QR code by which somebody came. */
  readonly ticket?: string | undefined;
  /** The last message. */
  readonly messaged?: Opening | undefined;
  /** The last click in the menu, scan, or beginning to follow. */
  readonly tapped?: Opening | undefined;
  readonly acts: readonly Acted[];
}

const customMessageSchema = z.object({
  appId: z.string(),
  openId: z.string(),
  kind: z.string(),
  content: z.unknown(),
  sentAt: z.number(),
});
export type CustomMessage = z.infer<typeof customMessageSchema>;

const qrCodeSchema = z.object({
  appId: z.string(),
  ticket: z.string(),
  url: z.string(),
  scene: z.union([z.string(), z.number()]),
  createdAt: z.number(),
  /** Absent: permanent. */
  expiresAt: z.number().optional(),
});
export type QrCode = z.infer<typeof qrCodeSchema>;

export const engagementEventSchemas = [
  z.object({ type: z.literal('wechat.menu-set'), menu: wechatMenuSchema }),
  z.object({ type: z.literal('wechat.menu-deleted'), appId: z.string() }),
  z.object({ type: z.literal('wechat.follower-acted'), acted: actedSchema }),
  z.object({ type: z.literal('wechat.custom-sent'), message: customMessageSchema }),
  z.object({ type: z.literal('wechat.qr-created'), code: qrCodeSchema }),
  ...commentEventSchemas,
] as const;
export type EngagementEvent = z.infer<(typeof engagementEventSchemas)[number]>;

export interface EngagementState extends CommentState {
  /** By AppID. */
  readonly menus: Map<string, WechatMenu>;
  /** By `followerKey`, oldest first. */
  readonly followers: Map<string, Follower>;
  /** Oldest first. */
  readonly customMessages: CustomMessage[];
  /** By ticket. */
  readonly qrCodes: Map<string, QrCode>;
}

export function createEngagementState(): EngagementState {
  return { menus: new Map(), followers: new Map(), customMessages: [], qrCodes: new Map(), ...createCommentState() };
}

export function followerKey(appId: string, openId: string): string {
  return `${appId} ${openId}`;
}

export function applyEngagement(state: EngagementState, event: EngagementEvent): void {
  switch (event.type) {
    case 'wechat.menu-set':
      state.menus.set(event.menu.appId, event.menu);
      return;
    case 'wechat.menu-deleted':
      state.menus.delete(event.appId);
      return;
    case 'wechat.follower-acted':
      applyActed(state, event.acted);
      return;
    case 'wechat.custom-sent':
      applySent(state, event.message);
      return;
    case 'wechat.qr-created':
      state.qrCodes.set(event.code.ticket, event.code);
      return;
    default:
      applyComment(state, event);
  }
}

function applyActed({ followers }: EngagementState, acted: Acted): void {
  const { appId, openId, at, act, ticket } = acted;
  const key = followerKey(appId, openId);
  const before = followers.get(key);
  const acts = [...(before?.acts ?? []), acted];
  if (act === 'subscribe')
    followers.set(key, { appId, openId, subscribedAt: at, tapped: { at, sent: 0 }, ticket, acts });
  else if (before !== undefined) followers.set(key, { ...before, ...traceOf(act, at), acts });
}

function traceOf(act: Exclude<Acted['act'], 'subscribe'>, at: number): Partial<Follower> {
  if (act === 'unsubscribe') return { unsubscribedAt: at };
  if (act === 'comment') return {};
  const opening = { at, sent: 0 };
  return act === 'message' ? { messaged: opening } : { tapped: opening };
}

function applySent({ customMessages, followers }: EngagementState, message: CustomMessage): void {
  customMessages.push(message);
  const key = followerKey(message.appId, message.openId);
  const follower = followers.get(key);
  if (follower === undefined) return;
  const oneMore = (opening: Opening | undefined) => opening && { ...opening, sent: opening.sent + 1 };
  followers.set(key, { ...follower, messaged: oneMore(follower.messaged), tapped: oneMore(follower.tapped) });
}
