import * as z from 'zod';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** What came of one try. `failure` is why no answer came. */
export const webhookTrySchema = z.object({
  at: z.string(),
  /** From the first connection to the last byte of the answer. */
  tookMs: z.int(),
  status: z.int().optional(),
  failure: z.enum(['timeout', 'unreachable', 'address-not-allowed', 'secret-missing']).optional(),
});
export type WebhookTry = z.infer<typeof webhookTrySchema>;

/** One event for one webhook. The same event has the same `messageId` at every webhook and with every try. */
export const webhookMessageSchema = z.object({
  webhookId: z.string(),
  brandId: z.string(),
  messageId: z.string(),
  /** Of the event; orders the log. */
  at: z.string(),
  type: z.string(),
  /** What is sent, to the byte. */
  payload: z.string(),
  /** `kept`: came while the webhook was paused; sent only when somebody asks for it. */
  state: z.enum(['delivered', 'waiting', 'given-up', 'kept']),
  tries: z.int(),
  /** The last ones, the newest last. */
  lastTries: z.array(webhookTrySchema),
  /** The beginning of the last answer that refused it. */
  answer: z.string().optional(),
  expiresAt: z.int(),
});
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
export type WebhookMessageKey = Pick<WebhookMessage, 'webhookId' | 'at' | 'messageId'>;

/** That a message is still to be sent. Apart from the message, so that what waits is one short range. */
export const waitingSchema = z.object({
  webhookId: z.string(),
  at: z.string(),
  messageId: z.string(),
  /** Epoch ms: since when it is to be sent, and when it is to be tried next. */
  since: z.number(),
  nextAt: z.number(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type WaitingMessage = z.infer<typeof waitingSchema>;

export const tryTimeoutMs = 10 * second;
export const keptMs = 30 * 24 * hour;
/** A message is tried for so long after its event, or after it was asked for again. */
const triedForMs = 24 * hour;
const keptTries = 10;

/** How long after a try the next one comes; the last of them again and again. */
const pauses = [30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour];

/** After so many failures in a row it is taken for a trouble of the whole webhook. `fraction` in [0, 1) spreads them by a fifth. */
export function pauseAfter(tries: number, fraction: number): number {
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? 0;
  return Math.round(pause * (0.9 + fraction * 0.2));
}

export const isAnswered = ({ status }: WebhookTry): boolean => status !== undefined && status >= 200 && status < 300;
/** The address says that it wants nothing any more. */
export const isGone = ({ status }: WebhookTry): boolean => status === 410;

/** Whether the time for it is over. */
export const isTooOld = ({ since }: Pick<WaitingMessage, 'since'>, now: number): boolean => now - since >= triedForMs;

/** When the next try comes, or `undefined` when it would come too late. */
export function nextTryAt(
  waiting: Pick<WaitingMessage, 'since' | 'tries'>,
  { now, fraction }: { readonly now: number; readonly fraction: number },
): number | undefined {
  const at = now + pauseAfter(waiting.tries, fraction);
  return at - waiting.since < triedForMs ? at : undefined;
}

export function withTry(
  message: WebhookMessage,
  tried: WebhookTry & { readonly answer?: string | undefined },
  state: WebhookMessage['state'],
): WebhookMessage {
  const { answer, ...known } = tried;
  const { answer: _before, ...rest } = message;
  return {
    ...rest,
    state,
    tries: message.tries + 1,
    lastTries: [...message.lastTries, known].slice(-keptTries),
    ...(answer === undefined || isAnswered(tried) ? {} : { answer }),
  };
}
