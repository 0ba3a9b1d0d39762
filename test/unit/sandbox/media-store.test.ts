import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMediaStore, sniffPicture } from '../../../local/sandbox/media-store.ts';
import { pngPicture } from '../../support/sandbox/pictures.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-media-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('the media store', () => {
  it('gives the same picture the same id', () => {
    const store = createMediaStore();
    expect(store.put(pngPicture())).toBe(store.put(pngPicture()));
  });

  it('reads nothing outside its directory', () => {
    writeFileSync(join(directory, 'secret'), 'x');
    mkdirSync(join(directory, 'media'));
    const store = createMediaStore(join(directory, 'media'));
    expect(store.get('../secret')).toBeUndefined();
  });

  it('knows a picture by its bytes', () => {
    expect([sniffPicture(pngPicture(4, 3)), sniffPicture(new Uint8Array([0xff, 0xd8]))]).toEqual([
      { type: 'png', width: 4, height: 3 },
      undefined,
    ]);
  });
});
