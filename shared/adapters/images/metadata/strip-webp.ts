import { isTurned, orientationExif } from './orientation-exif.ts';

const keptChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const headBytes = 12;
/** In the flags of the extended header. */
const [hasExif, hasXmp] = [0x08, 0x04];

/** A WebP with the same pixels and without EXIF, XMP, and whatever follows its end. Undefined when it is cut off. */
export function stripWebp(bytes: Uint8Array, orientation: number): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fileEnd = 8 + view.readUInt32LE(4);
  if (fileEnd > view.length) return undefined;
  const kept: Buffer[] = [];
  let isExtended = false;
  for (let at = headBytes; at + 8 <= fileEnd; ) {
    const size = view.readUInt32LE(at + 4);
    const type = view.toString('latin1', at, at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > fileEnd) return undefined;
    if (keptChunks.has(type))
      kept.push(type === 'VP8X' ? flagged(view.subarray(at, end), orientation) : view.subarray(at, end));
    isExtended ||= type === 'VP8X';
    at = end;
  }
  // Only an extended file can say how it is to be turned.
  if (isExtended && isTurned(orientation)) kept.push(exifChunk(orientation));
  return Buffer.concat([riffHead(kept), ...kept]);
}

function flagged(header: Buffer, orientation: number): Buffer {
  const copy = Buffer.from(header);
  const flags = (copy[8] ?? 0) & ~(hasExif | hasXmp);
  copy[8] = isTurned(orientation) ? flags | hasExif : flags;
  return copy;
}

function exifChunk(orientation: number): Buffer {
  const exif = orientationExif(orientation);
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(exif.length, 4);
  return Buffer.concat([head, exif]);
}

function riffHead(chunks: readonly Buffer[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0), 4);
  return head;
}
