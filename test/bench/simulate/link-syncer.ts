import type { PostRepository } from '../../../shared/ports/repositories.ts';
import { collectLinks } from '../../../shared/use-cases/collect-links.ts';
import { createPushCarrier } from '../../../shared/use-cases/push-carrier.ts';
import type { SyncDeps } from '../../../shared/use-cases/sync-deps.ts';
import { syncTarget } from '../../../shared/use-cases/sync-target.ts';
import { takeOutWithdrawn } from '../../../shared/use-cases/take-out-withdrawn.ts';
import type { EventConsumer } from './event-bus.ts';
import { createFunctionPool } from './function-pool.ts';
import type { SearchModel } from './platforms/baidu-search.ts';
import { predecessorOf } from './predecessor.ts';
import type { Process } from './process.ts';
import { remoteCredentials, remoteLog, remotePosts, remoteRegistry } from './remote-stores.ts';
import { remoteSync } from './remote-sync.ts';
import type { Universe } from './universe.ts';

const minuteMs = 60_000;
/** A dead letter is redriven by a person who was alarmed. */
const redriveMs = 6 * 3_600_000;

/** The function that carries links: an event makes them wait, and each minute those are carried whose target's alarm has gone off. */
export function startLinkSyncer(universe: Universe, search: SearchModel): void {
  const { loop, random, tables } = universe;
  const pool = createFunctionPool(universe, {
    name: 'sync-links',
    timeoutMs: minuteMs,
    make: (process) => syncDepsOf(universe, process, search),
  });
  const collect = async (postId: string): Promise<void> => {
    const isDone = await pool.invoke((deps) => collectLinks(deps, postId));
    if (!isDone) loop.after(random.chance(0.9) ? minuteMs : redriveMs, () => void collect(postId));
  };
  const consumer: EventConsumer = async (event) => {
    await collect(predecessorOf(event).postId);
    return true;
  };
  universe.bus.subscribe({
    types: ['delivery.published'],
    onlyIf: 'hasSyncTargets',
    mayDrop: false,
    consumer,
  });
  universe.bus.subscribe({
    types: ['post.withdrawn', 'delivery.withdrawn'],
    onlyIf: 'hasSyncTargets',
    mayDrop: false,
    consumer: async ({ detail }) => {
      await pool.invoke((deps) => takeOutWithdrawn(deps, 'postId' in detail ? detail.postId : ''));
      return true;
    },
  });
  loop.eachMinute((minute) => {
    const isDue = [...tables.targets.values()].some(({ attendAt }) => attendAt !== undefined && attendAt <= minute);
    if (!isDue) return false;
    void pool.invoke(async (deps) => {
      for (const ref of await deps.sync.dueTargets(deps.clock.now())) await syncTarget(deps, ref);
    });
    return true;
  });
}

function syncDepsOf(universe: Universe, process: Process, search: SearchModel): SyncDeps & { posts: PostRepository } {
  const engine = {
    clock: process.clock,
    registry: remoteRegistry(universe, process),
    credentials: remoteCredentials(universe, process),
    pusher: search.pusher(process),
  };
  const carriers = { push: createPushCarrier(engine), removal: createPushCarrier(engine, 'remove') };
  return {
    clock: process.clock,
    randomness: { fraction: universe.random.fraction, newId: universe.newId },
    posts: remotePosts(universe, process),
    sync: remoteSync(universe, process),
    carrierOf: (kind) => (kind === 'removal' ? carriers.removal : carriers.push),
    log: remoteLog(universe, process),
    events: universe.bus.publisher(process),
  };
}
