import type { TextEncoding } from '../../domain/bulk-job.ts';
import { fileProblems } from './file-findings.ts';

type OpenFile = () => Promise<AsyncIterable<Uint8Array>>;

const newline = 0x0a;
const marks = {
  workbook: [0x50, 0x4b, 0x03, 0x04],
  utf8: [0xef, 0xbb, 0xbf],
  littleEndian: [0xff, 0xfe],
  bigEndian: [0xfe, 0xff],
} as const;

/** Nearly nothing in GB18030 is also UTF-8, and what is reads the same in both: so UTF-8 is tried first. */
export async function encodingOf(open: OpenFile, wish: TextEncoding | undefined): Promise<TextEncoding> {
  const first = await firstBytes(open);
  const begins = (mark: readonly number[]) => mark.every((byte, index) => first[index] === byte);
  if (begins(marks.workbook)) throw fileProblems.workbook();
  if (begins(marks.littleEndian) || begins(marks.bigEndian)) throw fileProblems.utf16();
  const isMarked = begins(marks.utf8);
  const candidates: readonly TextEncoding[] = isMarked ? ['utf-8'] : wish === undefined ? ['utf-8', 'gb18030'] : [wish];
  let line = 0;
  for (const encoding of candidates) {
    const bad = await firstBadLine(open, encoding);
    if (bad === undefined) return encoding;
    line = Math.max(line, bad);
  }
  throw fileProblems.encoding(candidates.join(', ').toUpperCase(), line);
}

async function firstBytes(open: OpenFile): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for await (const chunk of await open()) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length >= 4) break;
  }
  return bytes;
}

/** Line by line, because no character of either encoding has a line feed in it. */
async function firstBadLine(open: OpenFile, encoding: TextEncoding): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of await open()) {
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(newline, start) + 1 || chunk.length;
        decoder.decode(chunk.subarray(start, end), { stream: true });
        if (chunk[end - 1] === newline) line += 1;
        start = end;
      }
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return line;
    throw error;
  }
}

/** The text as it comes, without the mark of its encoding. */
export async function* textOf(open: OpenFile, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of await open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Line ends are not part of the lines, and nothing follows the last one. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}
