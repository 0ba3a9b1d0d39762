import { isoOf } from '../domain/instants.ts';
import { type Media, pictureFileName } from '../domain/media.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { MediaRepository, RegistryRepository } from '../ports/repositories.ts';
import type { MediaWriter } from '../ports/stores.ts';
import { loadBrand } from './load-brand.ts';

export type StoreMediaDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly media: MediaRepository;
  readonly mediaWriter: MediaWriter;
  readonly ids: Pick<Ids, 'derive' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

export type Picture = Pick<Media, 'contentType' | 'width' | 'height'> & {
  readonly bytes: Uint8Array;
  readonly fileName: string | undefined;
};

/** The same bytes are the same picture, however often they are sent. The bytes are stored before anything names them. */
export async function storeMedia(deps: StoreMediaDeps, brandId: string, picture: Picture): Promise<Media> {
  await loadBrand(deps.registry, brandId);
  const { bytes, contentType, width, height } = picture;
  const sha256 = deps.ids.hash(bytes);
  const mediaId = deps.ids.derive('m', [sha256], 24);
  const known = await deps.media.get({ brandId, mediaId });
  if (known !== undefined) return known;
  await deps.mediaWriter.save(mediaId, bytes, contentType);
  const media: Media = {
    mediaId,
    brandId,
    fileName: picture.fileName ?? pictureFileName(mediaId, contentType),
    contentType,
    byteLength: bytes.byteLength,
    width,
    height,
    frames: 1,
    sha256,
    tags: [],
    createdAt: isoOf(deps.clock.now()),
  };
  await deps.media.put(media);
  return media;
}
