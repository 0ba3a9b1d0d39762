import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import * as z from 'zod';
import type { SandboxEvent } from './events.ts';
import { sandboxEventSchema } from './events.ts';

/**
 * One line is what one request did, as a JSON array of events, written before the request is answered. A crash can tear
 * only the last line; its request was never answered, so the line is cut off. Damage anywhere else is an error.
 */
export interface Journal {
  replay(apply: (event: SandboxEvent) => void): void;
  append(events: readonly SandboxEvent[]): void;
  close(): void;
}

const lineSchema = z.array(sandboxEventSchema);

export const noJournal: Journal = { replay: () => undefined, append: () => undefined, close: () => undefined };

export function openJournal(path: string): Journal {
  const lines = readLines(path);
  const file = openSync(path, 'a');
  return {
    replay(apply) {
      for (const event of lines.flat()) apply(event);
    },
    append(events) {
      const line = Buffer.from(`${JSON.stringify(events)}\n`);
      for (let written = 0; written < line.length; ) written += writeSync(file, line, written);
    },
    close: () => closeSync(file),
  };
}

function readLines(path: string): SandboxEvent[][] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  const whole = text.slice(0, end);
  if (end < text.length) truncateSync(path, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => parseLine(line, `${path}:${index + 1}`));
}

function parseLine(line: string, place: string): SandboxEvent[] {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${place} is damaged; move the journal away to start afresh`, { cause: error });
  }
}
