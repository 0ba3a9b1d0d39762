import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';

/** Bytes of uploaded pictures by their hash, in memory or, beside a journal, in a directory. */
export interface MediaStore {
  put(bytes: Uint8Array): string;
  get(id: string): Uint8Array | undefined;
}

export interface PictureFacts {
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** Reads the picture from its bytes, because a file name or a declared type proves nothing. */
export function sniffPicture(bytes: Uint8Array): PictureFacts | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    return type === undefined ? undefined : { type, width, height };
  } catch {
    return undefined;
  }
}

export function createMediaStore(directory?: string): MediaStore {
  const memory = new Map<string, Uint8Array>();
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  return {
    put(bytes) {
      const id = createHash('sha256').update(bytes).digest('hex');
      if (directory === undefined) memory.set(id, bytes);
      else if (!existsSync(join(directory, id))) writeFileSync(join(directory, id), bytes);
      return id;
    },
    get(id) {
      if (!/^[0-9a-f]{64}$/.test(id)) return undefined;
      if (directory === undefined) return memory.get(id);
      return existsSync(join(directory, id)) ? readFileSync(join(directory, id)) : undefined;
    },
  };
}
