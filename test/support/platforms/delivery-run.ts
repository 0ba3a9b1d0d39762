import { joinChanges } from '../../../shared/adapters/batching/join-changes.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { noBlackouts } from '../../../shared/domain/blackout.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { transition } from '../../../shared/domain/delivery-machine.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { emptyLane, unblockLane } from '../../../shared/domain/lane-ticket.ts';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import type { Media } from '../../../shared/domain/media.ts';
import type { DeliveryPlatform, Shape } from '../../../shared/domain/platform.ts';
import type { Variant } from '../../../shared/domain/post.ts';
import type { PlatformPublisher } from '../../../shared/ports/platform-publisher.ts';
import { type AttendDeps, attendDelivery } from '../../../shared/use-cases/attend-delivery.ts';
import { preparePublish } from '../../../shared/use-cases/prepare-publish.ts';
import { buildDelivery, buildPostOf, buildRevision, HOUR } from '../builders.ts';
import { createInMemoryDeliveries } from '../in-memory-deliveries.ts';
import { type RecordedEvent, recordEvents } from '../recorded-event.ts';
import type { ManualClock } from '../sandbox/manual-clock.ts';

export type RunContent = {
  readonly account: Account & { readonly platform: DeliveryPlatform };
  readonly shape: Shape;
  readonly variant: Variant;
  readonly credentials: object;
  readonly picture: { readonly media: Media; readonly bytes: Uint8Array };
};

export type DeliveryRun = {
  /** Lets the engine do what the delivery needs next, at its time, and tells what became of it. */
  readonly attend: () => Promise<Delivery>;
  /** A person wants it back. */
  readonly withdraw: () => Promise<void>;
  /** Somebody asks whether it still stands. */
  readonly check: () => Promise<void>;
  /** It goes at the platform, behind the engine's back. */
  readonly removeThere: () => Promise<void>;
  readonly lane: () => Promise<Lane>;
  /** A person has seen to the account. */
  readonly openLane: () => Promise<void>;
  readonly log: readonly LogEntry[];
  readonly events: readonly RecordedEvent[];
};

const leadMs = 5_000;
/** Long enough for every quota to come back. */
const latenessLimitMs = 40 * 24 * HOUR;

const unused = async (): Promise<never> => {
  throw new TypeError('The engine does not call this.');
};

/** One delivery on a publisher that calls a server, with stores in memory, on the clock of that server. */
export async function startDelivery(
  content: RunContent,
  platform: {
    readonly publisher: PlatformPublisher;
    readonly clock: ManualClock;
    readonly number: number;
    readonly watchDays?: number;
  },
): Promise<DeliveryRun> {
  const { publisher, clock, number } = platform;
  const { accountId, brandId } = content.account;
  const delivery = buildDelivery({
    deliveryId: `d${number}`,
    accountId,
    brandId,
    platform: content.account.platform,
    shape: content.shape,
    linkSlug: `s${number}`,
    dueAt: clock.now() + leadMs,
    attendAt: clock.now() + leadMs,
    latenessLimitMs,
    ...(platform.watchDays === undefined ? {} : { watchDays: platform.watchDays }),
  });
  const deliveries = createInMemoryDeliveries();
  await deliveries.createIfAbsent(delivery);
  const log: LogEntry[] = [];
  const events: RecordedEvent[] = [];
  const deps: AttendDeps = {
    blackouts: { get: async (ofBrand) => noBlackouts(ofBrand) },
    ...storesOf(content, delivery),
    clock: {
      now: clock.now,
      sleepUntil: async (at) => clock.advance(Math.max(0, at - clock.now())),
    },
    randomness: { fraction: () => 0.5, newId: (prefix) => `${prefix}${number}-${log.length}` },
    deliveries,
    lanes: laneOf(accountId),
    log: {
      append: async (entries) => void log.push(...entries),
      get: async ({ entryId }) => log.find((entry) => entry.entryId === entryId),
      listByOwner: unused,
      newestOf: unused,
      listByAccountDay: async () => ({ items: [] }),
      positionAfter: () => '',
    },
    events: { publish: async (published) => recordEvents(events)(published) },
    queue: { send: async () => undefined },
    calls: { pass: (work) => work(), whenFree: () => Promise.resolve() },
    publisher,
    leadMs,
    longestLeadMs: leadMs,
  };

  async function attend(): Promise<Delivery> {
    const [before] = await deliveries.getMany([delivery]);
    if (before === undefined) throw new Error('The delivery is gone.');
    clock.advance(Math.max(0, (before.attendAt ?? 0) - clock.now()));
    await attendDelivery(deps, before, { ...before, via: 'direct' });
    const [after] = await deliveries.getMany([delivery]);
    return after ?? before;
  }

  async function withdraw(): Promise<void> {
    const [before] = await deliveries.getMany([delivery]);
    if (before === undefined) throw new Error('The delivery is gone.');
    await deliveries.replace(before, transition(before, { type: 'withdraw' }, clock.now()).delivery);
  }

  async function check(): Promise<void> {
    const [before] = await deliveries.getMany([delivery]);
    if (before === undefined) throw new Error('The delivery is gone.');
    await deliveries.replace(before, transition(before, { type: 'check' }, clock.now()).delivery);
  }

  async function removeThere(): Promise<void> {
    const [stored] = await deliveries.getMany([delivery]);
    if (stored === undefined) throw new Error('The delivery is gone.');
    const subject = { delivery: stored, post: buildPostOf([stored]), account: content.account };
    const { platformId = '' } = stored.result ?? {};
    const input = await preparePublish(deps, subject);
    await publisher.withdraw({ ...input, platformId, signal: AbortSignal.timeout(5_000) });
  }

  const openLane = () =>
    deps.lanes.change<undefined>(accountId, (lane) => ({ after: unblockLane(lane), result: undefined }));
  return { attend, withdraw, check, removeThere, openLane, lane: () => deps.lanes.get(accountId), log, events };
}

function storesOf(content: RunContent, delivery: Delivery) {
  const post = buildPostOf([delivery]);
  const revision = buildRevision({ variants: { [delivery.deliveryId]: content.variant } });
  return {
    posts: {
      get: async () => post,
      getMany: unused,
      createIfAbsent: unused,
      listByDueTime: unused,
      positionAfter: () => '',
    },
    revisions: { get: async () => revision, putIfAbsent: unused },
    registry: {
      getAccount: async () => content.account,
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
    credentials: { get: async () => JSON.stringify(content.credentials) },
    mediaItems: { get: async () => content.picture.media },
    media: { load: async () => content.picture.bytes, has: async () => true },
    ids: { derive: (prefix: string) => prefix },
    renditions: { request: unused },
  };
}

function laneOf(accountId: string): AttendDeps['lanes'] {
  let lane: Lane = emptyLane(accountId);
  return {
    get: async () => lane,
    getMany: async () => [lane],
    change: joinChanges<Lane>({
      read: async () => lane,
      write: async ({ version }, after) => {
        lane = { ...after, version: version + 1 };
        return true;
      },
      gather: () => Promise.resolve(),
      contended: () => new TypeError('Nobody else changes the lane.'),
    }),
  };
}
