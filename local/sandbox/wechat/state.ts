import * as z from 'zod';
import { type CallbackTry, callbackSchema, callbackTrySchema, type WechatCallback } from './callback-state.ts';
import {
  applyEngagement,
  createEngagementState,
  type EngagementState,
  engagementEventSchemas,
} from './engagement-state.ts';

export const wechatAccountSchema = z.strictObject({
  appId: z.string().regex(/^wx[0-9a-f]{16}$/, 'an AppID is wx and 16 hexadecimal digits'),
  secret: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['subscription', 'service']).default('subscription'),
  /** An unverified subscription account may keep drafts but not publish: 48001. */
  verified: z.boolean().default(true),
  /** The name by which messages address the account. */
  originalId: z
    .string()
    .regex(/^gh_[0-9a-z]+$/)
    .default('gh_0123456789ab'),
  /** Addresses that may call, where the setting `ipAllowlist` is `enforce`. */
  allowlist: z.array(z.ipv4()).default([]),
});
export type WechatAccount = z.infer<typeof wechatAccountSchema>;

export const tokenKindSchema = z.enum(['classic', 'stable']);
export type TokenKind = z.infer<typeof tokenKindSchema>;

const tokenSchema = z.object({
  accessToken: z.string(),
  appId: z.string(),
  kind: tokenKindSchema,
  issuedAt: z.number(),
  expiresAt: z.number(),
});

export type WechatToken = z.infer<typeof tokenSchema> & {
  /** Earlier than `expiresAt` once a newer token has taken its place. */
  readonly validUntil: number;
};

export const materialSchema = z.object({
  appId: z.string(),
  mediaId: z.string(),
  kind: z.enum(['image', 'thumb', 'voice', 'video', 'in-article']),
  contentId: z.string(),
  url: z.string().optional(),
  addedAt: z.number(),
});
export type WechatMaterial = z.infer<typeof materialSchema>;

const flag = z.union([z.literal(0), z.literal(1)]);

/** An article as it lies in the draft box, by the platform's own names. */
export const articleSchema = z.object({
  article_type: z.enum(['news', 'newspic']),
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  content: z.string(),
  content_source_url: z.string(),
  thumb_media_id: z.string(),
  need_open_comment: flag,
  only_fans_can_comment: flag,
  image_info: z.object({ image_list: z.array(z.object({ image_media_id: z.string() })) }).optional(),
  url: z.string(),
});
export type WechatArticle = z.infer<typeof articleSchema>;

const draftSchema = z.object({
  appId: z.string(),
  mediaId: z.string(),
  articles: z.array(articleSchema),
  addedAt: z.number(),
});
export type WechatDraft = z.infer<typeof draftSchema>;

const publishJobSchema = z.object({
  appId: z.string(),
  publishId: z.string(),
  msgDataId: z.string(),
  draftMediaId: z.string(),
  articles: z.array(articleSchema),
  submittedAt: z.number(),
  /** Until then the job runs; what it will be is known from the start and told only afterwards. */
  decidesAt: z.number(),
  verdict: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]),
  failIdx: z.array(z.number()),
  articleId: z.string(),
  deletedAt: z.number().optional(),
});
export type WechatPublishJob = z.infer<typeof publishJobSchema>;

const massMessageSchema = z.object({
  appId: z.string(),
  msgId: z.string(),
  msgDataId: z.string(),
  /** Empty: the sender gave none. */
  clientMsgId: z.string(),
  draftMediaId: z.string(),
  articles: z.array(articleSchema),
  sentAt: z.number(),
  endsAt: z.number(),
  /** In the words of the callback, known from the start and told afterwards. */
  verdict: z.string(),
  deletedAt: z.number().optional(),
});
export type MassMessage = z.infer<typeof massMessageSchema>;

export const wechatEventSchemas = [
  z.object({ type: z.literal('wechat.account-registered'), account: wechatAccountSchema }),
  z.object({ type: z.literal('wechat.callback-set'), appId: z.string(), callback: callbackSchema }),
  z.object({ type: z.literal('wechat.callback-tried'), tried: callbackTrySchema }),
  z.object({ type: z.literal('wechat.token-issued'), token: tokenSchema, previousValidUntil: z.number() }),
  z.object({ type: z.literal('wechat.refresh-forced'), appId: z.string(), at: z.number() }),
  z.object({ type: z.literal('wechat.material-added'), material: materialSchema }),
  z.object({ type: z.literal('wechat.draft-added'), draft: draftSchema }),
  z.object({ type: z.literal('wechat.draft-deleted'), mediaId: z.string() }),
  z.object({ type: z.literal('wechat.publish-submitted'), job: publishJobSchema }),
  z.object({ type: z.literal('wechat.publication-deleted'), articleId: z.string(), at: z.number() }),
  z.object({ type: z.literal('wechat.mass-sent'), message: massMessageSchema }),
  z.object({ type: z.literal('wechat.mass-deleted'), msgId: z.string(), at: z.number() }),
  ...engagementEventSchemas,
] as const;
export type WechatEvent = z.infer<(typeof wechatEventSchemas)[number]>;

export interface WechatState extends EngagementState {
  readonly accounts: Map<string, WechatAccount>;
  readonly callbacks: Map<string, WechatCallback>;
  /** Oldest first. */
  readonly callbackTries: CallbackTry[];
  readonly tokens: Map<string, WechatToken>;
  /** The newest token by account and kind. */
  readonly currentTokens: Map<string, string>;
  readonly forcedAt: Map<string, number>;
  readonly materials: Map<string, WechatMaterial>;
  readonly drafts: Map<string, WechatDraft>;
  /** Oldest first. */
  readonly jobs: Map<string, WechatPublishJob>;
  readonly jobsOfDraft: Map<string, WechatPublishJob[]>;
  /** Oldest first. */
  readonly masses: Map<string, MassMessage>;
}

export function createWechatState(): WechatState {
  return {
    accounts: new Map(),
    callbacks: new Map(),
    callbackTries: [],
    tokens: new Map(),
    currentTokens: new Map(),
    forcedAt: new Map(),
    materials: new Map(),
    drafts: new Map(),
    jobs: new Map(),
    jobsOfDraft: new Map(),
    masses: new Map(),
    ...createEngagementState(),
  };
}

export function applyWechat(state: WechatState, event: WechatEvent): void {
  switch (event.type) {
    case 'wechat.account-registered':
      state.accounts.set(event.account.appId, event.account);
      return;
    case 'wechat.callback-set':
      state.callbacks.set(event.appId, event.callback);
      return;
    case 'wechat.callback-tried':
      state.callbackTries.push(event.tried);
      return;
    case 'wechat.token-issued':
      applyTokenIssued(state, event);
      return;
    case 'wechat.refresh-forced':
      state.forcedAt.set(event.appId, event.at);
      return;
    case 'wechat.material-added':
      state.materials.set(event.material.mediaId, event.material);
      return;
    case 'wechat.draft-added':
      state.drafts.set(event.draft.mediaId, event.draft);
      return;
    case 'wechat.draft-deleted':
      state.drafts.delete(event.mediaId);
      return;
    case 'wechat.mass-sent':
      state.masses.set(event.message.msgId, event.message);
      return;
    case 'wechat.mass-deleted':
      applyMassDeleted(state, event);
      return;
    case 'wechat.publication-deleted':
      applyPublicationDeleted(state, event);
      return;
    case 'wechat.publish-submitted':
      state.jobs.set(event.job.publishId, event.job);
      state.jobsOfDraft.set(event.job.draftMediaId, [
        ...(state.jobsOfDraft.get(event.job.draftMediaId) ?? []),
        event.job,
      ]);
      return;
    default:
      applyEngagement(state, event);
  }
}

function applyMassDeleted({ masses }: WechatState, { msgId, at }: { msgId: string; at: number }): void {
  const message = masses.get(msgId);
  if (message !== undefined) masses.set(msgId, { ...message, deletedAt: at });
}

function applyPublicationDeleted({ jobs }: WechatState, { articleId, at }: { articleId: string; at: number }): void {
  const job = [...jobs.values()].find((one) => one.articleId === articleId);
  if (job !== undefined) jobs.set(job.publishId, { ...job, deletedAt: at });
}

export function massStatus(message: MassMessage, now: number): 'SENDING' | 'SEND_SUCCESS' | 'SEND_FAIL' | 'DELETE' {
  if (now < message.endsAt) return 'SENDING';
  if (message.deletedAt !== undefined && message.deletedAt <= now) return 'DELETE';
  return message.verdict === 'send success' ? 'SEND_SUCCESS' : 'SEND_FAIL';
}

function applyTokenIssued(state: WechatState, event: Extract<WechatEvent, { type: 'wechat.token-issued' }>): void {
  const { token, previousValidUntil } = event;
  const previous = currentToken(state, token.appId, token.kind);
  if (previous !== undefined) {
    const validUntil = Math.min(previous.validUntil, previousValidUntil);
    state.tokens.set(previous.accessToken, { ...previous, validUntil });
  }
  state.tokens.set(token.accessToken, { ...token, validUntil: token.expiresAt });
  state.currentTokens.set(`${token.kind} ${token.appId}`, token.accessToken);
}

export function currentToken(state: WechatState, appId: string, kind: TokenKind): WechatToken | undefined {
  const accessToken = state.currentTokens.get(`${kind} ${appId}`);
  return accessToken === undefined ? undefined : state.tokens.get(accessToken);
}

/** 1 while the review runs, then its verdict: 0 published, 2 to 4 not; 5 once its owner has deleted it. */
export function publishStatus(job: WechatPublishJob, now: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (now < job.decidesAt) return 1;
  return job.verdict === 0 && job.deletedAt !== undefined ? 5 : job.verdict;
}

/** Publication takes a draft out of the box for good; whether a running review does is a setting. */
export function isInBox(state: WechatState, draft: WechatDraft, at: { now: number; leaves: 'submit' | 'publication' }) {
  const jobs = state.jobsOfDraft.get(draft.mediaId) ?? [];
  const taken = jobs.some((job) => {
    const status = publishStatus(job, at.now);
    return status === 0 || status === 5 || (status === 1 && at.leaves === 'submit');
  });
  // A mass message that was refused gives its draft back.
  const sent = [...state.masses.values()].some(
    (message) => message.draftMediaId === draft.mediaId && massStatus(message, at.now) !== 'SEND_FAIL',
  );
  return !taken && !sent;
}
