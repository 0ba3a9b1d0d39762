import { readFileSync } from 'node:fs';
import { pictureFile } from '../../../examples/singles-day/pictures.ts';

let bytes: Uint8Array<ArrayBuffer> | undefined;

/** A JPEG that every platform takes as a picture or a cover. */
export function aPicture(): Uint8Array<ArrayBuffer> {
  bytes ??= new Uint8Array(readFileSync(pictureFile('cover-opening')));
  return bytes;
}
