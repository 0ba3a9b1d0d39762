import { NotFoundError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type Media, pictureFileName } from '../domain/media.ts';
import type { Clock } from '../ports/clock.ts';
import type { MediaRepository } from '../ports/repositories.ts';

export type ChangeMediaDeps = {
  readonly media: Pick<MediaRepository, 'get' | 'replace'>;
  readonly clock: Pick<Clock, 'now'>;
};

type MediaKey = { readonly brandId: string; readonly mediaId: string };

/** One that was deleted is still found by its id: posts that have it name it. */
export async function readMedia(deps: Pick<ChangeMediaDeps, 'media'>, key: MediaKey): Promise<Media> {
  const media = await deps.media.get(key);
  if (media === undefined) throw new NotFoundError('media-not-found', 'There is no such picture.');
  return media;
}

/** What is left out stays as it is. */
export async function describeMedia(
  deps: ChangeMediaDeps,
  key: MediaKey,
  change: { readonly fileName?: string | undefined; readonly tags?: readonly string[] | undefined },
): Promise<Media> {
  const before = await readMedia(deps, key);
  const { fileName = before.fileName, tags = before.tags } = change;
  const after = { ...before, fileName: pictureFileName(fileName, before.contentType), tags: [...new Set(tags)] };
  await deps.media.replace(before, after);
  return after;
}

/**
 * Takes it out of the listing and refuses it for new posts. Its bytes stay, because posts that are queued or published
 * show them; sending it again brings it back.
 */
export async function deleteMedia(deps: ChangeMediaDeps, key: MediaKey): Promise<Media> {
  const before = await readMedia(deps, key);
  if (before.deletedAt !== undefined) return before;
  const after = { ...before, deletedAt: isoOf(deps.clock.now()) };
  await deps.media.replace(before, after);
  return after;
}
