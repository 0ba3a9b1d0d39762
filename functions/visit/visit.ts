import type { Logger } from '@aws-lambda-powertools/logger';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import { languageOf } from '../../shared/lambda/language.ts';
import type { HttpResponse } from '../../shared/lambda/problem.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Click, ClickCounter } from '../../shared/ports/repositories.ts';
import type { Visit } from '../../shared/use-cases/visit-link.ts';
import type { BrandFronts } from './brand-fronts.ts';
import { channelOf } from './channel.ts';
import { renderFrontPage } from './pages/front-page.ts';
import type { Notice } from './pages/notice-page.ts';
import { isReader } from './readers.ts';
import { fileResponse, htmlResponse, noticeResponse, pageResponse, redirectResponse } from './responses.ts';
import { rootFile, sharedFile } from './root-files.ts';

export type VisitDeps = {
  readonly find: (slug: string) => Promise<Visit>;
  readonly clock: Pick<Clock, 'now'>;
  readonly fronts: BrandFronts;
  readonly clicks: ClickCounter;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
};

/** Readers see pages, never problems: whatever fails becomes a page in their language. */
export function createVisitHandler(deps: VisitDeps) {
  return async (event: unknown): Promise<HttpResponse> => {
    const request = readHttpEvent(event);
    try {
      const response = (await answer(deps, request)) ?? (await notice(deps, request, 'notFound'));
      return request.method === 'HEAD' ? { ...response, body: '' } : response;
    } catch (error) {
      deps.logger.error('visit failed', { error: error instanceof Error ? error.name : 'unknown' });
      return noticeResponse('error', { language: languageOf(request) });
    }
  };
}

async function answer(deps: VisitDeps, request: HttpRequest): Promise<HttpResponse | undefined> {
  const [, slug] = /^\/l\/([^/]+)$/.exec(request.path) ?? [];
  return slug === undefined ? showSite(deps, request) : follow(deps, slug, request);
}

/** What has ended is gone for good, so that search engines take it out. */
async function notice({ fronts }: VisitDeps, request: HttpRequest, why: Notice): Promise<HttpResponse> {
  return noticeResponse(why, { language: languageOf(request), front: await fronts.at(hostOf(request)) });
}

const hostOf = ({ headers }: HttpRequest): string => (headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();

/** The front page of the brand whose domain it is, and what else lies at its root. */
async function showSite({ fronts, clock }: VisitDeps, request: HttpRequest): Promise<HttpResponse | undefined> {
  const front = await fronts.at(hostOf(request));
  if (front !== undefined && request.path === '/') {
    const pages = (await fronts.pages(front.brand.brandId)).slice(0, frontPageLength);
    return htmlResponse(200, renderFrontPage(front, pages), { 'cache-control': 'public, max-age=60' });
  }
  const own = front && (await rootFile(request.path, { front, pages: fronts.pages, now: clock.now() }));
  const file = own ?? sharedFile(request.path);
  return file === undefined ? undefined : fileResponse(file);
}

const frontPageLength = 30;

async function follow(deps: VisitDeps, slug: string, request: HttpRequest): Promise<HttpResponse | undefined> {
  const visit = await deps.find(slug);
  if (visit.kind === 'nothing') return undefined;
  if (visit.kind === 'expired' || visit.kind === 'withdrawn') return notice(deps, request, visit.kind);
  if (isReader(request)) await countClick(deps, { slug, brandId: visit.brandId, channel: channelOf(request.headers) });
  if (visit.kind === 'redirect') return redirectResponse(visit.location);
  const front = await deps.fronts.of(visit.page.post.brandId);
  return front === undefined ? undefined : pageResponse(visit.page, { front, now: deps.clock.now() });
}

/** A reader who gets there is worth more than a count in time: what could not be counted now is added later. */
async function countClick({ clicks, clock, logger }: VisitDeps, click: Omit<Click, 'at'>): Promise<void> {
  try {
    await clicks.count({ ...click, at: clock.now() });
  } catch (error) {
    logger.warn('click not counted yet', { slug: click.slug, error: error instanceof Error ? error.name : 'unknown' });
  }
}
