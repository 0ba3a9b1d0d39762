import * as z from 'zod';
import { type Delivery, deliveryStateSchema, problemSchema } from '../../shared/domain/delivery.ts';
import { inboxPlatforms, messageForms } from '../../shared/domain/inbox/incoming.ts';
import { answerBy } from '../../shared/domain/inbox/reply-window.ts';
import { type Thread, type ThreadMessage, threadStateSchema } from '../../shared/domain/inbox/thread.ts';
import { isoOf } from '../../shared/domain/instants.ts';

export const threadView = z
  .object({
    threadId: z.string(),
    accountId: z.string(),
    platform: z.enum(inboxPlatforms),
    personId: z.string(),
    state: threadStateSchema,
    unread: z.number(),
    tags: z.array(z.string()).readonly(),
    assignedTo: z.string().optional(),
    follows: z.boolean().optional(),
    /** Absent: the platform does not let the account write. */
    answerBy: z.string().optional(),
    firstAt: z.string(),
    lastAt: z.string(),
    /** When all of it is forgotten unless more is said. */
    keptUntil: z.string(),
  })
  .meta({ id: 'Thread' });

/** What a change answers: it is kept for repeats and in the audit, where nobody's name belongs. */
export const changedView = threadView.omit({ personId: true }).meta({ id: 'ChangedThread' });

export function viewThread(thread: Thread, now: number): z.input<typeof threadView> {
  const { threadId, accountId, platform, personId, state, unread, tags, assignedTo, follows } = thread;
  const deadline = answerBy(thread.windows, now);
  return {
    threadId,
    accountId,
    platform,
    personId,
    state,
    unread,
    tags,
    ...(assignedTo === undefined ? {} : { assignedTo }),
    ...(follows === undefined ? {} : { follows }),
    ...(deadline === undefined ? {} : { answerBy: isoOf(deadline) }),
    firstAt: isoOf(thread.firstAt),
    lastAt: isoOf(thread.lastAt),
    keptUntil: isoOf(thread.expiresAt * 1_000),
  };
}

export const messageView = z
  .object({
    messageId: z.string(),
    direction: z.enum(['in', 'out']),
    at: z.string(),
    act: z.string().optional(),
    form: z.enum(messageForms).optional(),
    text: z.string().optional(),
    reference: z.string().optional(),
    scene: z.string().optional(),
    by: z.string().optional(),
    /** Of an answer that is, or was, on its way; what was said at once has none. */
    state: deliveryStateSchema.optional(),
    problem: problemSchema.optional(),
  })
  .meta({ id: 'ThreadMessage' });

/** `delivery`: of an answer that went through the engine. */
export function viewMessage(
  { at, ...message }: ThreadMessage,
  delivery: Pick<Delivery, 'state' | 'problem'> | undefined,
): z.input<typeof messageView> {
  const { state, problem } = delivery ?? {};
  return { ...message, at: isoOf(at), ...(state && { state }), ...(problem && { problem }) };
}
