import { crc32 } from 'node:zlib';
import { pictureTypeOf } from '../../../shared/domain/media.ts';

/** The same picture with an XMP packet where its format has a place for it, as other programs write it. */
export function withXmp(bytes: Uint8Array, xmp: string): Uint8Array<ArrayBuffer> {
  const picture = Buffer.from(bytes);
  const packet = Buffer.from(xmp);
  switch (pictureTypeOf(bytes)) {
    case 'image/jpeg':
      return joined(picture.subarray(0, 2), app1(packet), picture.subarray(2));
    case 'image/png':
      return joined(picture.subarray(0, 33), pngText('XML:com.adobe.xmp', packet), picture.subarray(33));
    case 'image/webp':
      return inWebp(picture, packet);
    default:
      return inGif(picture, packet);
  }
}

const joined = (...parts: readonly Buffer[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

function app1(packet: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), packet]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** With bytes: an international text; with words: a plain one. */
export function pngText(keyword: string, text: Buffer | string): Buffer {
  const isPlain = typeof text === 'string';
  const between = isPlain ? '\0' : '\0\0\0\0\0';
  const content = Buffer.concat([
    Buffer.from(`${isPlain ? 'tEXt' : 'iTXt'}${keyword}${between}`, 'latin1'),
    Buffer.from(text as string), // either of both
  ]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** The picture has been made with metadata, so that it is an extended one. */
function inWebp(picture: Buffer, packet: Buffer): Uint8Array<ArrayBuffer> {
  const head = Buffer.from('XMP \0\0\0\0', 'latin1');
  head.writeUInt32LE(packet.length, 4);
  const all = Buffer.concat([extended(picture), head, packet, Buffer.alloc(packet.length % 2)]);
  all.writeUInt32LE(all.length - 8, 4);
  return new Uint8Array(all);
}

function extended(picture: Buffer): Buffer {
  if (picture.toString('latin1', 12, 16) === 'VP8X') {
    const copy = Buffer.from(picture);
    copy[20] = (copy[20] ?? 0) | 0x04;
    return copy;
  }
  // 60 by 40 pixels, as the tests make them.
  const header = Buffer.from([0x0a, 0, 0, 0, 0x04, 0, 0, 0, 59, 0, 0, 39, 0, 0]);
  return Buffer.concat([picture.subarray(0, 12), Buffer.from('VP8X', 'latin1'), header, picture.subarray(12)]);
}

function inGif(picture: Buffer, packet: Buffer): Uint8Array<ArrayBuffer> {
  const head = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP', 'latin1')]);
  const tail = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return joined(picture.subarray(0, -1), head, packet, tail, picture.subarray(-1));
}
