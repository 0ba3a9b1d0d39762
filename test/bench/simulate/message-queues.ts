import { type DeliveryMessage, isPreparedAhead, type MessageOrigin } from '../../../shared/domain/attention.ts';
import type { DeliveryPlatform } from '../../../shared/domain/platform.ts';
import { delaySecondsUntil } from '../../../shared/domain/times.ts';
import type { DeliveryQueue, QueuedMessage } from '../../../shared/ports/messaging.ts';
import { type Call, type NetworkDeps, ServiceError } from './network.ts';
import type { Process } from './process.ts';

/** About a delivery, or about the line of an account. */
export type MessageBody = DeliveryMessage | { readonly line: string };
/** Handles a batch; answers which messages it could not handle. */
export type BatchHandler = (messages: readonly MessageBody[]) => Promise<readonly MessageBody[]>;

export type MessageQueues = {
  readonly sender: (process: Process, options: { via: MessageOrigin; leadSeconds: number }) => DeliveryQueue;
  readonly consume: (platform: DeliveryPlatform, handle: BatchHandler) => void;
};

type Held = { readonly message: MessageBody; receives: number };

const windowMs = 1_000;
const maxBatch = 10;
const visibilityMs = 360_000;
const maxReceives = 5;

/** One queue per platform: at least once, in no order, late when it likes. */
export function createMessageQueues(deps: NetworkDeps & { readonly call: Call }): MessageQueues {
  const { loop, random, faults, call } = deps;
  const ready = new Map<DeliveryPlatform, Held[]>();
  const handlers = new Map<DeliveryPlatform, BatchHandler>();

  const show = (platform: DeliveryPlatform, held: Held): void => {
    const waiting = ready.get(platform) ?? [];
    ready.set(platform, waiting);
    waiting.push(held);
    if (waiting.length === 1) loop.after(random.between(0, windowMs), () => void receive(platform));
  };
  const receive = async (platform: DeliveryPlatform): Promise<void> => {
    const waiting = ready.get(platform) ?? [];
    const batch = waiting.splice(0, maxBatch);
    if (waiting.length > 0) loop.after(random.between(0, 50), () => void receive(platform));
    for (const held of batch) held.receives++;
    const receivedAt = loop.now();
    const failed = new Set(await handlers.get(platform)?.(batch.map(({ message }) => message)));
    for (const held of batch.filter(({ message }) => failed.has(message))) {
      if (held.receives >= maxReceives) faults.count('message-dead-lettered');
      else loop.at(receivedAt + visibilityMs, () => show(platform, held));
    }
  };
  const accept = (platform: DeliveryPlatform, message: MessageBody, delayMs: number): void => {
    // As if each of its receives had ended in an accident.
    if (faults.strikes('message-dead-lettered', 0.001)) return;
    const late = faults.strikes('message-delayed', 0.01) ? random.between(1_000, 60_000) : random.between(0, 200);
    loop.after(delayMs + late, () => show(platform, { message, receives: 0 }));
    if (!faults.strikes('message-duplicated', 0.01)) return;
    loop.after(delayMs + random.between(0, 600_000), () => show(platform, { message: { ...message }, receives: 0 }));
  };
  return {
    consume: (platform, handle) => void handlers.set(platform, handle),
    sender: (process, { via, leadSeconds }) => ({
      async send(messages) {
        if (messages.length === 0) return;
        const sentAt = process.clock.now();
        const isPartly = messages.length > 1 && faults.strikes('queue-took-part', 0.002);
        const taken = isPartly ? messages.slice(0, random.between(1, messages.length - 1)) : messages;
        await call(process, `send ${taken.map(labelOf).join(' ')}`, () => {
          for (const message of taken) {
            const lead = isPreparedAhead(message.label) ? leadSeconds : 0;
            const delay = delaySecondsUntil(message.attendAt, sentAt, lead);
            accept(message.platform, bodyOf(message, via), delay * 1_000);
          }
        });
        if (isPartly) throw new ServiceError('partly-taken', 'send');
      },
    }),
  };
}

const labelOf = (message: QueuedMessage): string =>
  'deliveryId' in message ? `${message.deliveryId}v${message.version}` : `line ${message.accountId}`;

function bodyOf(message: QueuedMessage, via: MessageOrigin): MessageBody {
  if (!('deliveryId' in message)) return { line: message.accountId };
  const { postId, deliveryId, accountId, version, isCrowdedOut } = message;
  return { postId, deliveryId, accountId, version, isCrowdedOut, via };
}
