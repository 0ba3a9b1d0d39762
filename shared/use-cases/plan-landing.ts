import type { ShownPicture } from '../domain/brand-site.ts';
import { isoOf } from '../domain/instants.ts';
import type { Landing } from '../domain/post.ts';
import type { Ids } from '../ports/ids.ts';
import type { CheckedDraft } from './check-draft.ts';
import { renditionIdOf } from './find-picture.ts';
import type { PageDraft, PostDraft } from './post-draft.ts';

type Shown = Pick<CheckedDraft, 'media' | 'renditions'>;

/** The page as it is stored: with its pictures under the ids that they will have once they are fitted. */
export function landingOf(ids: Pick<Ids, 'derive'>, draft: PostDraft, checked: Shown): Landing {
  const { title, summary, link, coverMediaId, page = {} } = draft;
  return {
    title,
    summary,
    mode: link.mode,
    ...(link.target === undefined ? {} : { target: link.target }),
    ...coverOf(shownPicture(ids, coverMediaId, checked), { coverMediaId, alt: page.coverAlt }),
    ...pageOf(page),
    ...picturesOf(page, (mediaId) => shownPicture(ids, mediaId, checked)),
  };
}

function coverOf(
  shown: ShownPicture | undefined,
  { coverMediaId, alt = '' }: { readonly coverMediaId: string | undefined; readonly alt: string | undefined },
): Pick<Landing, 'coverMediaId' | 'coverPictureId' | 'cover'> {
  if (coverMediaId === undefined) return {};
  if (shown === undefined) return { coverMediaId };
  const { pictureId, width, height } = shown;
  const cover = { width, height, alt };
  return pictureId === coverMediaId ? { coverMediaId, cover } : { coverMediaId, coverPictureId: pictureId, cover };
}

function pageOf({ language, text, countdown }: PageDraft): Pick<Landing, 'language' | 'text' | 'countdown'> {
  return {
    ...(language === undefined ? {} : { language }),
    ...(text === undefined ? {} : { text }),
    ...(countdown === undefined
      ? {}
      : { countdown: { label: countdown.label, until: isoOf(Date.parse(countdown.until)) } }),
  };
}

function picturesOf(
  { pictures = [] }: PageDraft,
  find: (mediaId: string) => ShownPicture | undefined,
): Pick<Landing, 'pictures'> {
  const shown = pictures.flatMap(({ mediaId, alt }) => {
    const picture = find(mediaId);
    if (picture === undefined) return [];
    return [{ ...picture, alt, ...(picture.pictureId === mediaId ? {} : { mediaId }) }];
  });
  return shown.length === 0 ? {} : { pictures: shown };
}

function shownPicture(
  ids: Pick<Ids, 'derive'>,
  mediaId: string | undefined,
  { media, renditions }: Shown,
): ShownPicture | undefined {
  const picture = mediaId === undefined ? undefined : media.get(mediaId);
  if (mediaId === undefined || picture === undefined) return undefined;
  const fitted = renditions.find((rendition) => rendition.mediaId === mediaId && rendition.use === 'landing-page');
  const { width, height } = picture;
  return { pictureId: fitted === undefined ? mediaId : renditionIdOf(ids, mediaId, fitted.use), width, height };
}
