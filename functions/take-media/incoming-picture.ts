import * as z from 'zod';
import { ValidationError } from '../../shared/domain/errors.ts';
import { mediaLimits, pictureTypes } from '../../shared/domain/media.ts';
import { assertBodySize } from '../../shared/lambda/json-body.ts';
import { idSchema, line } from '../../shared/lambda/route-schemas.ts';
import type { RemoteFiles } from '../../shared/ports/remote-files.ts';
import type { Uploads } from '../../shared/ports/stores.ts';
import type { IncomingPicture } from '../../shared/use-cases/store-media.ts';
import { remoteFinding } from './remote-findings.ts';

/** A function's payload ends at 6 MB, in which a picture travels as base64. What is larger is posted to the bucket first. */
const directLimitBytes = 4_400_000;
export const pictureBodyTypes: readonly string[] = [...pictureTypes, 'application/octet-stream'];

export const fileNameSchema = line(200);
const tagsSchema = z.array(line(50)).max(20);
const named = { fileName: fileNameSchema.optional(), tags: tagsSchema.optional() };
/** Where the picture is, if it is not the body itself. */
export const pictureSource = z.union([
  z.strictObject({ uploadId: idSchema, ...named }),
  z.strictObject({ url: z.string().min(1).max(2_000), ...named }),
]);

export type IncomingDeps = { readonly uploads: Uploads; readonly remoteFiles: RemoteFiles };

/** The bytes of the request itself, of what was uploaded before, or of what lies at an address. */
export async function incomingPicture(
  deps: IncomingDeps,
  brandId: string,
  { body: bytes, source }: { readonly body: Uint8Array; readonly source: z.output<typeof pictureSource> | undefined },
): Promise<IncomingPicture> {
  if (source === undefined) {
    assertBodySize(bytes, directLimitBytes);
    return { bytes, field: 'body' };
  }
  if ('url' in source) return fetched(deps.remoteFiles, source);
  const { uploadId, ...names } = source;
  return { ...names, bytes: await deps.uploads.load({ brandId, uploadId }), field: 'uploadId' };
}

type UrlWish = {
  readonly url: string;
  readonly fileName?: string | undefined;
  readonly tags?: readonly string[] | undefined;
};

async function fetched(remoteFiles: RemoteFiles, { url, ...names }: UrlWish): Promise<IncomingPicture> {
  const answer = await remoteFiles.fetch(url, { maxBytes: mediaLimits.maxBytes });
  if (answer.kind === 'refused') throw new ValidationError([remoteFinding(answer)]);
  return { fileName: nameIn(url), ...names, bytes: answer.bytes, field: 'url' };
}

/** What the address calls the file, where that can be a name. */
function nameIn(url: string): string | undefined {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const decoded = fileNameSchema.safeParse(last.replaceAll(/%[0-9a-f]{2}/gi, '-'));
  return decoded.success ? decoded.data : undefined;
}
