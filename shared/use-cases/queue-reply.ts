import type { Account } from '../domain/account.ts';
import type { Delivery } from '../domain/delivery.ts';
import { ConflictError, type Finding, ValidationError } from '../domain/errors.ts';
import type { InboxPlatform } from '../domain/inbox/incoming.ts';
import { deliveryOfMessage, type OutgoingMessage } from '../domain/inbox/outgoing-message.ts';
import { answerBy, withReplyTaken } from '../domain/inbox/reply-window.ts';
import { expirySeconds, type Thread } from '../domain/inbox/thread.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { InboxSettingsRepository, OutgoingMessages, ThreadMessages } from '../ports/inbox.ts';
import type { DeliveryQueue } from '../ports/messaging.ts';
import type { DeliveryRepository, RegistryRepository } from '../ports/repositories.ts';
import { keptMsOf } from './answer-at-once.ts';
import { alterThread, type ChangeThreadDeps } from './change-thread.ts';
import { loadAccount } from './load-brand.ts';
import { sendImminent } from './queue-post.ts';
import { loadThread, type ThreadKey } from './read-inbox.ts';

/** What speaks against a text as a message on a platform. */
export type MessageCheck = (text: string) => readonly Finding[];

export type QueueReplyDeps = ChangeThreadDeps & {
  readonly registry: Pick<RegistryRepository, 'getAccount'>;
  readonly messages: Pick<ThreadMessages, 'put'>;
  readonly outgoing: OutgoingMessages;
  readonly inboxSettings: Pick<InboxSettingsRepository, 'get'>;
  readonly deliveries: Pick<DeliveryRepository, 'createIfAbsent' | 'get'>;
  readonly queue: DeliveryQueue;
  readonly messageChecks: Readonly<Record<InboxPlatform, MessageCheck>>;
  readonly ids: Pick<Ids, 'random' | 'derive'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type Reply = {
  readonly text: string;
  readonly by: { readonly tokenId: string; readonly idempotencyKey: string | undefined };
};
export type QueuedReply = { readonly message: OutgoingMessage; readonly delivery: Delivery; readonly isNew: boolean };

/**
 * Queues an answer to one person. It goes the way of every delivery: through the account's lane, never twice, and not any
 * more once the platform's window has closed. The message is stored last, so that what broke off was never acknowledged.
 */
export async function queueReply(deps: QueueReplyDeps, key: ThreadKey, reply: Reply): Promise<QueuedReply> {
  const { tokenId, idempotencyKey } = reply.by;
  const thread = await loadThread(deps, key);
  const messageId =
    idempotencyKey === undefined ? deps.ids.random('m') : deps.ids.derive('m', [tokenId, idempotencyKey], 20);
  const before = await deps.outgoing.get(messageId);
  if (before !== undefined) return again(deps, before, { thread, text: reply.text });
  const findings = deps.messageChecks[thread.platform](reply.text);
  if (findings.length > 0) throw new ValidationError(findings);
  const account = await loadAccount(deps.registry, thread);
  const deadline = await takeTurn(deps, { key, account });
  const settings = await deps.inboxSettings.get(thread.brandId);
  const now = deps.clock.now();
  const message: OutgoingMessage = {
    messageId,
    deliveryId: deps.ids.derive('d', [messageId], 16),
    threadId: thread.threadId,
    brandId: thread.brandId,
    accountId: thread.accountId,
    platform: thread.platform,
    personId: thread.personId,
    text: reply.text,
    createdAt: now,
    answerBy: deadline,
    createdBy: tokenId,
    expiresAt: expirySeconds(now, keptMsOf(settings)),
  };
  return store(deps, message);
}

async function store(deps: QueueReplyDeps, message: OutgoingMessage): Promise<QueuedReply> {
  const delivery = deliveryOfMessage(message);
  await deps.deliveries.createIfAbsent(delivery);
  await deps.outgoing.createIfAbsent(message);
  await finish(deps, message, delivery);
  return { message, delivery, isNew: true };
}

/** What comes after the message is there; a repetition does it again. */
async function finish(deps: QueueReplyDeps, message: OutgoingMessage, delivery: Delivery): Promise<void> {
  const { messageId, threadId, deliveryId, text, createdAt: at, createdBy, expiresAt } = message;
  const said = {
    messageId,
    threadId,
    direction: 'out',
    at,
    form: 'text',
    text,
    by: createdBy,
    deliveryId,
    expiresAt,
  } as const;
  await deps.messages.put(said);
  await sendImminent(deps, [delivery]);
}

async function again(
  deps: QueueReplyDeps,
  message: OutgoingMessage,
  wish: { readonly thread: Thread; readonly text: string },
): Promise<QueuedReply> {
  if (message.threadId !== wish.thread.threadId || message.text !== wish.text) {
    throw new ConflictError('idempotency-key-reused', 'This Idempotency-Key was used for another body.');
  }
  const delivery =
    (await deps.deliveries.get({ postId: message.messageId, deliveryId: message.deliveryId })) ??
    deliveryOfMessage(message);
  await finish(deps, message, delivery);
  return { message, delivery, isNew: false };
}

/** Takes one of the replies that the platform allows; answers until when it may go out. */
async function takeTurn(
  deps: QueueReplyDeps,
  { key, account }: { readonly key: ThreadKey; readonly account: Account },
): Promise<number> {
  if (account.platform === 'wechat' && !account.verified) {
    throw new ConflictError('reply-needs-verification', 'Only verified accounts may write to people.');
  }
  const now = deps.clock.now();
  let deadline = now;
  await alterThread(deps, key, (thread) => {
    const windows = withReplyTaken(thread.windows, now);
    if (windows === undefined) throw windowClosed(thread);
    deadline = answerBy(thread.windows, now) ?? now;
    return { ...thread, windows, unread: 0 };
  });
  return deadline;
}

function windowClosed({ platform, lastAt }: Thread): ConflictError {
  const details = { platform, lastAt: isoOf(lastAt) };
  return new ConflictError('reply-window-closed', 'The platform does not let the account write to this person now.', {
    details,
  });
}
