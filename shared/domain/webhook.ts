import * as z from 'zod';
import { type EventType, eventCatalogue } from './events/event-catalogue.ts';

export const mostWebhooks = 10;
/** The secret before stays good beside the new one for so long at most. */
export const longestGraceMs = 7 * 86_400_000;

/** Before the first dot of a type, such as `delivery`. */
const groupOf = (type: string): string => `${type.split('.')[0]}.*`;
const types = Object.keys(eventCatalogue) as EventType[]; // the keys of the catalogue
/** What a filter may hold: types, and `delivery.*` for all of a kind. */
export const eventFilters: readonly string[] = [...new Set(types.map(groupOf)), ...types];

/** Which of the two places of a webhook's secrets holds one, and until when it signs. */
const secretSchema = z.object({ slot: z.int().min(0).max(1), since: z.string(), until: z.string().optional() });

/** An address of a brand's own software that is told of events. Secrets are not part of it. Times are ISO in UTC. */
export const webhookSchema = z.object({
  webhookId: z.string(),
  brandId: z.string(),
  url: z.string(),
  description: z.string().optional(),
  /** Absent: everything. */
  events: z.array(z.string()).optional(),
  /** `paused`: nothing is sent, and what happens is kept for a while. `disabled`: the address has asked for no more. */
  state: z.enum(['active', 'paused', 'disabled']),
  stateSince: z.string(),
  pausedBecause: z.enum(['person', 'failing']).optional(),
  /** The newest first. */
  secrets: z.array(secretSchema).min(1).max(2),
  createdAt: z.string(),
  createdBy: z.string(),
  version: z.int(),
});
export type Webhook = z.infer<typeof webhookSchema>;
export type WebhookKey = Pick<Webhook, 'brandId' | 'webhookId'>;

export function wants({ events }: Webhook, type: string): boolean {
  return events === undefined || events.includes(type) || events.includes(groupOf(type));
}

/** What happens while a webhook is paused is kept for a week of it; it would be kept for nobody for ever. */
const keptWhilePausedMs = 7 * 86_400_000;

export function keepsEvents({ state, stateSince }: Webhook, now: number): boolean {
  return state === 'active' || (state === 'paused' && now - Date.parse(stateSince) < keptWhilePausedMs);
}

/** The secrets with which a message is signed now; for a while after a rotation there are two. */
export function signingSlots({ secrets }: Webhook, now: number): readonly { slot: number; isNew: boolean }[] {
  return secrets
    .filter(({ until }) => until === undefined || Date.parse(until) > now)
    .map(({ slot, since }) => ({ slot, isNew: now - Date.parse(since) < newMs }));
}
/** Longer than a process keeps what it has read. */
const newMs = 5 * 60_000;

/** The new secret takes the place of the one before the last. */
export function rotated(webhook: Webhook, at: { readonly now: string; readonly until: string | undefined }): Webhook {
  const [last] = webhook.secrets;
  const slot = last?.slot === 0 ? 1 : 0;
  const before = last === undefined || at.until === undefined ? [] : [{ ...last, until: at.until }];
  return { ...webhook, secrets: [{ slot, since: at.now }, ...before], version: webhook.version + 1 };
}

export function withState(webhook: Webhook, next: Pick<Webhook, 'state' | 'pausedBecause'>, now: string): Webhook {
  const { pausedBecause: _, ...rest } = webhook;
  return { ...rest, ...next, stateSince: now, version: webhook.version + 1 };
}
