import { mediaUses } from '../domain/media-use.ts';
import type { Ids } from '../ports/ids.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { RenditionRequest } from '../ports/renditions.ts';
import type { MediaStore, MediaWriter } from '../ports/stores.ts';
import { renditionIdOf } from './find-picture.ts';

export type MakeRenditionDeps = {
  readonly ids: Pick<Ids, 'derive'>;
  readonly media: MediaStore & MediaWriter;
  readonly pictures: Pick<Pictures, 'fit'>;
};

/** Makes a fitted picture unless it is there. The original stays as it is. */
export async function makeRendition(
  deps: MakeRenditionDeps,
  { mediaId, use }: RenditionRequest,
): Promise<'made' | 'exists'> {
  const renditionId = renditionIdOf(deps.ids, mediaId, use);
  if (await deps.media.has(renditionId)) return 'exists';
  const fitted = await deps.pictures.fit(await deps.media.load(mediaId), mediaUses[use]);
  await deps.media.save(renditionId, fitted.bytes, fitted.contentType);
  return 'made';
}
