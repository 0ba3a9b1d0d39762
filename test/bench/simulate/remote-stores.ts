import { joinChanges } from '../../../shared/adapters/batching/join-changes.ts';
import { ConfigError, ConflictError } from '../../../shared/domain/errors.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type {
  AttentionIndex,
  DeliveryRepository,
  HeartbeatRepository,
  LaneRepository,
  LinkRepository,
  LogRepository,
  MediaRepository,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
  WaitingLine,
} from '../../../shared/ports/repositories.ts';
import type { CredentialsStore, CredentialsWriter, MediaStore } from '../../../shared/ports/stores.ts';
import type { AttentionView } from './attention-view.ts';
import type { DeliveryTable } from './delivery-table.ts';
import type { Call } from './network.ts';
import type { Process } from './process.ts';
import { createOnce, laneOf, logKey, logOfDay, putLogEntry, saveNext, type Tables } from './tables.ts';

export type RemoteDeps = {
  readonly call: Call;
  readonly tables: Tables;
  readonly deliveries: DeliveryTable;
  readonly attention: AttentionView;
};

const notPlayed = (name: string) => async (): Promise<never> => {
  throw new TypeError(`${name} has no part in the simulation.`);
};

/** The stores as one process reaches them: over the network, request by request. */
export function remoteDeliveries({ call, deliveries }: RemoteDeps, process: Process): DeliveryRepository {
  const { store } = deliveries;
  return {
    get: (key) => call(process, `get ${key.deliveryId}`, () => store.get(key)),
    getMany: (keys) => call(process, `getMany ${keys.length}`, () => store.getMany(keys)),
    listByPost: (postId) => call(process, `list ${postId}`, () => store.listByPost(postId)),
    createIfAbsent: (one) => call(process, `create ${one.deliveryId}`, () => store.createIfAbsent(one)),
    replace: (before, after) =>
      call(process, `replace ${after.deliveryId} ${before.state}>${after.state}`, () => store.replace(before, after)),
    remove: (one) => call(process, `remove ${one.deliveryId}`, () => store.remove(one)),
  };
}

export function remotePosts({ call, tables }: RemoteDeps, process: Process): PostRepository {
  return {
    get: (postId) => call(process, `post ${postId}`, () => tables.posts.get(postId)),
    getMany: (ids) =>
      call(process, `posts ${ids.length}`, () =>
        ids.map((id) => tables.posts.get(id)).filter((post) => post !== undefined),
      ),
    createIfAbsent: (post) => call(process, `put ${post.postId}`, () => createOnce(tables.posts, post.postId, post)),
    listByDueTime: notPlayed('listByDueTime'),
    positionAfter: () => '',
  };
}

export function remoteRevisions({ call, tables }: RemoteDeps, process: Process): RevisionRepository {
  const keyOf = (key: { postId: string; revision: number }): string => `${key.postId}#${key.revision}`;
  return {
    get: (key) => call(process, `revision ${key.postId}`, () => tables.revisions.get(keyOf(key))),
    putIfAbsent: (revision) =>
      call(process, `put revision ${revision.postId}`, () => createOnce(tables.revisions, keyOf(revision), revision)),
  };
}

export function remoteRegistry({ call, tables }: RemoteDeps, process: Process): RegistryRepository {
  return {
    getBrand: (brandId) => call(process, 'brand', () => tables.brands.get(brandId)),
    getAccount: ({ accountId }) => call(process, `account ${accountId}`, () => tables.accounts.get(accountId)),
    listAccounts: () => call(process, 'accounts', () => [...tables.accounts.values()]),
    putBrand: notPlayed('putBrand'),
    listBrands: notPlayed('listBrands'),
    putApplication: notPlayed('putApplication'),
    listApplications: notPlayed('listApplications'),
    getApplication: notPlayed('getApplication'),
    putAccount: notPlayed('putAccount'),
    replaceAccount: notPlayed('replaceAccount'),
  };
}

export function remoteLinks(
  { call, tables }: RemoteDeps,
  process: Process,
): Pick<LinkRepository, 'createIfAbsent' | 'get'> {
  return {
    createIfAbsent: (link) => call(process, `link ${link.slug}`, () => createOnce(tables.links, link.slug, link)),
    get: (slug) => call(process, `link ${slug}`, () => tables.links.get(slug)),
  };
}

export function remoteLine({ call, attention }: RemoteDeps, process: Process): WaitingLine {
  return {
    first: (accountId, limit) => call(process, `line ${accountId}`, () => attention.inLine(accountId, limit)),
  };
}

export function remoteLanes({ call, tables, attention }: RemoteDeps, process: Process): LaneRepository {
  const get = (accountId: string) => call(process, `lane ${accountId}`, () => laneOf(tables, accountId));
  return {
    get,
    getMany: (ids) => call(process, `lanes ${ids.join(' ')}`, () => ids.map((accountId) => laneOf(tables, accountId))),
    change: joinChanges<Lane>({
      read: get,
      write: ({ version }, after) =>
        call(process, `save lane ${after.accountId}`, () => {
          const next = { ...after, version: version + 1 };
          if (saveNext(tables.lanes, after.accountId, next) !== 'saved') return false;
          attention.updateLine(next);
          return true;
        }),
      gather: () => Promise.resolve(),
      contended: (accountId) => new ConflictError('lane-contended', `The lane of ${accountId} kept changing.`),
    }),
  };
}

export function remoteLog({ call, tables }: RemoteDeps, process: Process): LogRepository {
  return {
    append: (entries) =>
      call(process, `log ${entries.map((one) => `${one.entryId} ${one.outcome}`).join(' ')}`, () => {
        for (const entry of entries) putLogEntry(tables, entry);
      }),
    get: (key) => call(process, `read log ${key.entryId}`, () => tables.log.get(logKey(key))),
    listByOwner: notPlayed('listByOwner'),
    newestOf: notPlayed('newestOf'),
    listByAccountDay: ({ accountId, day }) =>
      call(process, `account log ${accountId} ${day}`, () => ({ items: logOfDay(tables, accountId, day) })),
    positionAfter: () => '',
  };
}

export function remoteMedia(
  { call, tables }: RemoteDeps,
  process: Process,
): { readonly items: MediaRepository; readonly store: MediaStore } {
  return {
    items: {
      get: ({ mediaId }) => call(process, `media ${mediaId}`, () => tables.media.get(mediaId)),
      createIfAbsent: notPlayed('createIfAbsent'),
      replace: notPlayed('replace'),
      remove: notPlayed('remove'),
      listNewest: notPlayed('listNewest'),
      positionAfter: () => '',
    },
    store: {
      load: (mediaId) => call(process, `load ${mediaId}`, () => new Uint8Array(0)),
      has: (mediaId) => call(process, `has ${mediaId}`, () => true),
    },
  };
}

const freshForMs = 60_000;

/** Each process keeps what it has read for a minute, as the real one does. */
export function remoteCredentials(
  { call, tables }: RemoteDeps,
  process: Process,
): CredentialsStore & CredentialsWriter {
  const kept = new Map<string, { readonly value: string; readonly until: number }>();
  return {
    async get({ ownerId }, options) {
      const known = kept.get(ownerId);
      if (options?.fresh !== true && known !== undefined && known.until > process.clock.now()) return known.value;
      const value = await call(process, `credentials ${ownerId}`, () => tables.credentials.get(ownerId));
      if (value === undefined) throw new ConfigError('credentials-missing', 'There are no credentials.');
      kept.set(ownerId, { value, until: process.clock.now() + freshForMs });
      return value;
    },
    put: ({ ownerId }, value) =>
      call(process, `put credentials ${ownerId}`, () => {
        tables.credentials.set(ownerId, value);
      }),
  };
}

export function remoteHeartbeats({ call, tables }: RemoteDeps, process: Process): HeartbeatRepository {
  return {
    get: () => call(process, 'heartbeat', () => tables.heartbeat),
    put: (heartbeat) =>
      call(process, `beat ${heartbeat.sent} ${heartbeat.overdue}`, () => {
        tables.heartbeat = heartbeat;
      }),
  };
}

export function remoteAttention({ call, attention }: RemoteDeps, process: Process): AttentionIndex {
  return {
    between: (range) => call(process, 'attention', () => attention.between(range)),
    page: (query) => call(process, 'attention page', () => attention.page(query)),
  };
}
