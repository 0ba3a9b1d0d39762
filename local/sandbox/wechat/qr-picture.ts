import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const modules = 16;
const pixelsPerModule = 16;

/** A PNG of black and white squares that differs with what it stands for. No reader of codes can make sense of it. */
export function qrPicture(text: string): Uint8Array {
  const bits = createHash('sha256').update(text).digest();
  const side = modules * pixelsPerModule;
  const rows = Buffer.alloc((side + 1) * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const module = Math.floor(y / pixelsPerModule) * modules + Math.floor(x / pixelsPerModule);
      const bit = ((bits[module >> 3] ?? 0) >> (module & 7)) & 1;
      rows[y * (side + 1) + 1 + x] = bit * 255;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
