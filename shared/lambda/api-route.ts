import type * as z from 'zod';
import type { Access, Caller } from './caller.ts';
import { assertAllowed } from './caller.ts';
import type { HttpRequest } from './http-request.ts';
import { readJsonBody } from './json-body.ts';
import { HttpError, type HttpResponse } from './problem.ts';
import { parseInput } from './zod-findings.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

export type RouteInput<P, Q, B> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly request: HttpRequest;
};

export type Answer<R> = {
  readonly status: number;
  readonly body: R;
  readonly headers?: Readonly<Record<string, string>>;
};

type RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  readonly method: Method;
  /** Such as `/v1/brands/{brandId}`. */
  readonly path: string;
  readonly access: Access;
  readonly params: P;
  readonly query: Q;
  /** JSON. A route without it reads the request's bytes itself, or none. */
  readonly body: B;
  readonly response: R;
  readonly handle: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<z.input<R>>>;
};

export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly serve: (request: HttpRequest) => Promise<HttpResponse>;
};

const nobody: Caller = { tokenId: '', brandId: '', role: 'viewer' };

/** Who may, then what came, then the work, and out through the response schema, so that nothing else can leave. */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: RouteSpec<P, Q, B, R>,
): Route {
  async function serve(request: HttpRequest): Promise<HttpResponse> {
    const caller = callerOf(request, spec.access);
    assertAllowed(caller, spec.access, request.params['brandId']);
    const params = pathParams(spec.params, request);
    const query = parseInput(spec.query, request.query);
    const body = parseInput(spec.body, needsJson(spec.body) ? readJsonBody(request) : undefined);
    const answer = await spec.handle({ params, query, body, caller, request });
    return jsonResponse(answer.status, spec.response.parse(answer.body), answer.headers);
  }
  return { method: spec.method, path: spec.path, serve };
}

function callerOf(request: HttpRequest, access: Access): Caller {
  if (access === 'open') return nobody;
  if (request.caller === undefined) throw new Error('The gateway let a request through without its authorizer.');
  return request.caller;
}

/** A path that does not fit the shape of an id addresses nothing. */
function pathParams<P extends z.ZodType>(schema: P, request: HttpRequest): z.output<P> {
  const parsed = schema.safeParse(request.params);
  if (parsed.success) return parsed.data;
  throw new HttpError('route-not-found', 'There is nothing at this address.');
}

const needsJson = (schema: z.ZodType): boolean => schema.type !== 'undefined';

export function jsonResponse(
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    statusCode,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify(body),
  };
}
