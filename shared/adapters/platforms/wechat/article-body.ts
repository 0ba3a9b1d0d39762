import { type CleanHtml, cleanHtml, visibleText } from '../../html/clean-html.ts';

const mediaIdForm = /^m[a-z2-7]{24}$/;
const ownHosts = /^https?:\/\/([a-z0-9-]+\.)*(qpic\.cn|mmbiz\.qlogo\.cn)\//i;

/**
 * The picture of the media library that an address in a body names: `media:<id>`, or the address at which the brand's
 * own domain shows it.
 */
function libraryPicture(source: string, linkUrl: string): string | undefined {
  const path = source.startsWith('media:') ? `/m/${source.slice('media:'.length)}` : pathOnOwnHost(source, linkUrl);
  const mediaId = path?.startsWith('/m/') === true ? path.slice('/m/'.length) : '';
  return mediaIdForm.test(mediaId) ? mediaId : undefined;
}

function pathOnOwnHost(source: string, linkUrl: string): string | undefined {
  const url = URL.parse(source, linkUrl);
  return url !== null && url.host === URL.parse(linkUrl)?.host ? url.pathname : undefined;
}

export type ArticleBody = CleanHtml & {
  /** Pictures of the library in it, each once. */
  readonly mediaIds: readonly string[];
  /** Addresses of pictures that neither the library nor WeChat has. */
  readonly foreignPictures: readonly string[];
};

/** A body as WeChat takes it; `addressOf` knows where a picture of the library lies at WeChat. */
export function composeBody(
  html: string,
  given: { readonly linkUrl: string; readonly addressOf: (mediaId: string) => string | undefined },
): ArticleBody {
  const mediaIds = new Set<string>();
  const foreignPictures = new Set<string>();
  const clean = cleanHtml(html, (source) => {
    if (ownHosts.test(source)) return source;
    const mediaId = libraryPicture(source, given.linkUrl);
    if (mediaId === undefined) foreignPictures.add(source);
    else mediaIds.add(mediaId);
    return mediaId === undefined ? undefined : given.addressOf(mediaId);
  });
  return { ...clean, mediaIds: [...mediaIds], foreignPictures: [...foreignPictures] };
}

/** Neither a word nor a picture is left for a reader. */
export function isEmptyBody({ html }: CleanHtml): boolean {
  return visibleText(html) === '' && !html.includes('<img ');
}
