import type { Webhook, WebhookKey } from '../domain/webhook.ts';
import { healthy, isInTrouble, probeAt, type WebhookHealth } from '../domain/webhook-health.ts';
import {
  isAnswered,
  isGone,
  isTooOld,
  nextTryAt,
  type WaitingMessage,
  type WebhookMessage,
  withTry,
} from '../domain/webhook-message.ts';
import { disableWebhook, pauseIfGivenUp, tryMessage, type WebhookSendingDeps } from './webhook-sending.ts';

/** So many are open to one address at the same time. */
const atOnce = 8;
const pageSize = 100;
/** A run begins nothing new after this; the rest is for the next one. */
const runMs = 40_000;

export type Drained = { readonly delivered: number; readonly refused: number; readonly givenUp: number };
type Tally = { -readonly [Name in keyof Drained]: number };

type Run = {
  readonly deps: WebhookSendingDeps;
  readonly webhook: Webhook;
  readonly tally: Tally;
  /** Counts what this run has seen; `failures` are those in a row. */
  health: WebhookHealth;
  /** The address answers again: what waits need not wait for its own time. */
  hasRecovered: boolean;
  isOver: boolean;
};

/**
 * Works through what waits for one webhook, oldest first, alone and apart from what is new. A webhook in trouble is asked
 * with one message; once it takes that, everything follows. `undefined`: there was nothing to do, or somebody else does it.
 */
export async function drainWebhook(deps: WebhookSendingDeps, key: WebhookKey): Promise<Drained | undefined> {
  const startedAt = deps.clock.now();
  if (!(await deps.healths.claim(key, startedAt))) return undefined;
  const webhook = await deps.webhooks.get(key);
  if (webhook === undefined || webhook.state !== 'active') {
    await endAlarm(deps, key, undefined);
    return undefined;
  }
  const health = await healthOf(deps, key);
  const tally: Tally = { delivered: 0, refused: 0, givenUp: 0 };
  const run: Run = { deps, webhook, tally, health, hasRecovered: false, isOver: false };
  await workThrough(run, startedAt + runMs);
  await endAlarm(deps, key, run);
  return tally;
}

async function workThrough(run: Run, until: number): Promise<void> {
  const { deps, webhook } = run;
  let cursor: string | undefined;
  do {
    const page = await deps.messages.waiting({ webhookId: webhook.webhookId, limit: pageSize, cursor });
    await sendPage(run, page.items, until);
    cursor = page.cursor;
  } while (cursor !== undefined && !run.isOver && deps.clock.now() < until);
}

async function sendPage(run: Run, page: readonly WaitingMessage[], until: number): Promise<void> {
  const { deps } = run;
  const messages = new Map((await deps.messages.getMany(page)).map((message) => [message.messageId, message]));
  await settleTooOld(run, page, messages);
  let left = page.filter((waiting) => !isTooOld(waiting, deps.clock.now()));
  while (left.length > 0 && !run.isOver && deps.clock.now() < until) {
    const now = deps.clock.now();
    const due = left.filter(({ nextAt }) => run.hasRecovered || nextAt <= now);
    const group = due.slice(0, isInTrouble(run.health) ? 1 : atOnce);
    if (group.length === 0) return;
    left = left.filter((waiting) => !group.includes(waiting));
    await Promise.all(group.map((waiting) => sendOne(run, waiting, messages.get(waiting.messageId))));
    // In trouble and nothing taken: that was the probe.
    if (isInTrouble(run.health)) run.isOver = true;
  }
}

async function sendOne(run: Run, waiting: WaitingMessage, message: WebhookMessage | undefined): Promise<void> {
  const { deps, webhook, tally } = run;
  if (message === undefined) return deps.messages.settle([waiting]);
  const tried = await tryMessage(deps, webhook, message);
  if (isAnswered(tried)) {
    tally.delivered += 1;
    await deps.messages.put(withTry(message, tried, 'delivered'));
    await deps.messages.settle([waiting]);
    if (run.health.failures > 0) await noteRecovery(run);
    return;
  }
  tally.refused += 1;
  if (isGone(tried)) {
    run.isOver = true;
    await deps.messages.put(withTry(message, tried, 'given-up'));
    await deps.messages.settle([waiting]);
    return disableWebhook(deps, webhook);
  }
  await refuse(run, waiting, withTry(message, tried, 'waiting'));
}

async function noteRecovery(run: Run): Promise<void> {
  run.health = { ...run.health, failures: 0 };
  run.hasRecovered = true;
  await run.deps.healths.noteSuccess(run.webhook.webhookId);
}

async function refuse(run: Run, waiting: WaitingMessage, message: WebhookMessage): Promise<void> {
  const { deps, webhook, tally } = run;
  const now = deps.clock.now();
  run.health = { ...run.health, failures: run.health.failures + 1 };
  await deps.healths.noteFailure(webhook.webhookId, now);
  const tries = waiting.tries + 1;
  const nextAt = nextTryAt({ ...waiting, tries }, { now, fraction: deps.randomness.fraction() });
  if (nextAt === undefined) {
    tally.givenUp += 1;
    await deps.messages.put({ ...message, state: 'given-up' });
    return deps.messages.settle([waiting]);
  }
  await deps.messages.put(message);
  await deps.messages.wait([{ ...waiting, tries, nextAt }]);
}

/** Nobody was asked any more: whoever is in trouble for a day gets one probe at a time. */
async function settleTooOld(
  { deps, tally }: Run,
  page: readonly WaitingMessage[],
  messages: ReadonlyMap<string, WebhookMessage>,
): Promise<void> {
  const old = page.filter((waiting) => isTooOld(waiting, deps.clock.now()));
  for (const { messageId } of old) {
    const message = messages.get(messageId);
    if (message?.state === 'waiting') await deps.messages.put({ ...message, state: 'given-up' });
  }
  if (old.length > 0) await deps.messages.settle(old);
  tally.givenUp += old.length;
}

const healthOf = async ({ healths }: WebhookSendingDeps, { webhookId }: WebhookKey): Promise<WebhookHealth> =>
  (await healths.getMany([webhookId])).get(webhookId) ?? healthy(webhookId);

/** Sets the alarm to the next time at which something is to be done; looks again where something was added meanwhile. */
async function endAlarm(deps: WebhookSendingDeps, key: WebhookKey, run: Run | undefined): Promise<void> {
  const { webhookId } = key;
  let isReleased = false;
  while (!isReleased) {
    const seen = await healthOf(deps, key);
    const isPaused = run !== undefined && (await pauseIfGivenUp(deps, run.webhook, seen));
    const { items, cursor } = await deps.messages.waiting({ webhookId, limit: pageSize });
    const isIdle = run === undefined || isPaused || items.length === 0;
    const attendAt = isIdle ? undefined : nextAlarm(deps, { seen, items, isMore: cursor !== undefined });
    isReleased = await deps.healths.release(key, seen, attendAt);
  }
}

function nextAlarm(
  { clock, randomness }: WebhookSendingDeps,
  at: { readonly seen: WebhookHealth; readonly items: readonly WaitingMessage[]; readonly isMore: boolean },
): number {
  const now = clock.now();
  if (isInTrouble(at.seen)) return probeAt(at.seen, now, randomness.fraction());
  return at.isMore ? now : Math.max(now, Math.min(...at.items.map(({ nextAt }) => nextAt)));
}
