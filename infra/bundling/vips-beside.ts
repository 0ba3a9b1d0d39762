import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * libvips starts its threads from its own file and reads its WebAssembly from beside it, so both stay files of their own.
 * The first of them is what the bundle imports.
 */
const vipsFiles = ['vips-node.mjs', 'vips.wasm'] as const;

export const vipsImport = `./${vipsFiles[0]}`;

/** Lets the bundle import the library from its own folder. */
export const vipsBeside: Plugin = {
  name: 'vips-beside',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^wasm-vips$/ }, () => ({ path: vipsImport, external: true }));
  },
};

/** Copies the library to where a bundle has imported it from. */
export async function copyVips(bundleDirectory: string): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('wasm-vips'));
  await mkdir(bundleDirectory, { recursive: true });
  await Promise.all(vipsFiles.map((file) => copyFile(join(folder, file), join(bundleDirectory, file))));
}
