import { ValidationError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import { type Media, mediaLimits, type PictureFacts, pictureFileName } from '../domain/media.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { MediaRepository, RegistryRepository } from '../ports/repositories.ts';
import type { MediaWriter } from '../ports/stores.ts';
import { loadBrand } from './load-brand.ts';
import { pictureFinding, tooManyBytes } from './picture-findings.ts';

export type StoreMediaDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly media: Pick<MediaRepository, 'get' | 'createIfAbsent' | 'replace'>;
  readonly mediaWriter: MediaWriter;
  readonly pictures: Pick<Pictures, 'inspect'>;
  readonly ids: Pick<Ids, 'derive' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type IncomingPicture = {
  readonly bytes: Uint8Array;
  readonly fileName?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Of the request, for findings. */
  readonly field: string;
};

/**
 * Takes a picture into the library after every pixel of it has been decoded, without place, device and author that cameras
 * write into it. It is named after its brand and what is left: the same picture is the same item, however often it is sent,
 * also as it came out of the library; tags add up, and one that was deleted is back. The bytes are stored before anything
 * names them.
 */
export async function storeMedia(
  deps: StoreMediaDeps,
  brandId: string,
  picture: IncomingPicture,
): Promise<{ readonly media: Media; readonly isNew: boolean }> {
  await loadBrand(deps.registry, brandId);
  const { facts, bytes } = await inspect(deps, picture);
  const sha256 = deps.ids.hash(bytes);
  const mediaId = deps.ids.derive('m', [brandId, sha256], 24);
  const known = await deps.media.get({ brandId, mediaId });
  if (known !== undefined) return { media: await welcomeBack(deps, known, picture.tags ?? []), isNew: false };
  await deps.mediaWriter.save(mediaId, bytes, facts.contentType);
  const media: Media = {
    ...facts,
    mediaId,
    brandId,
    fileName: pictureFileName(picture.fileName ?? mediaId, facts.contentType),
    sha256,
    tags: [...new Set(picture.tags)],
    createdAt: isoOf(deps.clock.now()),
  };
  await deps.media.createIfAbsent(media);
  return { media, isNew: true };
}

async function inspect(
  deps: StoreMediaDeps,
  { bytes, field }: IncomingPicture,
): Promise<{ readonly facts: PictureFacts; readonly bytes: Uint8Array }> {
  if (bytes.byteLength > mediaLimits.maxBytes) throw new ValidationError([tooManyBytes(field, bytes.byteLength)]);
  const verdict = await deps.pictures.inspect(bytes);
  if (verdict.kind === 'picture') return verdict;
  throw new ValidationError([pictureFinding(verdict, field)]);
}

async function welcomeBack(deps: StoreMediaDeps, known: Media, more: readonly string[]): Promise<Media> {
  const { deletedAt, ...kept } = known;
  const tags = [...new Set([...known.tags, ...more])];
  if (deletedAt === undefined && tags.length === known.tags.length) return known;
  const media = { ...kept, tags };
  await deps.media.replace(known, media);
  return media;
}
