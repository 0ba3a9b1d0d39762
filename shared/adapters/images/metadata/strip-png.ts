import { crc32 } from 'node:zlib';
import { isTurned, orientationExif } from './orientation-exif.ts';

/** Colours, transparency, density and animation. Texts, times and EXIF are not among them. */
const keptAncillary: ReadonlySet<string> = new Set(
  'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);
const signatureBytes = 8;

/** A PNG with the same pixels and without texts, times, place, and whatever follows its end. Undefined without an end. */
export function stripPng(bytes: Uint8Array, orientation: number): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [view.subarray(0, signatureBytes)];
  for (let at = signatureBytes; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at);
    if (end > view.length) return undefined;
    const type = view.toString('latin1', at + 4, at + 8);
    if (isCritical(type) || keptAncillary.has(type)) kept.push(view.subarray(at, end));
    if (type === 'IHDR' && isTurned(orientation)) kept.push(chunk('eXIf', orientationExif(orientation)));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** Told by the case of the first letter. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
