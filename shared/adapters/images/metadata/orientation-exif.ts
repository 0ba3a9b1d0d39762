/** The whole of an EXIF block that says nothing but how to turn the picture, which is lost on its side without. */
export function orientationExif(orientation: number): Buffer {
  const exif = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 18);
  return exif;
}

/** Upright pictures need none. */
export const isTurned = (orientation: number): boolean => orientation > 1 && orientation <= 8;
