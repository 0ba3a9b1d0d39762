import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Media } from '../domain/media.ts';
import { mediaUseNames } from '../domain/media-use.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type {
  AttentionIndex,
  MediaRepository,
  PostRepository,
  RegistryRepository,
  RevisionRepository,
  SiteRepository,
  WaitingLine,
} from '../ports/repositories.ts';
import type { MediaEraser } from '../ports/stores.ts';
import { readMedia } from './change-media.ts';
import { renditionIdOf } from './find-picture.ts';

export type EraseMediaDeps = {
  readonly registry: Pick<RegistryRepository, 'listAccounts'>;
  readonly sites: Pick<SiteRepository, 'get'>;
  readonly media: Pick<MediaRepository, 'get' | 'replace' | 'remove'>;
  readonly posts: Pick<PostRepository, 'getMany'>;
  readonly revisions: Pick<RevisionRepository, 'get'>;
  readonly attention: Pick<AttentionIndex, 'between'>;
  readonly line: WaitingLine;
  readonly mediaEraser: MediaEraser;
  readonly ids: Pick<Ids, 'derive'>;
  readonly clock: Pick<Clock, 'now'>;
};

type MediaKey = { readonly brandId: string; readonly mediaId: string };

/**
 * Erases a picture and everything that was fitted of it, for good. Throws `ConflictError` (`media-in-use`) with what uses it
 * while a post that has still something to do, or the brand's site, names it. The item goes last, so that a request that broke
 * off can be repeated.
 */
export async function eraseMedia(deps: EraseMediaDeps, key: MediaKey): Promise<void> {
  const before = await readMedia(deps, key);
  const names = [key.mediaId, ...mediaUseNames.map((use) => renditionIdOf(deps.ids, key.mediaId, use))];
  await assertUnused(deps, key, names);
  const hidden = await hide(deps, before);
  // A post that was queued meanwhile has found it; from here on none can.
  if (hidden !== before) await assertUnused(deps, key, names);
  await deps.mediaEraser.erase(names);
  await deps.media.remove(hidden);
}

async function hide(deps: EraseMediaDeps, before: Media): Promise<Media> {
  if (before.deletedAt !== undefined) return before;
  const hidden = { ...before, deletedAt: isoOf(deps.clock.now()) };
  await deps.media.replace(before, hidden);
  return hidden;
}

async function assertUnused(deps: EraseMediaDeps, { brandId }: MediaKey, names: readonly string[]): Promise<void> {
  const doesName = (value: unknown): boolean => {
    const text = JSON.stringify(value) ?? '';
    return names.some((name) => text.includes(name));
  };
  const uses: string[] = doesName(await deps.sites.get(brandId)) ? ['site'] : [];
  for (const post of await deps.posts.getMany(await openPostIds(deps, brandId))) {
    if (post.brandId === brandId && doesName(await deps.revisions.get(post))) uses.push(post.postId);
  }
  if (uses.length === 0) return;
  throw new ConflictError('media-in-use', 'The picture is still used.', { details: { uses: uses.join(', ') } });
}

const everything = { from: 0, to: Date.UTC(9999, 0) };
const wholeLine = 100_000;

/** Whatever is not finished has an alarm, or stands in the line of an account that has one. */
async function openPostIds(deps: EraseMediaDeps, brandId: string): Promise<readonly string[]> {
  const own = new Set((await deps.registry.listAccounts(brandId)).map(({ accountId }) => accountId));
  const entries = (await deps.attention.between(everything)).filter(({ accountId }) => own.has(accountId));
  const lines = new Set(entries.flatMap((entry) => (entry.label === 'line' ? [entry.accountId] : [])));
  const waiting = await Promise.all([...lines].map((accountId) => deps.line.first(accountId, wholeLine)));
  const alarmed = entries.flatMap((entry) => ('postId' in entry ? [entry.postId] : []));
  return [...new Set([...alarmed, ...waiting.flat().map(({ postId }) => postId)])];
}
