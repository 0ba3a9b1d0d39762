import * as z from 'zod';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where the messages of a verified account's fans service go. */
export const fansCallbackSchema = z.strictObject({
  url: z.url().refine((url) => loopback.has(URL.parse(url)?.hostname ?? ''), 'the sandbox sends to loopback alone'),
  /** Of the application that the account has named; it signs. */
  appSecret: z.string().regex(/^[A-Za-z0-9]{3,64}$/),
});
export type FansCallback = z.infer<typeof fansCallbackSchema>;

const uidSchema = z.string().regex(/^\d{5,15}$/);
/** What somebody does to an account of the fans service. */
export const fanActSchema = z.strictObject({
  /** The account. */
  uid: uidSchema,
  fanUid: uidSchema,
  act: z.enum(['follow', 'unfollow', 'subscribe', 'unsubscribe', 'message', 'click', 'scan', 'mention']),
  /** Words of a message or mention; the key of a button or code. */
  content: z.string().min(1).optional(),
});
export type FanAct = z.infer<typeof fanActSchema>;

const fanActedSchema = fanActSchema.extend({ at: z.number() });
export type FanActed = z.infer<typeof fanActedSchema>;

const fanMessageSchema = z.object({
  uid: z.string(),
  fanUid: z.string(),
  text: z.string(),
  sentAt: z.number(),
  /** In the answer to what the fan did, or by a call of its own. */
  via: z.enum(['answer', 'call']),
});
export type FanMessage = z.infer<typeof fanMessageSchema>;

const fanTrySchema = z.object({
  uid: z.string(),
  act: z.string(),
  attempt: z.number(),
  at: z.number(),
  outcome: z.union([z.number(), z.enum(['timeout', 'no-connection'])]),
  accepted: z.boolean(),
});
export type FanTry = z.infer<typeof fanTrySchema>;

export const fansEventSchemas = [
  z.object({ type: z.literal('weibo.fans-callback-set'), uid: z.string(), callback: fansCallbackSchema }),
  z.object({ type: z.literal('weibo.fan-acted'), acted: fanActedSchema }),
  z.object({ type: z.literal('weibo.fans-callback-tried'), tried: fanTrySchema }),
  z.object({ type: z.literal('weibo.fan-told'), message: fanMessageSchema }),
] as const;
export type FansEvent = z.infer<(typeof fansEventSchemas)[number]>;

/** How an account and somebody stand to each other. */
interface Standing {
  /** The last thing after which the account may write as it likes. */
  readonly openedAt?: number;
  /** The last mention, which allows one message. */
  readonly mentionedAt?: number;
}

export interface FansState {
  /** By uid of the account. */
  readonly fansCallbacks: Map<string, FansCallback>;
  /** By `fanKey`. */
  readonly standings: Map<string, Standing>;
  /** Oldest first. */
  readonly fanTries: FanTry[];
  /** Oldest first. */
  readonly fanMessages: FanMessage[];
}

export function createFansState(): FansState {
  return { fansCallbacks: new Map(), standings: new Map(), fanTries: [], fanMessages: [] };
}

export const fanKey = (uid: string, fanUid: string): string => `${uid} ${fanUid}`;

export function applyFans(state: FansState, event: FansEvent): void {
  switch (event.type) {
    case 'weibo.fans-callback-set':
      state.fansCallbacks.set(event.uid, event.callback);
      return;
    case 'weibo.fans-callback-tried':
      state.fanTries.push(event.tried);
      return;
    case 'weibo.fan-acted':
      applyActed(state, event.acted);
      return;
    case 'weibo.fan-told':
      applyTold(state, event.message);
  }
}

function applyActed({ standings }: FansState, { uid, fanUid, act, at }: FanActed): void {
  const key = fanKey(uid, fanUid);
  if (act === 'unfollow' || act === 'unsubscribe') standings.delete(key);
  else standings.set(key, { ...standings.get(key), ...(act === 'mention' ? { mentionedAt: at } : { openedAt: at }) });
}

function applyTold({ standings, fanMessages }: FansState, message: FanMessage): void {
  fanMessages.push(message);
  const key = fanKey(message.uid, message.fanUid);
  const { mentionedAt: _used, ...rest } = standings.get(key) ?? {};
  if (message.via === 'call' && standings.has(key)) standings.set(key, rest);
}
