import * as z from 'zod';
import { pictureTypes } from '../../shared/domain/media.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { assertBodySize, mediaTypeOf, readJsonBody, unsupportedType } from '../../shared/lambda/json-body.ts';
import { parseInput } from '../../shared/lambda/zod-findings.ts';
import type { Uploads } from '../../shared/ports/stores.ts';
import type { IncomingPicture } from '../../shared/use-cases/store-media.ts';

/** A function's payload ends at 6 MB, in which a picture travels as base64. What is larger is posted to the bucket first. */
const directLimitBytes = 4_400_000;
const accepted: readonly string[] = [...pictureTypes, 'application/octet-stream', 'application/json'];

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);
export const fileNameSchema = line(200);
export const tagsSchema = z.array(line(50)).max(20);
const wishSchema = z.strictObject({
  uploadId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  fileName: fileNameSchema.optional(),
  tags: tagsSchema.optional(),
});

export type IncomingDeps = { readonly uploads: Uploads };

/** The bytes of the request itself, or of what was uploaded before. */
export async function incomingPicture(
  deps: IncomingDeps,
  brandId: string,
  request: Pick<HttpRequest, 'headers' | 'body'>,
): Promise<IncomingPicture> {
  const mediaType = mediaTypeOf(request);
  if (!accepted.includes(mediaType)) throw unsupportedType(accepted);
  if (mediaType !== 'application/json') {
    assertBodySize(request.body, directLimitBytes);
    return { bytes: request.body, field: 'body' };
  }
  const { uploadId, ...named } = parseInput(wishSchema, readJsonBody(request));
  return { ...named, bytes: await deps.uploads.load({ brandId, uploadId }), field: 'uploadId' };
}
