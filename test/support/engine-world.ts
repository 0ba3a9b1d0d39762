import { joinChanges } from '../../shared/adapters/batching/join-changes.ts';
import type { DeliveryMessage } from '../../shared/domain/attention.ts';
import { noBlackouts } from '../../shared/domain/blackout.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { emptyLane } from '../../shared/domain/lane-ticket.ts';
import type { LogEntry } from '../../shared/domain/log-entry.ts';
import { PlatformError, type PlatformErrorKind } from '../../shared/domain/platform-error.ts';
import type { Post, Revision } from '../../shared/domain/post.ts';
import { intervals } from '../../shared/domain/times.ts';
import type { LookOutcome, PlatformPublisher, StepEffect } from '../../shared/ports/platform-publisher.ts';
import { type AttendDeps, attendDelivery } from '../../shared/use-cases/attend-delivery.ts';
import { buildPost, buildRevision, dueAt, SECOND, weiboAccount } from './builders.ts';
import { createInMemoryDeliveries } from './in-memory-deliveries.ts';
import { type RecordedEvent, recordEvents } from './recorded-event.ts';

/** What the platform does with one call: act or not, and answer or not. */
export type PlatformBehaviour =
  | { readonly acts: true; readonly answers: 'yes' | 'nothing' }
  | { readonly acts: false; readonly answers: PlatformErrorKind | 'nothing' };

export type EngineWorld = ReturnType<typeof createEngineWorld>;

/**
 * One delivery, its stores and one platform, in memory, on a clock that only moves when told to. A worker can be started
 * any number of times and dies after a given number of calls to the outside: from then on none of its calls has an effect
 * and none returns.
 */
export function createEngineWorld(options: {
  readonly delivery: Delivery;
  readonly effect: StepEffect;
  readonly leadMs: number;
}) {
  const world = {
    now: dueAt - 10 * SECOND,
    deliveries: createInMemoryDeliveries(),
    log: new Map<string, LogEntry>(),
    events: [] as RecordedEvent[],
    lane: emptyLane(options.delivery.accountId) as Lane,
    post: buildPost(),
    revisions: new Map<number, Revision>(),
    /** Attempt-independent truth: how often the platform took the post. */
    accepted: 0,
    /** What it took. */
    texts: [] as string[],
    calls: 0,
    sleepers: [] as { at: number; wake: () => void }[],
    ids: 0,
    /** The platform does not answer reads. */
    isUnreadable: false,
    wasUnreadable: false,
    /** What was accepted is gone again. */
    isTakenBack: false,
  };

  const blind = (isOn: boolean): void => {
    world.isUnreadable = isOn;
    world.wasUnreadable ||= isOn;
  };

  const advance = (ms: number): void => {
    world.now += ms;
    const due = world.sleepers.filter((sleeper) => sleeper.at <= world.now);
    world.sleepers = world.sleepers.filter((sleeper) => sleeper.at > world.now);
    for (const sleeper of due) sleeper.wake();
  };

  function startWorker(worker: {
    diesAfter: number;
    behaviour: PlatformBehaviour;
    reach: <T>(call: () => Promise<T>) => Promise<T>;
  }) {
    let left = worker.diesAfter;
    const outside = <T>(call: () => Promise<T>): Promise<T> => {
      if (left-- <= 0) return new Promise<T>(() => undefined);
      return worker.reach(call);
    };
    const deps = workerDeps({ world, outside, behaviour: worker.behaviour, options });
    return async (message: DeliveryMessage) => {
      const delivery = await outside(() => world.deliveries.get(message));
      return delivery === undefined ? undefined : attendDelivery(deps, delivery, message);
    };
  }

  /** A worker's dependencies without crashes, for tests that replace some of them. */
  const reliableDeps = (behaviour: PlatformBehaviour): AttendDeps =>
    workerDeps({ world, outside: (call) => call(), behaviour, options });

  return { world, advance, blind, startWorker, workerDeps: reliableDeps };
}

type Inner = {
  world: {
    now: number;
    deliveries: ReturnType<typeof createInMemoryDeliveries>;
    log: Map<string, LogEntry>;
    events: RecordedEvent[];
    lane: Lane;
    post: Post;
    revisions: Map<number, Revision>;
    accepted: number;
    texts: string[];
    calls: number;
    sleepers: { at: number; wake: () => void }[];
    ids: number;
    isUnreadable: boolean;
    isTakenBack: boolean;
  };
  outside: <T>(call: () => Promise<T>) => Promise<T>;
  behaviour: PlatformBehaviour;
  options: { readonly effect: StepEffect; readonly leadMs: number };
};

function workerDeps({ world, outside, behaviour, options }: Inner): AttendDeps {
  const keyOf = (key: Pick<LogEntry, 'owner' | 'at' | 'entryId'>): string => `${key.owner}|${key.at}|${key.entryId}`;
  const unused = async (): Promise<never> => {
    throw new TypeError('The engine does not call this.');
  };
  return {
    clock: {
      now: () => world.now,
      sleepUntil: (at) =>
        at <= world.now ? Promise.resolve() : new Promise((wake) => void world.sleepers.push({ at, wake })),
    },
    randomness: { fraction: () => 0.5, newId: (prefix) => `${prefix}${++world.ids}` },
    deliveries: {
      get: (key) => outside(() => world.deliveries.get(key)),
      getMany: (keys) => outside(() => world.deliveries.getMany(keys)),
      listByPost: (postId) => outside(() => world.deliveries.listByPost(postId)),
      createIfAbsent: (delivery) => outside(() => world.deliveries.createIfAbsent(delivery)),
      replace: (before, after) => outside(() => world.deliveries.replace(before, after)),
      remove: (delivery) => outside(() => world.deliveries.remove(delivery)),
    },
    posts: { get: () => outside(async () => world.post) },
    revisions: { get: async ({ revision }) => world.revisions.get(revision) ?? buildRevision() },
    blackouts: { get: async (brandId) => noBlackouts(brandId) },
    registry: {
      getAccount: async () => weiboAccount,
      putBrand: unused,
      getBrand: unused,
      listBrands: unused,
      putApplication: unused,
      listApplications: unused,
      getApplication: unused,
      putAccount: unused,
      replaceAccount: unused,
      listAccounts: unused,
    },
    credentials: { get: async () => JSON.stringify({ accessToken: 'token' }) },
    mediaItems: { get: unused },
    media: { load: unused, has: unused },
    renditions: { request: unused },
    ids: { derive: (prefix) => prefix },
    lanes: {
      get: () => outside(async () => world.lane),
      getMany: () => outside(async () => [world.lane]),
      change: joinChanges<Lane>({
        read: () => outside(async () => world.lane),
        write: ({ version }, after) =>
          outside(async () => {
            if (world.lane.version !== version) return false;
            world.lane = { ...after, version: version + 1 };
            return true;
          }),
        gather: () => Promise.resolve(),
        contended: () => new TypeError('Nobody else keeps changing the lane.'),
      }),
    },
    log: {
      append: (entries) =>
        outside(async () => {
          for (const entry of entries) world.log.set(keyOf(entry), entry);
        }),
      get: (key) => outside(async () => world.log.get(keyOf(key))),
      listByOwner: unused,
      newestOf: unused,
      listByAccountDay: async () => ({ items: [] }),
      positionAfter: () => '',
    },
    events: { publish: (events) => outside(async () => recordEvents(world.events)(events)) },
    queue: { send: async () => undefined },
    calls: { pass: (work) => work(), whenFree: () => Promise.resolve() },
    publisher: createModelPublisher({ world, outside, behaviour, options }),
    leadMs: options.leadMs,
    longestLeadMs: Math.max(options.leadMs, 25_000),
  };
}

function createModelPublisher({ world, outside, behaviour, options }: Inner): PlatformPublisher {
  return {
    platform: 'weibo',
    lanePolicy: () => ({ minGapMs: 0, limits: [] }),
    poll: async () => {
      throw new TypeError('This platform has no poll.');
    },
    withdraw: () =>
      outside(async () => {
        const { acts, answers } = behaviour;
        world.isTakenBack ||= acts;
        if (answers !== 'yes') throw refusal(answers === 'nothing' ? 'outcome-unknown' : answers);
        return {};
      }),
    steps: [
      {
        name: 'share',
        effect: options.effect,
        isNeeded: () => true,
        async run({ variant }) {
          // The caller ends a call after its time-out and waits for that end: what comes later never reached the platform.
          const abortedAt = world.now + intervals.onceCallTimeoutMs;
          const wasInTime = await outside(async () => {
            if (world.now > abortedAt) return false;
            world.calls++;
            if (behaviour.acts) {
              world.accepted++;
              world.texts.push('text' in variant ? variant.text : '');
            }
            return true;
          });
          if (!wasInTime) throw refusal('outcome-unknown');
          if (behaviour.answers === 'nothing') throw refusal('outcome-unknown');
          if (behaviour.answers !== 'yes') throw refusal(behaviour.answers);
          return published;
        },
        look: () =>
          outside(async (): Promise<LookOutcome> => {
            if (world.isUnreadable) return { kind: 'cannot-tell', why: 'unreadable' };
            return world.accepted > 0 ? { kind: 'present', outcome: published } : { kind: 'absent' };
          }),
      },
    ],
  };
}

const published = { kind: 'published' as const, values: {}, url: 'https://weibo.com/1/a', platformId: '1' };

function refusal(kind: PlatformErrorKind): PlatformError {
  return new PlatformError({
    kind,
    platformCode: kind,
    text: { zh: '拒绝', en: 'Refused.' },
    hint: { zh: '无', en: 'None.' },
  });
}
