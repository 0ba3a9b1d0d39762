import * as z from 'zod';
import { pauseAfter } from './webhook-message.ts';

/** How a webhook is doing, and its alarm: one for all that waits for it. Instants are epoch ms. */
export const webhookHealthSchema = z.object({
  webhookId: z.string(),
  /** In a row, of all messages. */
  failures: z.int().default(0),
  failingSince: z.number().optional(),
  /** It answers, but so slowly that what is new would keep others from their turn. */
  slowUntil: z.number().optional(),
  attendAt: z.number().optional(),
  /** Somebody works through what waits until then. */
  leaseUntil: z.number().optional(),
  /** Counts what was made to wait: whoever wants to end the alarm must not have overlooked any. */
  wakes: z.int().default(0),
});
export type WebhookHealth = z.infer<typeof webhookHealthSchema>;

export const healthy = (webhookId: string): WebhookHealth => ({ webhookId, failures: 0, wakes: 0 });

const troubleAfter = 3;
const pausedAfterMs = 3 * 86_400_000;
/** Longer than a run may take. */
export const leaseMs = 75_000;

const slowMs = 3_000;
const slowForMs = 10 * 60_000;

/** Until when a webhook that took so long is taken for slow; `undefined`: it is not. */
export const slowUntil = (tookMs: number, now: number): number | undefined =>
  tookMs > slowMs ? now + slowForMs : undefined;

export const isSlow = (health: Pick<WebhookHealth, 'slowUntil'>, now: number): boolean =>
  health.slowUntil !== undefined && health.slowUntil > now;

/** What is new is not tried any more, but waits for the next probe. */
export const isInTrouble = ({ failures }: Pick<WebhookHealth, 'failures'>): boolean => failures >= troubleAfter;

/** It has answered nothing for days. */
export const isGivenUp = ({ failingSince }: WebhookHealth, now: number): boolean =>
  failingSince !== undefined && now - failingSince >= pausedAfterMs;

/** When something is tried again at a webhook in trouble, whatever waits. */
export const probeAt = ({ failures }: WebhookHealth, now: number, fraction: number): number =>
  now + pauseAfter(failures - troubleAfter + 1, fraction);
