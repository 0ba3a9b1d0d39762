import { AppError, ValidationError } from '../domain/errors.ts';
import { PlatformError } from '../domain/platform-error.ts';
import { byValue, type DigestPlan, type SyncEntry, type SyncTarget } from '../domain/sync.ts';
import { openBatchOf } from '../domain/sync-machine.ts';
import type { DigestSettings } from '../domain/sync-settings.ts';
import type { Carried, Carrier, Load } from './carrier.ts';
import { digestAuthor, digestPostId, listedPosts } from './listed-posts.ts';
import { loadBrand } from './load-brand.ts';
import { writeDigest } from './plan-digest.ts';
import type { PostDraft } from './post-draft.ts';
import { type QueuePostDeps, queuePost } from './queue-post.ts';
import { formatDueTime } from './read-due-time.ts';
import { digestLate, digestRefused, targetMissing } from './sync-problems.ts';
import { digestDueAt, digestLimitMs, digestSlot } from './sync-schedule.ts';
import { type TakeOutOfDigestDeps, takeOutOfDigest } from './take-out-of-digest.ts';

export type DigestCarrierDeps = TakeOutOfDigestDeps;

/**
 * Lists posts in an article that is queued like any other post, under an id that follows from the batch: it is looked for,
 * tried again and never published twice as every post. What it says is stored with the batch, so that a repeat says the same.
 */
export function createDigestCarrier(deps: DigestCarrierDeps): Carrier {
  return {
    async load(target, waiting, batchId) {
      const settings = settingsOf(target);
      const now = deps.clock.now();
      const slot = digestSlot(target, settings, { waiting, now }) ?? now;
      const entries = chosenFrom(waiting, settings);
      const digest = await planDigest(deps, { target, settings, entries, slot, batchId, now });
      return loadOf(deps, target, { entries, digest, batchId });
    },
    async find(target, entries) {
      const { digest, batchId, slugs } = openBatchOf(target);
      const load = loadOf(deps, target, { entries, digest, batchId });
      if (digest === undefined) return { kind: 'again', load };
      if ((await deps.posts.get(digest.postId)) !== undefined) {
        return { kind: 'arrived', carried: { ...carriedBy(entries, digest), evidence: 'post-found' } };
      }
      const now = deps.clock.now();
      // Its moment is gone, or a page in it is needed no more: what still waits goes into another one.
      const isStale = Date.parse(digest.dueAt.replace(/\[.*/, '')) <= now || entries.length < slugs.length;
      return isStale ? { kind: 'impossible', error: digestLate(now) } : { kind: 'again', load };
    },
    takeOut: (ref, { batchId, posts }) =>
      takeOutOfDigest(deps, ref, { postId: digestPostId(deps.ids, batchId), posts }),
  };
}

function settingsOf({ settings }: SyncTarget): DigestSettings {
  if (settings?.kind !== 'digest') throw targetMissing();
  return settings;
}

/** What has waited longest goes first, so that everything has its turn, unless the brand wants the best. */
function chosenFrom(waiting: readonly SyncEntry[], { order, posts }: DigestSettings): readonly SyncEntry[] {
  const byAge = (a: SyncEntry, b: SyncEntry) => a.addedAt - b.addedAt || (a.slug < b.slug ? -1 : 1);
  const chosen = waiting.toSorted(order === 'value' ? byValue : byAge).slice(0, posts);
  return order === 'newest' ? chosen.toReversed() : chosen;
}

type Wish = {
  readonly target: SyncTarget;
  readonly settings: DigestSettings;
  readonly entries: readonly SyncEntry[];
  readonly slot: number;
  readonly batchId: string;
  readonly now: number;
};

async function planDigest(deps: QueuePostDeps, wish: Wish): Promise<DigestPlan | undefined> {
  const { target, settings, entries, slot, batchId, now } = wish;
  const brand = await loadBrand(deps.registry, target.brandId);
  const listed = await listedPosts(
    deps,
    entries.map(({ postId }) => postId),
  );
  if (listed.length === 0) return;
  const timeZone = settings.rhythm.by === 'time' ? settings.rhythm.timeZone : brand.timeZone;
  const dueAt = formatDueTime({ at: digestDueAt(slot, now), timeZone });
  const { coverMediaId, notify } = settings;
  return {
    postId: digestPostId(deps.ids, batchId),
    lists: listed.map(({ postId }) => postId),
    slot,
    dueAt,
    ...writeDigest(settings, listed, dueAt),
    pageTarget: `https://${brand.linkDomain}/`,
    coverMediaId,
    notify,
  };
}

type ToWrite = Pick<Load, 'entries' | 'digest'> & { readonly batchId: string };

function loadOf(deps: QueuePostDeps, target: SyncTarget, { entries, digest, batchId }: ToWrite): Load {
  return {
    entries,
    digest,
    async write() {
      if (digest === undefined) return nothingLeft(entries);
      const { brandId, accountId } = target;
      const input = { brandId, draft: draftOf(digest, accountId), tokenId: digestAuthor, idempotencyKey: batchId };
      await queuePost(deps, input).catch(toRefusal);
      return carriedBy(entries, digest);
    },
  };
}

function draftOf(digest: DigestPlan, accountId: string): PostDraft {
  const { title, summary, body, text, dueAt, pageTarget, coverMediaId, notify, lists } = digest;
  return {
    title,
    summary,
    dueAt,
    latenessLimitMinutes: digestLimitMs / 60_000,
    link: { mode: 'page', target: pageTarget },
    coverMediaId,
    page: { text },
    deliveries: [{ accountId, title, body, coverMediaId, notify }],
    priority: 'normal',
    sync: [],
    lists,
  };
}

function carriedBy(entries: readonly SyncEntry[], { postId, slot, dueAt }: DigestPlan): Carried {
  const keep = { lastDigest: { postId, slot, dueAt } };
  return { accepted: entries.map(({ url }) => url), refused: [], leftOver: [], keep };
}

function nothingLeft(entries: readonly SyncEntry[]): Carried {
  const dropped = entries.map(({ url }) => ({ url, reason: 'post-missing' }));
  return { accepted: [], refused: [], leftOver: [], dropped };
}

/** A digest that cannot be queued is said with the reason; what it would have listed goes on waiting. */
function toRefusal(error: unknown): never {
  if (error instanceof ValidationError) throw digestRefused(error.findings);
  if (!(error instanceof AppError)) throw error;
  const { code, message } = error;
  throw new PlatformError({
    kind: 'human',
    platformCode: code,
    text: { zh: `合集无法排期（${code}）`, en: message },
    hint: { zh: '请检查品牌与账号的登记。', en: 'Check how brand and account are registered.' },
    cause: error,
  });
}
