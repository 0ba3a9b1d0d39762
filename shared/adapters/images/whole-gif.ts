const [extension, image, trailer] = [0x21, 0x2c, 0x3b];

/**
 * Whether a GIF has all its blocks up to the trailer. Decoders show what there is of a GIF that was cut off, so that its
 * structure is the only thing that tells.
 */
export function isWholeGif(bytes: Uint8Array): boolean {
  let at = 13 + colourTableBytes(bytes[10]);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === trailer) return true;
    if (kind === extension) at = endOfBlocks(bytes, at + 2);
    else if (kind === image) at = endOfBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9]));
    else return false;
  }
  return false;
}

/** A packed field says whether a table of colours follows, and its size as a power of two. */
function colourTableBytes(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1);
}

/** Data comes in blocks that begin with their length; an empty one ends them. */
function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = bytes[at]; length !== undefined && length !== 0; length = bytes[at]) at += length + 1;
  return at + 1;
}
