import type { Logger } from '@aws-lambda-powertools/logger';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { mediaUses } from '../../shared/domain/media-use.ts';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { ClickCounter } from '../../shared/ports/repositories.ts';
import type { MediaStore } from '../../shared/ports/stores.ts';
import { renditionIdOf } from '../../shared/use-cases/find-picture.ts';
import { type VisitDeps as ReadDeps, visitLink } from '../../shared/use-cases/visit-link.ts';
import { channelOf, isCrawler } from './channel.ts';
import {
  errorResponse,
  notFoundResponse,
  pageResponse,
  pictureResponse,
  redirectResponse,
  unchangedPictureResponse,
} from './responses.ts';

export type VisitDeps = ReadDeps & {
  readonly clicks: ClickCounter;
  readonly media: Pick<MediaStore, 'load'>;
  readonly ids: Pick<Ids, 'derive'>;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
};

/** Readers see pages, never problems: whatever fails becomes a page in their language. */
export function createVisitHandler(deps: VisitDeps) {
  return async (event: unknown): Promise<HttpResponse> => {
    try {
      const request = readHttpEvent(event);
      const [, kind, name] = /^\/([lm])\/([^/]+)$/.exec(request.path) ?? [];
      if (name === undefined) return notFoundResponse();
      const response = kind === 'm' ? await showPicture(deps, name, request) : await follow(deps, name, request);
      return request.method === 'HEAD' ? { ...response, body: '', isBase64Encoded: false } : response;
    } catch (error) {
      deps.logger.error('visit failed', { error: error instanceof Error ? error.name : 'unknown' });
      return errorResponse();
    }
  };
}

async function follow(deps: VisitDeps, slug: string, request: HttpRequest): Promise<HttpResponse> {
  const visit = await visitLink(deps, slug);
  if (visit.kind === 'nothing') return notFoundResponse();
  await countClick(deps, slug, request);
  return visit.kind === 'redirect' ? redirectResponse(visit.location) : pageResponse(visit.page);
}

/** A count is worth less than a reader who gets there. Whoever asks for the head alone only checks the link. */
async function countClick(deps: VisitDeps, slug: string, { method, headers }: HttpRequest): Promise<void> {
  if (method === 'HEAD' || isCrawler(headers)) return;
  try {
    await deps.clicks.count({ slug, at: deps.clock.now(), channel: channelOf(headers) });
  } catch (error) {
    deps.logger.warn('click not counted', { slug, error: error instanceof Error ? error.name : 'unknown' });
  }
}

const mediaIdForm = /^m[a-z2-7]{24}$/;

async function showPicture(deps: VisitDeps, mediaId: string, { headers }: HttpRequest): Promise<HttpResponse> {
  if (!mediaIdForm.test(mediaId)) return notFoundResponse();
  if (headers['if-none-match'] === `"${mediaId}"`) return unchangedPictureResponse(mediaId);
  try {
    const bytes = await deps.media.load(mediaId);
    if (bytes.byteLength < mediaUses['public-address'].belowBytes) return pictureResponse(mediaId, bytes);
    return redirectResponse(`/m/${renditionIdOf(deps.ids, mediaId, 'public-address')}`);
  } catch (error) {
    if (error instanceof NotFoundError) return notFoundResponse();
    throw error;
  }
}
