import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { ACCOUNT_ID } from '../location.ts';
import type { ApiSettings } from './api-settings.ts';
import type { RouteMatch } from './route-table.ts';

/** What of a request the gateway works with. */
export interface GatewayRequest {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly sourceIp: string;
  readonly protocol: string;
  readonly body: Buffer;
}

/** Lower-case names, repeated headers joined by a comma; cookies travel apart. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name !== 'cookie' && name !== 'connection') headers[name] = (values ?? []).join(',');
  }
  return headers;
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  }
  return query;
}

export function readRequest(request: IncomingMessage, body: Buffer): GatewayRequest {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const rawQueryString = mark < 0 ? '' : url.slice(mark + 1);
  return {
    method: request.method ?? 'GET',
    rawPath: mark < 0 ? url : url.slice(0, mark),
    rawQueryString,
    headers: headersOf(request),
    cookies: (request.headersDistinct['cookie'] ?? []).flatMap((line) => line.split(/;\s*/)),
    query: queryOf(rawQueryString),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    protocol: `HTTP/${request.httpVersion}`,
    body,
  };
}

const TEXT_TYPES = /^(?:text\/|application\/(?:json|xml|javascript)\b|application\/[\w.+-]+\+(?:json|xml)\b)/i;

function bodyOf({ body, headers }: GatewayRequest): { readonly body?: string; readonly isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = headers['content-type'];
  const isText = type === undefined || TEXT_TYPES.test(type);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `25/Nov/2026:12:00:00 +0000`, the gateway's own way to write a time. */
function clfTime(moment: number): string {
  const [date = '', time = ''] = new Date(moment).toISOString().split(/[T.]/);
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}

interface EventInput {
  readonly request: GatewayRequest;
  readonly match: RouteMatch;
  readonly api: ApiSettings;
  readonly clock: Clock;
}

/** The parts that the event for the function and the one for the authorizer share. */
export function baseEvent({ request, match, api, clock }: EventInput): Record<string, unknown> {
  const now = clock.now();
  const domainName = request.headers['host'] ?? '';
  const { pathParameters } = match;
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: request.rawPath,
    rawQueryString: request.rawQueryString,
    ...(request.cookies.length > 0 && { cookies: request.cookies }),
    headers: request.headers,
    ...(request.rawQueryString !== '' && { queryStringParameters: request.query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(api.stageVariables && { stageVariables: api.stageVariables }),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: api.id,
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path: request.rawPath,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.routeKey,
      stage: api.stageName,
      time: clfTime(now),
      timeEpoch: now,
    },
  };
}

/** The event of payload format 2.0 for the function behind a route. */
export function integrationEvent(
  base: Readonly<Record<string, unknown>>,
  request: GatewayRequest,
  authorizerContext: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  const authorizer = authorizerContext && { authorizer: { lambda: authorizerContext } };
  return {
    ...base,
    requestContext: { ...Object(base['requestContext']), ...authorizer },
    ...bodyOf(request),
  };
}
