import { createGate } from '../../../shared/adapters/batching/gate.ts';
import { noBlackouts } from '../../../shared/domain/blackout.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { type QueuedPlatform, queuedPlatforms } from '../../../shared/domain/platform.ts';
import { intervals } from '../../../shared/domain/times.ts';
import type { PlatformPublisher } from '../../../shared/ports/platform-publisher.ts';
import { type AttendDeps, attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { type AttendLineDeps, attendLine } from '../../../shared/use-cases/attend-line.ts';
import { wakeChain } from '../../../shared/use-cases/wake-chain.ts';
import type { EventConsumer } from './event-bus.ts';
import { createFunctionPool } from './function-pool.ts';
import type { MessageBody } from './message-queues.ts';
import { predecessorOf } from './predecessor.ts';
import type { Process } from './process.ts';
import {
  remoteCredentials,
  remoteLine,
  remoteMedia,
  remotePosts,
  remoteRegistry,
  remoteRevisions,
} from './remote-stores.ts';
import { leadSeconds, settleDepsOf, type Universe } from './universe.ts';

export type PublisherMaker = (process: Process) => PlatformPublisher;

/** The deliver function of each platform, fed by its queue. */
export function startDeliverers(universe: Universe, makers: Readonly<Record<QueuedPlatform, PublisherMaker>>): void {
  for (const platform of queuedPlatforms) {
    const pool = createFunctionPool(universe, {
      name: `deliver-${platform}`,
      timeoutMs: intervals.functionTimeoutMs,
      make: (process) => attendDepsOf(universe, process, makers[platform](process)),
    });
    universe.queues.consume(platform, async (messages) => {
      const open = new Set(messages);
      const isDone = await pool.invoke(async (deps) => {
        const handled = await attendBatch(universe, deps, messages);
        for (const message of handled) open.delete(message);
      });
      return isDone ? [...open] : messages;
    });
  }
}

type WorkerDeps = AttendDeps & AttendLineDeps;

function attendDepsOf(universe: Universe, process: Process, publisher: PlatformPublisher): WorkerDeps {
  const media = remoteMedia(universe, process);
  return {
    ...settleDepsOf(universe, process, 'direct'),
    line: remoteLine(universe, process),
    posts: remotePosts(universe, process),
    revisions: remoteRevisions(universe, process),
    blackouts: { get: async (ofBrand) => noBlackouts(ofBrand) },
    registry: remoteRegistry(universe, process),
    credentials: remoteCredentials(universe, process),
    mediaItems: media.items,
    media: media.store,
    ids: { derive: (prefix) => prefix },
    renditions: { request: async () => undefined },
    randomness: { fraction: universe.random.fraction, newId: universe.newId },
    publisher,
    calls: createGate(50),
    leadMs: leadSeconds * 1_000,
    longestLeadMs: leadSeconds * 1_000,
  };
}

/** As the function does: one read for the batch, one attendance for a delivery. Answers which messages were handled. */
async function attendBatch(
  universe: Universe,
  deps: WorkerDeps,
  messages: readonly MessageBody[],
): Promise<readonly MessageBody[]> {
  const rows = await deps.deliveries.getMany(messages.filter((message) => 'deliveryId' in message));
  const found = new Map(rows.map((row) => [row.deliveryId, row]));
  const begun = new Map<string, Promise<boolean>>();
  const attend = async (message: MessageBody): Promise<boolean> => {
    const name = nameOf(message);
    try {
      universe.trace.line(`${universe.loop.now()} attended ${name} ${await attendOne(deps, found, message)}`);
      return true;
    } catch (error) {
      universe.trace.line(`${universe.loop.now()} attended ${name} in vain: ${String(error)}`);
      return false;
    }
  };
  const outcomes = await Promise.all(
    messages.map((message) => {
      const work = begun.get(nameOf(message)) ?? attend(message);
      begun.set(nameOf(message), work);
      return work;
    }),
  );
  return messages.filter((_, position) => outcomes[position]);
}

const nameOf = (message: MessageBody): string => ('line' in message ? message.line : message.deliveryId);

/** Answers what was done. */
async function attendOne(
  deps: WorkerDeps,
  found: ReadonlyMap<string, Delivery>,
  message: MessageBody,
): Promise<string> {
  if ('line' in message) return `${await attendLine(deps, message.line)} called`;
  const delivery = found.get(message.deliveryId);
  if (delivery === undefined) return 'nothing';
  const { act, delivery: after } = await attendDelivery(deps, delivery, message);
  return `${act} ${after?.state ?? ''}`;
}

const endTypes = ['published', 'failed', 'missed', 'cancelled'].map((state) => `delivery.${state}`);

/** The function that follows chains, fed by the bus. */
export function startChainWaker(universe: Universe): void {
  const pool = createFunctionPool(universe, {
    name: 'wake-chains',
    timeoutMs: 30_000,
    make: (process) => settleDepsOf(universe, process, 'direct'),
  });
  const consumer: EventConsumer = (event) =>
    pool.invoke(async (deps) => {
      const predecessor = predecessorOf(event);
      await wakeChain(deps, predecessor.postId, predecessor);
    });
  universe.bus.subscribe({ types: endTypes, onlyIf: 'hasFollowers', mayDrop: true, consumer });
}
