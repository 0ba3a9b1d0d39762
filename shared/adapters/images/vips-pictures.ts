import type { Pictures } from '../../ports/pictures.ts';
import { fitPicture } from './fit-picture.ts';
import { inspectPicture } from './inspect-picture.ts';
import { getVips } from './vips.ts';

/** Pictures by libvips, compiled to WebAssembly. Each call keeps the processor until it is done. */
export function createVipsPictures(): Pictures {
  return {
    inspect: async (bytes) => inspectPicture(await getVips(), bytes),
    fit: async (bytes, rule) => fitPicture(await getVips(), bytes, rule),
  };
}
