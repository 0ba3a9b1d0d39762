import { createWriteStream } from 'node:fs';
import type { LogSink } from './runtime/log.ts';

export type LogFile = { readonly path: string; readonly write: LogSink };

/** Appends what the functions and the runtime say to a file, one line each. */
export function createLogFile(path: string): LogFile {
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  return {
    path,
    write: ({ source, line }) => void stream.write(`${source} ${line}\n`),
  };
}
