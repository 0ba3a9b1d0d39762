import { type AiMark, markInXmp, xmpOf } from './ai-mark.ts';
import type { KeptBeside } from './kept-beside.ts';
import { isTurned, orientationExif } from './orientation-exif.ts';

const [soi, eoi, sos, tem, comment] = [0xd8, 0xd9, 0xda, 0x01, 0xfe];
const [app0, app1, app2, app14, app15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];
const [exifName, xmpName] = ['Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0'];
/** What decoding needs: the density, the colour profile, and how the colours are meant. */
const keptApplications: ReadonlyMap<number, string> = new Map([
  [app0, 'JFIF\0'],
  [app2, 'ICC_PROFILE\0'],
  [app14, 'Adobe'],
]);

type Segment = { readonly marker: number; readonly start: number; readonly end: number };

/**
 * A JPEG with the same pixels, to the bit, and nothing of what cameras and editors write beside them: place, device, time,
 * author, thumbnails, and whatever follows its end, such as the film of a live photo. Undefined when it has no end.
 */
export function stripJpeg(bytes: Uint8Array, { orientation, mark }: KeptBeside): Uint8Array | undefined {
  const jfif: Uint8Array[] = [];
  const others: Uint8Array[] = [];
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return undefined;
    if (segment.marker === eoi) break;
    if (isKept(bytes, segment)) {
      (segment.marker === app0 ? jfif : others).push(bytes.subarray(segment.start, segment.end));
    }
    at = segment.end;
  }
  const exif = isTurned(orientation) ? [app1Segment(exifName, orientationExif(orientation))] : [];
  const xmp = mark === undefined ? [] : [app1Segment(xmpName, xmpOf(mark))];
  return Buffer.concat([Buffer.from([0xff, soi]), ...jfif, ...exif, ...xmp, ...others, Buffer.from([0xff, eoi])]);
}

export function markInJpeg(bytes: Uint8Array): AiMark | undefined {
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined || segment.marker === eoi || segment.marker === sos) return undefined;
    const isXmp = segment.marker === app1 && isNamed(bytes, segment, xmpName);
    const mark = isXmp ? markInXmp(bytes.subarray(segment.start + 4 + xmpName.length, segment.end)) : undefined;
    if (mark !== undefined) return mark;
    at = segment.end;
  }
}

function segmentAt(bytes: Uint8Array, from: number): Segment | undefined {
  let start = bytes.indexOf(0xff, from);
  while (start !== -1 && bytes[start + 1] === 0xff) start += 1;
  const marker = start === -1 ? undefined : bytes[start + 1];
  if (marker === undefined) return undefined;
  if (marker === eoi || marker === tem || isRestart(marker)) return { marker, start, end: start + 2 };
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const headEnd = start + 2 + length;
  const end = marker === sos ? endOfScan(bytes, headEnd) : headEnd;
  return length < 2 || end === undefined || end > bytes.length ? undefined : { marker, start, end };
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** In a scan 0xff is followed by zero, or by a marker that belongs to it. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; ) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return undefined;
}

function isKept(bytes: Uint8Array, segment: Segment): boolean {
  const { marker } = segment;
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  const name = keptApplications.get(marker);
  return name !== undefined && isNamed(bytes, segment, name);
}

function isNamed(bytes: Uint8Array, { start }: Segment, name: string): boolean {
  return Buffer.from(bytes.subarray(start + 4, start + 4 + name.length)).toString('latin1') === name;
}

function app1Segment(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.from([0xff, app1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
