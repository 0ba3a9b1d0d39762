import type { Delivery } from '../domain/delivery.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { OutgoingMessages } from '../ports/inbox.ts';
import { loadThread, type ReadInboxDeps, type ThreadKey } from './read-inbox.ts';
import { resolveDelivery } from './resolve-delivery.ts';
import type { SettleAttemptDeps } from './settle-attempt.ts';

export type ResolveReplyDeps = SettleAttemptDeps &
  Pick<ReadInboxDeps, 'threads'> & { readonly outgoing: Pick<OutgoingMessages, 'get'> };

export type ReplyVerdict = 'it-is-there' | 'it-is-not-there' | 'give-up';

/** A person has looked at the conversation and says what became of an answer whose outcome got lost. */
export async function resolveReply(
  deps: ResolveReplyDeps,
  key: ThreadKey & { readonly messageId: string },
  decision: { readonly verdict: ReplyVerdict; readonly actor: string },
): Promise<Delivery> {
  const { threadId } = await loadThread(deps, key);
  const message = await deps.outgoing.get(key.messageId);
  if (message?.threadId !== threadId) throw notFound();
  const delivery = await deps.deliveries.get({ postId: message.messageId, deliveryId: message.deliveryId });
  if (delivery === undefined) throw notFound();
  const { verdict, actor } = decision;
  return resolveDelivery(deps, delivery, { resolution: { verdict }, actor });
}

const notFound = () => new NotFoundError('reply-not-found', 'There is no such answer in this thread.');
