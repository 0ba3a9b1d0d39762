import { type AiMark, markInXmp, xmpOf } from './ai-mark.ts';
import type { KeptBeside } from './kept-beside.ts';

const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [application, comment] = [0xff, 0xfe];
/** How often it moves, and its colours; other applications' data is not for viewers. */
const keptApplications: readonly string[] = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/**
 * A GIF without comments and what applications left in it. Undefined when it has not all its blocks up to the trailer:
 * decoders show what there is of a GIF that was cut off, so that its structure is the only thing that tells.
 */
export function stripGif(bytes: Uint8Array, { mark }: KeptBeside): Uint8Array | undefined {
  let at = headBytes(bytes);
  const kept = [bytes.subarray(0, at), ...(mark === undefined ? [] : [xmpBlock(mark)])];
  while (at < bytes.length) {
    if (bytes[at] === trailer) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    const end = endOfBlock(bytes, at);
    if (end === undefined) return undefined;
    if (isForViewers(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/**
 * XMP lies in a GIF as it is, not cut into blocks; 258 bytes behind it lead whoever reads it as blocks to its end, wherever
 * its own bytes have led them.
 */
const xmpApplication = 'XMP DataXMP';
const xmpTail = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);

function xmpBlock(mark: AiMark): Buffer {
  const head = Buffer.from([extension, application, xmpApplication.length]);
  return Buffer.concat([head, Buffer.from(xmpApplication, 'latin1'), xmpOf(mark), xmpTail]);
}

export function markInGif(bytes: Uint8Array): AiMark | undefined {
  for (let at = headBytes(bytes); at < bytes.length && bytes[at] !== trailer; ) {
    const end = endOfBlock(bytes, at);
    if (end === undefined) return undefined;
    const isXmp = bytes[at + 1] === application && bytes[at] === extension && nameAt(bytes, at) === xmpApplication;
    const mark = isXmp ? markInXmp(bytes.subarray(at + 14, end - xmpTail.length)) : undefined;
    if (mark !== undefined) return mark;
    at = end;
  }
  return undefined;
}

const headBytes = (bytes: Uint8Array): number => 13 + colourTableBytes(bytes[10]);

const nameAt = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1');

function endOfBlock(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === extension) return endOfData(bytes, at + 2);
  return bytes[at] === image ? endOfData(bytes, at + 11 + colourTableBytes(bytes[at + 9])) : undefined;
}

function isForViewers(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== extension || bytes[at + 1] === undefined) return true;
  if (bytes[at + 1] !== application) return bytes[at + 1] !== comment;
  return keptApplications.includes(nameAt(bytes, at));
}

/** A packed field says whether a table of colours follows, and its size as a power of two. */
function colourTableBytes(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1);
}

/** Data comes in blocks that begin with their length; an empty one ends them. */
function endOfData(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = bytes[at]; length !== undefined && length !== 0; length = bytes[at]) at += length + 1;
  return at + 1;
}
