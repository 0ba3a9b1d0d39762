import loadVips from 'wasm-vips';

export type Vips = Awaited<ReturnType<typeof loadVips>>;
export type VipsImage = InstanceType<Vips['Image']>;

let loading: Promise<Vips> | undefined;

/** Started when it is first needed, which takes a tenth of a second, and kept: it holds the decoders' memory. */
export function getVips(): Promise<Vips> {
  loading ??= startVips();
  return loading;
}

async function startVips(): Promise<Vips> {
  const vips = await loadVips({
    // HEIF, JPEG XL and SVG lie in libraries of their own; what is not loaded cannot be attacked.
    dynamicLibraries: [],
    preRun: (module: { ENV: Record<string, string> }) => {
      // A function has one processor; more threads would only take more memory.
      Object.assign(module.ENV, { VIPS_CONCURRENCY: '1', VIPS_WARNING: '0' });
    },
  });
  // No picture is looked at twice.
  vips.Cache.max(0);
  return vips;
}

/** Frees every picture that was made in between, in the order that decoding needs. */
export function withImages<T>(work: (own: (image: VipsImage) => VipsImage) => T): T {
  const images: VipsImage[] = [];
  try {
    return work((image) => {
      images.push(image);
      return image;
    });
  } finally {
    for (const image of images.reverse()) image.delete();
  }
}
