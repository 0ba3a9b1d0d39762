import { ConflictError } from '../domain/errors.ts';
import type { InboxRule, InboxSettings } from '../domain/inbox/inbox-settings.ts';
import { asksForAnswer, type Incoming } from '../domain/inbox/incoming.ts';
import { ruleFor } from '../domain/inbox/instant-answer.ts';
import { answerBy } from '../domain/inbox/reply-window.ts';
import { expirySeconds, type Thread, type ThreadMessage, takeIn } from '../domain/inbox/thread.ts';
import { isoOf } from '../domain/instants.ts';
import type { CallbackEntry } from '../ports/callbacks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type {
  InboxSettingsRepository,
  Receipts,
  StoredAnswer,
  ThreadMessages,
  ThreadRepository,
} from '../ports/inbox.ts';
import type { DomainEvent, EventBus } from '../ports/messaging.ts';
import { type AnswerDeps, answerAtOnce, keptMsOf, withRule } from './answer-at-once.ts';

export type ReceiveDeps = AnswerDeps & {
  readonly receipts: Receipts;
  readonly threads: Pick<ThreadRepository, 'get' | 'replace'>;
  readonly messages: Pick<ThreadMessages, 'put'>;
  readonly inboxSettings: Pick<InboxSettingsRepository, 'get'>;
  readonly events: EventBus;
  readonly ids: Pick<Ids, 'derive' | 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type Received = { readonly kind: 'answer'; readonly answer: StoredAnswer } | { readonly kind: 'running' };

type Coming = {
  readonly entry: CallbackEntry;
  readonly incoming: Incoming;
  readonly messageId: string;
  readonly threadId: string;
  readonly settings: InboxSettings;
};

/**
 * Takes in what a person has done to an account, once: a repetition gets the answer that was given. Every step may be
 * repeated, so that a worker which is lost in between leaves nothing undone: the platform sends again.
 */
export async function receiveIncoming(deps: ReceiveDeps, entry: CallbackEntry, incoming: Incoming): Promise<Received> {
  const { accountId, salt } = entry;
  const messageId = deps.ids.derive('i', [salt, accountId, incoming.key], idLength);
  const threadId = deps.ids.derive('t', [salt, accountId, incoming.personId], idLength);
  const key = { accountId, messageId, lease: deps.ids.random('w') };
  const [receipt, settings] = await Promise.all([
    deps.receipts.begin(key, deps.clock.now()),
    deps.inboxSettings.get(entry.brandId),
  ]);
  if (receipt.kind === 'running') return receipt;
  if (receipt.kind === 'answered') return { kind: 'answer', answer: receipt.answer };
  const coming = { entry, incoming, messageId, threadId, settings };
  const [{ thread, rule }] = await Promise.all([takeIntoThread(deps, coming), deps.messages.put(messageOf(coming))]);
  const { by, slug, ...answer } = await answerAtOnce(deps, { thread, incoming, messageId, rule });
  await Promise.all([
    answer.text === undefined ? undefined : deps.messages.put(answerOf(coming, { text: answer.text, by })),
    deps.events.publish(eventsOf(thread, coming)),
  ]);
  if (!(await deps.receipts.finish(key, answer, deps.clock.now()))) return { kind: 'running' };
  if (slug !== undefined) await deps.welcomed.count(slug);
  return { kind: 'answer', answer };
}

const idLength = 20;

function messageOf({ incoming, messageId, threadId, settings }: Coming): ThreadMessage {
  const { at, act, form, text, reference, scene } = incoming;
  return {
    messageId,
    threadId,
    direction: 'in',
    at,
    act,
    ...(form && { form }),
    ...(text && { text }),
    ...(reference && { reference }),
    ...(scene && { scene }),
    expiresAt: expirySeconds(at, keptMsOf(settings)),
  };
}

/** It comes right after what it answers, whenever that is worked on. */
function answerOf(
  { incoming, messageId, threadId, settings }: Coming,
  { text, by }: { readonly text: string; readonly by: string | undefined },
): ThreadMessage {
  const at = incoming.at + 1;
  const expiresAt = expirySeconds(at, keptMsOf(settings));
  return {
    messageId: `${messageId}-answer`,
    threadId,
    direction: 'out',
    at,
    form: 'text',
    text,
    ...(by && { by }),
    expiresAt,
  };
}

const tries = 5;

/** Several messages of one person may come at the same time. */
async function takeIntoThread(
  deps: ReceiveDeps,
  { entry, incoming, messageId, threadId, settings }: Coming,
): Promise<{ readonly thread: Thread; readonly rule: InboxRule | undefined }> {
  const { brandId, accountId, platform } = entry;
  const { personId, act, at } = incoming;
  const owner = { threadId, brandId, accountId, platform, personId };
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await deps.threads.get(threadId);
    const taken = takeIn(before, { act, at, messageId }, { owner, keptMs: keptMsOf(settings) });
    const rule = ruleFor(settings, { incoming, accountId, isFirst: taken.firstSaid === messageId });
    if (taken === before) return { thread: taken, rule };
    const thread = withRule(taken, rule);
    if ((await deps.threads.replace(before, thread)) === 'saved') return { thread, rule };
  }
  throw new ConflictError('lost-race', 'The thread changes too fast.');
}

/** Only what asks for an answer is told, and neither who has asked nor what. */
function eventsOf(thread: Thread, { incoming: { act, at }, messageId }: Coming): readonly DomainEvent[] {
  if (!asksForAnswer(act)) return [];
  const { brandId, accountId, platform, threadId, assignedTo } = thread;
  const task = assignedTo === undefined ? {} : { assignedTo };
  const deadline = answerBy(thread.windows, at);
  const detail = { accountId, platform, threadId, messageId, act, ...task };
  const until = deadline === undefined ? {} : { answerBy: isoOf(deadline) };
  return [
    {
      eventId: `${messageId}-received`,
      type: 'message.received',
      at: isoOf(at),
      brandId,
      detail: { ...detail, ...until },
    },
  ];
}
