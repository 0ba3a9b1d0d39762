import { NotFoundError } from '../domain/errors.ts';
import { type Media, pictureFileName, pictureTypeOf } from '../domain/media.ts';
import { type MediaUse, planFit, renditionParts } from '../domain/media-use.ts';
import { PlatformError } from '../domain/platform-error.ts';
import type { Ids } from '../ports/ids.ts';
import type { LoadedMedia } from '../ports/platform-publisher.ts';
import type { Renditions } from '../ports/renditions.ts';
import type { MediaRepository } from '../ports/repositories.ts';
import type { MediaStore } from '../ports/stores.ts';

export type FindPictureDeps = {
  readonly ids: Pick<Ids, 'derive'>;
  readonly mediaItems: Pick<MediaRepository, 'get'>;
  readonly media: MediaStore;
  readonly renditions: Renditions;
};

export type PictureWish = { readonly brandId: string; readonly mediaId: string; readonly use: MediaUse };

/** The id under which a picture lies, fitted for a use. The same picture has the same one everywhere. */
export function renditionIdOf(ids: Pick<Ids, 'derive'>, mediaId: string, use: MediaUse): string {
  return ids.derive('m', renditionParts(mediaId, use), 24);
}

/**
 * The bytes of a picture, fitted where the use needs that. Every failure is a `PlatformError`: nothing has been sent yet,
 * so that the delivery may be tried again.
 */
export function loadPicture(deps: FindPictureDeps, wish: PictureWish): Promise<LoadedMedia> {
  return beforeSending(async () => {
    const { media, pictureId } = await findPicture(deps, wish);
    const bytes = await deps.media.load(pictureId).catch((error: unknown) => notReadyYet(deps, wish, error));
    const contentType = pictureTypeOf(bytes) ?? media.contentType;
    return {
      media: { mediaId: pictureId, fileName: pictureFileName(media.fileName, contentType), contentType },
      bytes,
    };
  });
}

/** The id of a picture that is there, fitted where the use needs that. Fails as above. */
export function locatePicture(deps: FindPictureDeps, wish: PictureWish): Promise<string> {
  return beforeSending(async () => {
    const { pictureId } = await findPicture(deps, wish);
    if (await deps.media.has(pictureId)) return pictureId;
    return notReadyYet(deps, wish, new NotFoundError('object-missing', 'The picture is not in the bucket.'));
  });
}

async function findPicture(deps: FindPictureDeps, wish: PictureWish): Promise<{ media: Media; pictureId: string }> {
  const { brandId, mediaId, use } = wish;
  const media = await deps.mediaItems.get({ brandId, mediaId });
  if (media === undefined) throw pictureErrors.missing(mediaId);
  const isFitted = planFit(media, use).kind === 'fit';
  return { media, pictureId: isFitted ? renditionIdOf(deps.ids, mediaId, use) : mediaId };
}

/** Fitting takes seconds. It was asked for when the post was queued, so this is for what is due at once, or went wrong. */
async function notReadyYet(deps: FindPictureDeps, { mediaId, use }: PictureWish, error: unknown): Promise<never> {
  if (!(error instanceof NotFoundError)) throw error;
  await deps.renditions.request([{ mediaId, use }]);
  throw pictureErrors.notFitted(mediaId);
}

async function beforeSending<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PlatformError ? error : pictureErrors.notLoaded(error);
  }
}

const soon = { zh: '无需操作，稍后会自动重试。', en: 'Nothing to do; it is tried again by itself.' };

const pictureErrors = {
  missing: (mediaId: string) =>
    new PlatformError({
      kind: 'rejected',
      platformCode: 'picture-missing',
      text: { zh: '内容引用的图片不存在。', en: 'A picture of the post does not exist.' },
      hint: { zh: '请重新上传图片，并另建一条内容。', en: 'Upload the picture again and make another post.' },
      details: { mediaId },
    }),
  notFitted: (mediaId: string) =>
    new PlatformError({
      kind: 'unavailable',
      platformCode: 'picture-not-fitted',
      text: { zh: '图片还在按平台要求处理，尚未就绪。', en: 'The picture is still being fitted to the platform.' },
      hint: soon,
      details: { mediaId },
    }),
  notLoaded: (cause: unknown) =>
    new PlatformError({
      kind: 'unavailable',
      platformCode: 'picture-not-loaded',
      text: { zh: '暂时无法读取图片。', en: 'The picture could not be read just now.' },
      hint: soon,
      cause,
    }),
} as const;
