import * as z from 'zod';
import { asksForAnswer, type Incoming, inboxPlatforms, messageForms } from './incoming.ts';
import { replyWindowsSchema, windowsAfter } from './reply-window.ts';

export const threadStates = ['open', 'done'] as const;
export const threadStateSchema = z.enum(threadStates);
export type ThreadState = z.infer<typeof threadStateSchema>;

/** Everything between one person and one account. Instants are epoch ms. */
export const threadSchema = z.object({
  threadId: z.string(),
  brandId: z.string(),
  accountId: z.string(),
  platform: z.enum(inboxPlatforms),
  /** As the platform knows the person on this account. */
  personId: z.string(),
  /** `open` while somebody should look at it. */
  state: threadStateSchema,
  /** What the person has said since somebody last read or answered it. */
  unread: z.number().int(),
  tags: z.array(z.string()),
  /** How the brand calls the colleague. */
  assignedTo: z.string().optional(),
  follows: z.boolean().optional(),
  windows: replyWindowsSchema,
  firstAt: z.number(),
  lastAt: z.number(),
  /** The first thing that was said. */
  firstSaid: z.string().optional(),
  /** Of the last things taken in, so that a repetition changes nothing. */
  seen: z.array(z.string()),
  version: z.number().int(),
  /** Epoch seconds: the table forgets it then. */
  expiresAt: z.number().int(),
});
export type Thread = z.infer<typeof threadSchema>;

export const threadMessageSchema = z.object({
  messageId: z.string(),
  threadId: z.string(),
  direction: z.enum(['in', 'out']),
  at: z.number(),
  /** What was done where nothing was said. */
  act: z.string().optional(),
  form: z.enum(messageForms).optional(),
  text: z.string().optional(),
  reference: z.string().optional(),
  scene: z.string().optional(),
  /** Who has answered: the welcome, a rule, or a person by their token. */
  by: z.string().optional(),
  /** Of an answer that goes through the delivery engine; without it the answer went out at once. */
  deliveryId: z.string().optional(),
  expiresAt: z.number().int(),
});
export type ThreadMessage = z.infer<typeof threadMessageSchema>;

export type ThreadOwner = Pick<Thread, 'threadId' | 'brandId' | 'accountId' | 'platform' | 'personId'>;

/** More than arrive while one of them may still be repeated. */
const seenKept = 20;

const comings: Readonly<Partial<Record<Incoming['act'], boolean>>> = { follow: true, unfollow: false };

/** The thread with what has come in. What has been taken in before changes nothing, and the same object comes back. */
export function takeIn(
  before: Thread | undefined,
  incoming: Pick<Incoming, 'act' | 'at'> & { readonly messageId: string },
  { owner, keptMs }: { readonly owner: ThreadOwner; readonly keptMs: number },
): Thread {
  const { act, at, messageId } = incoming;
  const thread = before ?? emptyThread(owner, at);
  if (thread.seen.includes(messageId)) return thread;
  const asks = asksForAnswer(act);
  const follows = comings[act];
  const lastAt = Math.max(thread.lastAt, at);
  const firstSaid = thread.firstSaid ?? (asks ? messageId : undefined);
  return {
    ...thread,
    ...(firstSaid === undefined ? {} : { firstSaid }),
    ...(follows === undefined ? {} : { follows }),
    state: asks ? 'open' : thread.state,
    unread: thread.unread + (asks ? 1 : 0),
    windows: windowsAfter(thread.windows, { act, at, platform: thread.platform }),
    lastAt,
    seen: [...thread.seen, messageId].slice(-seenKept),
    version: thread.version + 1,
    expiresAt: expirySeconds(lastAt, keptMs),
  };
}

/** Nothing has to be answered in it yet. */
function emptyThread(owner: ThreadOwner, at: number): Thread {
  return {
    ...owner,
    state: 'done',
    unread: 0,
    tags: [],
    windows: {},
    firstAt: at,
    lastAt: at,
    seen: [],
    version: 0,
    expiresAt: 0,
  };
}

export const expirySeconds = (at: number, keptMs: number): number => Math.ceil((at + keptMs) / 1_000);
