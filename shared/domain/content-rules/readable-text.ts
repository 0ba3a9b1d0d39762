import { toSimplified } from './traditional.ts';

/** A text as a reader takes it in, with the way back to where each of its characters came from. */
export type ReadableText = {
  readonly text: string;
  /** In code units of the original, by code unit of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

type Piece = { readonly text: string; readonly start: number; readonly end: number };

const address = String.raw`https?:\/\/[a-z0-9][-a-z0-9_$.+!*()/,:;@&=?~#%]*`;
const placeholder = String.raw`\{\{\s*[\w.-]{1,40}\s*\}\}`;
const tag = '<[^<>]*>';
const entity = '&(?:[a-z]{2,8}|#\\d{1,7}|#x[\\da-f]{1,6});';
const plainPieces = new RegExp(`${address}|${placeholder}|[\\s\\S]`, 'giu');
const htmlPieces = new RegExp(`${tag}|${entity}|${address}|${placeholder}|[\\s\\S]`, 'giu');

/** Stands for what is no words: an address, a placeholder. Nothing matches across it. */
const gap = '\uFFFC';
const invisible = /^(?:\u00AD|[\u200B-\u200F]|\u2060|\uFE0F|\uFEFF)$/u;
const inlineTag = /^<\/?(?:a|b|strong|i|em|u|s|del|ins|sub|sup|small|mark|span|font)\b/i;
const namedEntities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Folds what is only another way of writing: full width, capitals, traditional characters, entities, invisible characters,
 * and signs or blanks that are strewn into Chinese words. Markup is left out; blocks, addresses and placeholders part words.
 */
export function readText(raw: string, { isHtml = false }: { readonly isHtml?: boolean } = {}): ReadableText {
  const pieces = [...raw.matchAll(isHtml ? htmlPieces : plainPieces)].flatMap(({ 0: piece, index }): Piece[] => {
    const text = fold(piece, isHtml);
    return text === '' ? [] : [{ text, start: index, end: index + piece.length }];
  });
  return joined(withoutStrewnSigns(pieces));
}

function fold(piece: string, isHtml: boolean): string {
  if (isHtml && piece.startsWith('<') && piece.length > 1) return inlineTag.test(piece) ? '' : '\n';
  if (isHtml && piece.startsWith('&') && piece.length > 1) return foldCharacter(characterOf(piece.slice(1, -1)));
  if (piece.length > 2) return gap;
  return foldCharacter(piece);
}

function foldCharacter(character: string): string {
  if (invisible.test(character)) return '';
  // Its compatible form is full stops, which would not part words.
  if (character === '…') return character;
  return toSimplified(character.normalize('NFKC').toLowerCase());
}

function characterOf(entityName: string): string {
  const name = entityName.toLowerCase();
  if (!name.startsWith('#')) return namedEntities[name] ?? gap;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : gap;
}

const han = /^\p{Script=Han}/u;
const strewn = /^(?:[ \t·・•.*_\-/|~^+=]|\p{Extended_Pictographic})+$/u;

/** Blanks and signs count only where they do not stand between two Chinese characters. */
function withoutStrewnSigns(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let pending: Piece[] = [];
  for (const piece of pieces) {
    if (strewn.test(piece.text)) {
      pending.push(piece);
      continue;
    }
    const isInside = han.test(kept.at(-1)?.text ?? '') && han.test(piece.text);
    if (!isInside) kept.push(...pending);
    pending = [];
    kept.push(piece);
  }
  return [...kept, ...pending];
}

function joined(pieces: readonly Piece[]): ReadableText {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { text, start, end } of pieces) {
    for (let unit = 0; unit < text.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: pieces.map(({ text }) => text).join(''), starts, ends };
}
