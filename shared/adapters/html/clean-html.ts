import { FilterXSS } from 'xss';

const styled = ['style', 'align'];
const cell = [...styled, 'colspan', 'rowspan', 'valign', 'width'];

/** What articles are made of. Everything else loses its tag; what cannot be text loses its contents as well. */
const allowed: Readonly<Record<string, string[]>> = {
  ...Object.fromEntries(
    ['p', 'div', 'section', 'span', 'center', 'blockquote', 'pre', 'code', 'figure', 'figcaption'].map((tag) => [
      tag,
      styled,
    ]),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, styled])),
  ...Object.fromEntries(
    ['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark'].map((tag) => [tag, ['style']]),
  ),
  ...Object.fromEntries(['ul', 'ol', 'li', 'dl', 'dt', 'dd'].map((tag) => [tag, styled])),
  ...Object.fromEntries(
    ['table', 'thead', 'tbody', 'tfoot', 'tr', 'caption'].map((tag) => [tag, [...styled, 'width']]),
  ),
  td: cell,
  th: cell,
  br: [],
  hr: ['style'],
  a: ['href', 'title', 'style'],
  img: ['src', 'alt', 'title', 'width', 'height', 'style'],
};
const withoutContents = ['script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template', 'svg', 'math', 'form'];

export type CleanHtml = {
  readonly html: string;
  /** Names of the tags that were taken out, each once. */
  readonly removedTags: readonly string[];
};

/**
 * Takes out of a fragment of HTML what does not belong into an article: scripts, frames, forms, handlers, dangerous
 * addresses and styles. `pictureAddress` says where a picture is to be found; without an answer the picture goes.
 */
export function cleanHtml(fragment: string, pictureAddress: (source: string) => string | undefined): CleanHtml {
  const removed = new Set<string>();
  const filter = new FilterXSS({
    whiteList: { ...allowed },
    stripIgnoreTagBody: withoutContents,
    stripBlankChar: true,
    onTag: (tag, _html, { isWhite, isClosing }) => {
      if (isWhite === false && isClosing === false) removed.add(tag);
    },
    onIgnoreTag: () => '',
    onTagAttr: (tag, name, value) => {
      if (tag !== 'img' || name !== 'src') return undefined;
      const address = pictureAddress(unescaped(value).trim());
      return address === undefined ? '' : `src="${escaped(address)}"`;
    },
  });
  const html = filter.process(fragment).replace(sourcelessPicture, '');
  return { html, removedTags: [...removed] };
}

/** The filter writes attributes in double quotes and escapes angle brackets within, so that this is exact. */
const sourcelessPicture = /<img\b(?![^>]*\ssrc=")[^>]*>/g;

const unescaped = (value: string): string => value.replaceAll('&amp;', '&');
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a reader would read: no tags, no invisible characters, blanks as one. */
export function visibleText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|ensp|emsp|thinsp|zwnj|zwj|#0*160|#x0*a0);/gi, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
