import { createHash } from 'node:crypto';
import { createChinaDays } from '../../../shared/adapters/calendar/china-days.ts';
import { derivedId } from '../../../shared/adapters/ids/derived-ids.ts';
import { derivedSlug } from '../../../shared/adapters/ids/derived-slug.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { noBlackouts } from '../../../shared/domain/blackout.ts';
import type { AnyCredentials } from '../../../shared/domain/credentials.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { emptyTone } from '../../../shared/domain/tone.ts';
import type { Ids } from '../../../shared/ports/ids.ts';
import type { VariantCheck } from '../../../shared/ports/variant-check.ts';
import { type CancelPostDeps, cancelPost } from '../../../shared/use-cases/cancel-post.ts';
import type { PostDraft } from '../../../shared/use-cases/post-draft.ts';
import { type QueuePostDeps, queuePost } from '../../../shared/use-cases/queue-post.ts';
import { type Resolution, resolveDelivery } from '../../../shared/use-cases/resolve-delivery.ts';
import type { SettleAttemptDeps } from '../../../shared/use-cases/settle-attempt.ts';
import { type RenewDeps, renewCredentials, unblockAccount } from '../../../shared/use-cases/unblock-account.ts';
import { brand } from './brand.ts';
import { createFunctionPool } from './function-pool.ts';
import type { Process } from './process.ts';
import {
  remoteCredentials,
  remoteLinks,
  remoteMedia,
  remotePosts,
  remoteRegistry,
  remoteRevisions,
} from './remote-stores.ts';
import { remoteSync } from './remote-sync.ts';
import { settleDepsOf, type Universe } from './universe.ts';

/** `refused` is an answer; `no-answer` leaves open what was done. */
export type ApiAnswer = 'done' | 'refused' | 'no-answer';

export type Api = {
  readonly queue: (request: { draft: PostDraft; idempotencyKey: string | undefined }) => Promise<ApiAnswer>;
  readonly cancel: (postId: string) => Promise<ApiAnswer>;
  readonly resolve: (delivery: Delivery, resolution: Resolution) => Promise<ApiAnswer>;
  readonly renew: (account: Account, credentials: AnyCredentials) => Promise<ApiAnswer>;
  readonly unblock: (accountId: string) => Promise<ApiAnswer>;
};

type ApiDeps = QueuePostDeps & CancelPostDeps & SettleAttemptDeps & RenewDeps;

export const tokenId = 'token1';
const { brandId } = brand;

export function createApi(universe: Universe): Api {
  const pool = createFunctionPool(universe, {
    name: 'serve-api',
    timeoutMs: 29_000,
    make: (process) => apiDepsOf(universe, process),
  });
  const serve = async (work: (deps: ApiDeps) => Promise<unknown>): Promise<ApiAnswer> => {
    let answer: ApiAnswer = 'no-answer';
    await pool.invoke(async (deps) => {
      try {
        await work(deps);
        answer = 'done';
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        answer = error.code === 'lost-race' || error.code === 'lane-contended' ? 'no-answer' : 'refused';
        universe.trace.line(`${universe.loop.now()} api refused ${error.code}`);
      }
    });
    return answer;
  };
  return {
    queue: (request) => serve((deps) => queuePost(deps, { brandId, tokenId, ...request })),
    cancel: (postId) => serve((deps) => cancelPost(deps, { brandId, postId, tokenId })),
    resolve: (delivery, resolution) => serve((deps) => resolveDelivery(deps, delivery, { resolution, actor: tokenId })),
    renew: (account, credentials) => serve((deps) => renewCredentials(deps, account, { credentials, actor: tokenId })),
    unblock: (accountId) => serve((deps) => unblockAccount(deps, { brandId, accountId }, tokenId)),
  };
}

/** What each platform would refuse is not in question here. */
const allowAll: VariantCheck = () => [];

function apiDepsOf(universe: Universe, process: Process): ApiDeps {
  return {
    ...settleDepsOf(universe, process, 'direct'),
    registry: remoteRegistry(universe, process),
    posts: remotePosts(universe, process),
    revisions: remoteRevisions(universe, process),
    links: remoteLinks(universe, process),
    sync: remoteSync(universe, process),
    media: remoteMedia(universe, process).items,
    campaigns: { get: async () => undefined },
    // Words are not in question either.
    tones: { get: async (ofBrand) => emptyTone(ofBrand) },
    // Nor what fits into an account's day: the lanes themselves are played.
    blackouts: { get: async (ofBrand) => noBlackouts(ofBrand), replace: async () => 'saved' },
    chinaDays: createChinaDays(),
    lanePolicyOf: () => ({ minGapMs: 0, limits: [] }),
    calendar: { entriesBetween: async () => [], newestPosts: async () => [] },
    checks: { weibo: allowAll, wechat: allowAll, baijiahao: allowAll, manual: allowAll },
    credentials: remoteCredentials(universe, process),
    renditions: { request: async () => undefined },
    // Tokens that end are another function's business, which is not played.
    tokenWatches: { get: async () => undefined, save: async () => 'saved' },
    signingKey: { get: async () => 'signing-key' },
    ids: idsOf(universe),
  };
}

function idsOf({ newId }: Universe): Ids {
  return {
    random: newId,
    derive: derivedId,
    slug: derivedSlug,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
  };
}
