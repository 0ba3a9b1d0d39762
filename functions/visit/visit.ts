import type { Logger } from '@aws-lambda-powertools/logger';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { mediaUses } from '../../shared/domain/media-use.ts';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Click, ClickCounter } from '../../shared/ports/repositories.ts';
import type { MediaStore } from '../../shared/ports/stores.ts';
import { renditionIdOf } from '../../shared/use-cases/find-picture.ts';
import type { Visit } from '../../shared/use-cases/visit-link.ts';
import { channelOf } from './channel.ts';
import { isReader } from './readers.ts';
import {
  errorResponse,
  expiredResponse,
  notFoundResponse,
  pageResponse,
  pictureResponse,
  redirectResponse,
  unchangedPictureResponse,
} from './responses.ts';

export type VisitDeps = {
  readonly find: (slug: string) => Promise<Visit>;
  readonly clock: Pick<Clock, 'now'>;
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
  const visit = await deps.find(slug);
  if (visit.kind === 'nothing') return notFoundResponse();
  if (visit.kind === 'expired') return expiredResponse();
  if (isReader(request)) await countClick(deps, { slug, brandId: visit.brandId, channel: channelOf(request.headers) });
  return visit.kind === 'redirect' ? redirectResponse(visit.location) : pageResponse(visit.page);
}

/** A reader who gets there is worth more than a count in time: what could not be counted now is added later. */
async function countClick({ clicks, clock, logger }: VisitDeps, click: Omit<Click, 'at'>): Promise<void> {
  try {
    await clicks.count({ ...click, at: clock.now() });
  } catch (error) {
    logger.warn('click not counted yet', { slug: click.slug, error: error instanceof Error ? error.name : 'unknown' });
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
