import { type AiMark, markInXmp, xmpOf } from './ai-mark.ts';
import type { KeptBeside } from './kept-beside.ts';
import { isTurned, orientationExif } from './orientation-exif.ts';

const keptChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const headBytes = 12;
/** In the flags of the extended header. */
const [hasExif, hasXmp] = [0x08, 0x04];

/** A WebP with the same pixels and without EXIF, XMP, and whatever follows its end. Undefined when it is cut off. */
export function stripWebp(bytes: Uint8Array, beside: KeptBeside): Uint8Array | undefined {
  const chunks = chunksOf(bytes);
  if (chunks === undefined) return undefined;
  const kept = chunks
    .filter(({ type }) => keptChunks.has(type))
    .map(({ type, whole }) => (type === 'VP8X' ? flagged(whole, beside) : whole));
  // Only an extended file can have anything beside its pixels.
  const isExtended = chunks.some(({ type }) => type === 'VP8X');
  const { orientation, mark } = beside;
  if (isExtended && isTurned(orientation)) kept.push(chunk('EXIF', orientationExif(orientation)));
  if (isExtended && mark !== undefined) kept.push(chunk('XMP ', xmpOf(mark)));
  return Buffer.concat([riffHead(kept), ...kept]);
}

export function markInWebp(bytes: Uint8Array): AiMark | undefined {
  const xmp = chunksOf(bytes)?.find(({ type }) => type === 'XMP ');
  return xmp === undefined ? undefined : markInXmp(xmp.data);
}

type Chunk = { readonly type: string; readonly whole: Buffer; readonly data: Buffer };

function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fileEnd = 8 + view.readUInt32LE(4);
  if (fileEnd > view.length) return undefined;
  const chunks: Chunk[] = [];
  for (let at = headBytes; at + 8 <= fileEnd; ) {
    const size = view.readUInt32LE(at + 4);
    if (at + 8 + size > fileEnd) return undefined;
    const end = at + 8 + size + (size % 2);
    const data = view.subarray(at + 8, at + 8 + size);
    chunks.push({ type: view.toString('latin1', at, at + 4), whole: view.subarray(at, end), data });
    at = end;
  }
  return chunks;
}

function flagged(header: Buffer, { orientation, mark }: KeptBeside): Buffer {
  const copy = Buffer.from(header);
  const flags = (copy[8] ?? 0) & ~(hasExif | hasXmp);
  copy[8] = flags | (isTurned(orientation) ? hasExif : 0) | (mark === undefined ? 0 : hasXmp);
  return copy;
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function riffHead(chunks: readonly Buffer[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0), 4);
  return head;
}
