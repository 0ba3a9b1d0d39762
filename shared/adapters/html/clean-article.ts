import { cleanHtml } from './clean-html.ts';

const pictureInLibrary = /^(?:media:|(?:https?:\/\/[^/]+)?\/m\/)(?<mediaId>m[a-z2-7]{24})$/;

/** An article's body as it can be shown on a page of ours: pictures of the library by path, and no others. */
export function cleanArticle(html: string): string {
  const { html: clean } = cleanHtml(html, (source) => {
    const mediaId = pictureInLibrary.exec(source)?.groups?.['mediaId'];
    return mediaId === undefined ? undefined : `/m/${mediaId}`;
  });
  return clean;
}
