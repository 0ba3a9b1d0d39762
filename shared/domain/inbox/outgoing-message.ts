import * as z from 'zod';
import type { Delivery } from '../delivery.ts';
import { isoOf } from '../instants.ts';
import type { MessageVariant, Post, Revision } from '../post.ts';
import { inboxPlatforms } from './incoming.ts';

/** An answer on its way to one person: what the engine brings there, apart from posts. It is forgotten with its thread. */
export const outgoingMessageSchema = z.object({
  messageId: z.string(),
  deliveryId: z.string(),
  threadId: z.string(),
  brandId: z.string(),
  accountId: z.string(),
  platform: z.enum(inboxPlatforms),
  personId: z.string(),
  text: z.string(),
  createdAt: z.number(),
  /** The last moment at which the platform lets it through. */
  answerBy: z.number(),
  createdBy: z.string(),
  expiresAt: z.number().int(),
});
export type OutgoingMessage = z.infer<typeof outgoingMessageSchema>;

/** Due at once, and never sent after the platform's window has closed. */
export function deliveryOfMessage(message: OutgoingMessage): Delivery {
  const { messageId, deliveryId, brandId, accountId, platform, createdAt } = message;
  return {
    deliveryId,
    postId: messageId,
    brandId,
    accountId,
    platform,
    shape: 'message',
    revision: 1,
    version: 1,
    state: 'scheduled',
    linkSlug: '',
    latenessLimitMs: message.answerBy - createdAt,
    dueAt: createdAt,
    attendAt: createdAt,
    attendLabel: 'scheduled',
    attempts: 0,
    checkpoint: {},
    createdAt,
  };
}

/** As the engine sees it: a post of one delivery, which is in no calendar and has no page. */
export function postOfMessage(message: OutgoingMessage): Post {
  const { messageId: postId, brandId, deliveryId, accountId, platform, createdBy } = message;
  const at = isoOf(message.createdAt);
  return {
    postId,
    brandId,
    revision: 1,
    title: '',
    dueAt: at,
    timeZone: 'UTC',
    latenessLimitMinutes: 0,
    linkDomain: '',
    deliveries: [{ deliveryId, accountId, platform, shape: 'message', linkSlug: '' }],
    priority: 'normal',
    sync: [],
    requestHash: '',
    createdAt: at,
    createdBy,
  };
}

export function revisionOfMessage(
  message: OutgoingMessage,
): Omit<Revision, 'variants'> & { readonly variants: Readonly<Record<string, MessageVariant>> } {
  const { messageId, deliveryId, personId: to, text, createdAt, createdBy } = message;
  return {
    postId: messageId,
    revision: 1,
    landing: { title: '', summary: '', mode: 'page' },
    variants: { [deliveryId]: { platform: 'message', to, text } },
    createdAt: isoOf(createdAt),
    createdBy,
  };
}
