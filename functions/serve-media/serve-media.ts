import type { Logger } from '@aws-lambda-powertools/logger';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { pictureTypeOf } from '../../shared/domain/media.ts';
import { mediaUses } from '../../shared/domain/media-use.ts';
import { guardedHeaders } from '../../shared/lambda/guarded-headers.ts';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { MediaStore } from '../../shared/ports/stores.ts';
import { renditionIdOf } from '../../shared/use-cases/find-picture.ts';

export type ServeMediaDeps = {
  readonly media: Pick<MediaStore, 'load'>;
  readonly ids: Pick<Ids, 'derive'>;
  readonly logger: Pick<Logger, 'error'>;
};

/** Pictures of public pages, for everybody. */
export function createServeMediaHandler(deps: ServeMediaDeps) {
  return async (event: unknown): Promise<HttpResponse> => {
    try {
      const request = readHttpEvent(event);
      const response = await showPicture(deps, request);
      return request.method === 'HEAD' ? { ...response, body: '', isBase64Encoded: false } : response;
    } catch (error) {
      deps.logger.error('serve-media failed', { error: error instanceof Error ? error.name : 'unknown' });
      return failed;
    }
  };
}

const mediaIdForm = /^\/m\/(m[a-z2-7]{24})$/;

async function showPicture({ media, ids }: ServeMediaDeps, { path, headers }: HttpRequest): Promise<HttpResponse> {
  const mediaId = mediaIdForm.exec(path)?.[1];
  if (mediaId === undefined) return missing;
  if (headers['if-none-match'] === `"${mediaId}"`) return { statusCode: 304, headers: cachedFor(mediaId), body: '' };
  try {
    const bytes = await media.load(mediaId);
    if (bytes.byteLength < mediaUses['public-address'].belowBytes) return picture(mediaId, bytes);
    return elsewhere(`/m/${renditionIdOf(ids, mediaId, 'public-address')}`);
  } catch (error) {
    if (error instanceof NotFoundError) return missing;
    throw error;
  }
}

/** Only what begins like a picture is served as one. */
function picture(mediaId: string, bytes: Uint8Array): HttpResponse {
  const contentType = pictureTypeOf(bytes);
  if (contentType === undefined) return missing;
  return {
    statusCode: 200,
    headers: { ...cachedFor(mediaId), 'content-type': contentType },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

const locked = { ...guardedHeaders, 'content-security-policy': "default-src 'none'" };

/** Named after its content, so it never changes. */
const cachedFor = (mediaId: string) => ({
  ...locked,
  'cache-control': 'public, max-age=31536000, immutable',
  etag: `"${mediaId}"`,
});

function elsewhere(location: string): HttpResponse {
  return { statusCode: 302, headers: { ...locked, location, 'cache-control': 'no-store' }, body: '' };
}

const told = (statusCode: number, body: string): HttpResponse => ({
  statusCode,
  headers: { ...locked, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

const missing = told(404, '没有这张图片。 There is no such picture.\n');
const failed = told(500, '暂时无法打开，请稍后重试。 This cannot be shown right now; please try again.\n');
