import { crc32, inflateSync } from 'node:zlib';
import { type AiMark, markInJson, markInXmp, xmpOf } from './ai-mark.ts';
import type { KeptBeside } from './kept-beside.ts';
import { isTurned, orientationExif } from './orientation-exif.ts';

/** Colours, transparency, density and animation. Texts, times and EXIF are not among them. */
const keptAncillary: ReadonlySet<string> = new Set(
  'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);
const signatureBytes = 8;

const xmpKeyword = 'XML:com.adobe.xmp';
const markKeyword = 'AIGC';
const maxInflatedBytes = 256 * 1024;

/** A PNG with the same pixels and without texts, times, place, and whatever follows its end. Undefined without an end. */
export function stripPng(bytes: Uint8Array, { orientation, mark }: KeptBeside): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, signatureBytes)];
  for (const { type, whole } of chunksOf(bytes)) {
    if (isCritical(type) || keptAncillary.has(type)) kept.push(whole);
    if (type === 'IHDR' && isTurned(orientation)) kept.push(chunk('eXIf', orientationExif(orientation)));
    if (type === 'IHDR' && mark !== undefined) kept.push(chunk('iTXt', textOf(mark)));
    if (type === 'IEND') return Buffer.concat(kept);
  }
  return undefined;
}

export function markInPng(bytes: Uint8Array): AiMark | undefined {
  for (const { type, data } of chunksOf(bytes)) {
    const mark = type === 'iTXt' ? markInText(data) : type === 'tEXt' ? markInPlainText(data) : undefined;
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** Up to where the file is cut off, should it be. */
function* chunksOf(
  bytes: Uint8Array,
): Generator<{ readonly type: string; readonly whole: Buffer; readonly data: Buffer }> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signatureBytes; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at);
    if (end > view.length) return;
    const type = view.toString('latin1', at + 4, at + 8);
    yield { type, whole: view.subarray(at, end), data: view.subarray(at + 8, end - 4) };
    at = end;
  }
}

/** Keyword, whether and how it is compressed, language, translated keyword, text. */
function markInText(data: Buffer): AiMark | undefined {
  const keywordEnd = data.indexOf(0);
  const keyword = data.toString('latin1', 0, Math.max(0, keywordEnd));
  if (keyword !== xmpKeyword && keyword !== markKeyword) return undefined;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return undefined;
  const text =
    data[keywordEnd + 1] === 1 ? inflated(data.subarray(translatedEnd + 1)) : data.subarray(translatedEnd + 1);
  if (text === undefined) return undefined;
  return keyword === xmpKeyword ? markInXmp(text) : markInJson(text.toString('utf8'));
}

function markInPlainText(data: Buffer): AiMark | undefined {
  const isMark = data.toString('latin1', 0, markKeyword.length + 1) === `${markKeyword}\0`;
  return isMark ? markInJson(data.toString('utf8', markKeyword.length + 1)) : undefined;
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: maxInflatedBytes });
  } catch {
    return undefined;
  }
}

const textOf = (mark: AiMark): Buffer => Buffer.concat([Buffer.from(`${xmpKeyword}\0\0\0\0\0`, 'latin1'), xmpOf(mark)]);

/** Told by the case of the first letter. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
