import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describeFailure } from '../../shared/lambda/describe-failure.ts';
import { type HttpRequest, readHttpEvent } from '../../shared/lambda/http-request.ts';
import {
  type ConnectAccountDeps,
  finishAuthorization,
  openAuthorization,
} from '../../shared/use-cases/connect-account.ts';
import { type HearNoticeDeps, hearNotice } from '../../shared/use-cases/revocation-notices.ts';
import { browserOf, cookieFor } from './browser-cookie.ts';
import { pages } from './pages.ts';

type Deps = ConnectAccountDeps & HearNoticeDeps & { readonly logger: Logger };
type Answer = APIGatewayProxyStructuredResultV2;

const path = '/connect/weibo';
const noticePath = `${path}/revoked/`;

/** Pages on which a person lets the application act for an account. Whoever comes here has no API token. */
export function createConnectAccountHandler(deps: Deps) {
  return async (event: unknown): Promise<Answer> => {
    const request = readHttpEvent(event);
    if (request.path.startsWith(noticePath)) return hear(deps, request);
    try {
      if (request.path === `${path}/callback`) return await finish(deps, request);
      return request.method === 'POST' ? await open(deps, request) : pages.opening();
    } catch (error) {
      deps.logger.error('an account could not be connected', { failure: describeFailure(error) });
      return pages.failed();
    }
  };
}

/** The secret comes in the body of a POST, so that a preview of the link in a chat opens nothing. */
async function open(deps: Deps, request: HttpRequest): Promise<Answer> {
  const state = new URLSearchParams(Buffer.from(request.body).toString('utf8')).get('state') ?? '';
  const browser = browserOf(request) ?? deps.ids.random('b') + deps.ids.random('');
  const opened = await openAuthorization(deps, { state, browser });
  if (opened.kind === 'unfit') return pages.unfit(opened.why);
  const page = pages.opened(opened);
  return { ...page, cookies: [cookieFor(browser, request)] };
}

async function finish(deps: Deps, request: HttpRequest): Promise<Answer> {
  const { state = '', code } = request.query;
  // A person who says no comes back with `error` instead of a code, and may say yes with the same link.
  if (code === undefined) return pages.denied(request.query['error_code'] ?? '');
  const finished = await finishAuthorization(deps, { state, code, browser: browserOf(request) });
  switch (finished.kind) {
    case 'connected':
      return pages.connected(finished);
    case 'other-user':
      return pages.otherUser(finished);
    case 'unfit':
      return pages.unfit(finished.why);
    case 'refused': {
      const { kind, platformCode, text, hint } = finished.error;
      deps.logger.warn('the platform refused an authorisation', { kind, platformCode });
      return pages.refused({ text, hint });
    }
  }
}

/** Weibo tells that a user has taken the permission back: `source` is the AppKey. Nobody reads the answer. */
async function hear(deps: Deps, { path: asked, query }: HttpRequest): Promise<Answer> {
  const [applicationId = '', secret = ''] = asked.slice(noticePath.length).split('/');
  try {
    const notice = { applicationId, secret, appKey: query['source'] ?? '', uid: query['uid'] ?? '' };
    const heard = await hearNotice(deps, notice);
    deps.logger.info('a notice of revocation came', { applicationId, heard });
    return heard === 'unknown-address' ? told(404, 'no such address') : told(200, 'success');
  } catch (error) {
    deps.logger.error('a notice of revocation was not heard', { applicationId, failure: describeFailure(error) });
    return told(500, 'try again');
  }
}

const told = (statusCode: number, body: string): Answer => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body,
});
