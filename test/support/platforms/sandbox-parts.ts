import { pngPicture } from '../sandbox/pictures.ts';
import type { TestSandbox } from '../sandbox/running-sandbox.ts';
import { picture } from './builders.ts';

/** A short link of the brand that the sandbox knows. */
export const sandboxLink = 'https://go.yunshan.example/l/a1';

/** What every delivery to the sandbox shares. */
export function sandboxParts(test: TestSandbox) {
  return {
    linkUrl: sandboxLink,
    loadMedia: async () => ({
      media: picture({ contentType: 'image/png', fileName: 'cover.png' }),
      bytes: pngPicture(),
    }),
    mediaUrl: async (mediaId: string) => `https://go.yunshan.example/m/${mediaId}`,
    now: test.clock.now,
  };
}
