import { AppError, ValidationError } from '../domain/errors.ts';
import { linkUrl } from '../domain/link.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Post } from '../domain/post.ts';
import { byValue, type DigestPlan, type SyncEntry, type SyncTarget } from '../domain/sync.ts';
import { openBatchOf } from '../domain/sync-machine.ts';
import type { DigestSettings } from '../domain/sync-settings.ts';
import type { Carried, Carrier, Load } from './carrier.ts';
import { loadBrand } from './load-brand.ts';
import { type ListedPost, writeDigest } from './plan-digest.ts';
import type { PostDraft } from './post-draft.ts';
import { type QueuePostDeps, queuedPostId, queuePost } from './queue-post.ts';
import { formatDueTime } from './read-due-time.ts';
import { digestLate, digestRefused, targetMissing } from './sync-problems.ts';
import { digestDueAt, digestLimitMs, digestSlot } from './sync-schedule.ts';

/** Whoever queued a digest, as its post says. */
const author = 'sync-links';

/**
 * Lists posts in an article that is queued like any other post, under an id that follows from the batch: it is looked for,
 * tried again and never published twice as every post. What it says is stored with the batch, so that a repeat says the same.
 */
export function createDigestCarrier(deps: QueuePostDeps): Carrier {
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
  const listed = await listedPosts(deps, entries);
  if (listed.length === 0) return;
  const timeZone = settings.rhythm.by === 'time' ? settings.rhythm.timeZone : brand.timeZone;
  const dueAt = formatDueTime({ at: digestDueAt(slot, now), timeZone });
  const { coverMediaId, notify } = settings;
  return {
    postId: queuedPostId(deps.ids, author, batchId),
    slot,
    dueAt,
    ...writeDigest(settings, listed, dateOf(dueAt)),
    pageTarget: `https://${brand.linkDomain}/`,
    coverMediaId,
    notify,
  };
}

/** `2026-11-25T20:00:00+08:00[Asia/Shanghai]` is `11月25日`. */
const dateOf = (dueAt: string): string => `${Number(dueAt.slice(5, 7))}月${Number(dueAt.slice(8, 10))}日`;

async function listedPosts(deps: QueuePostDeps, entries: readonly SyncEntry[]): Promise<readonly ListedPost[]> {
  const posts = new Map((await deps.posts.getMany(entries.map((one) => one.postId))).map((one) => [one.postId, one]));
  const listed = entries.map(async ({ postId }): Promise<readonly ListedPost[]> => {
    const post = posts.get(postId);
    const revision = post === undefined ? undefined : await deps.revisions.get(post);
    if (post === undefined || revision === undefined) return [];
    const { title, summary, coverMediaId } = revision.landing;
    const url = linkUrl(post.linkDomain, postId);
    return [{ title, summary, url, articleUrl: await articleUrlOf(deps, post), coverMediaId }];
  });
  return (await Promise.all(listed)).flat();
}

async function articleUrlOf(deps: QueuePostDeps, { postId, deliveries }: Post): Promise<string | undefined> {
  const atWechat = deliveries.filter(({ platform }) => platform === 'wechat');
  const stored = await deps.deliveries.getMany(atWechat.map(({ deliveryId }) => ({ postId, deliveryId })));
  const addresses = stored.map(({ state, result }) => (state === 'published' ? result?.url : undefined));
  return addresses.find((url) => url?.startsWith('https://mp.weixin.qq.com/'));
}

type ToWrite = Pick<Load, 'entries' | 'digest'> & { readonly batchId: string };

function loadOf(deps: QueuePostDeps, target: SyncTarget, { entries, digest, batchId }: ToWrite): Load {
  return {
    entries,
    digest,
    async write() {
      if (digest === undefined) return nothingLeft(entries);
      const { brandId, accountId } = target;
      const input = { brandId, draft: draftOf(digest, accountId), tokenId: author, idempotencyKey: batchId };
      await queuePost(deps, input).catch(toRefusal);
      return carriedBy(entries, digest);
    },
  };
}

function draftOf(digest: DigestPlan, accountId: string): PostDraft {
  const { title, summary, body, text, dueAt, pageTarget, coverMediaId, notify } = digest;
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
