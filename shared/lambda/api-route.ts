import type * as z from 'zod';
import type { Access, Caller } from './caller.ts';
import { assertAllowed, callerIn } from './caller.ts';
import type { HttpRequest } from './http-request.ts';
import { mediaTypeOf, readJsonBody } from './json-body.ts';
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

/** What callers are told of a route: the contract is made of these. */
export type RouteContract<P = z.ZodType, Q = z.ZodType, B = z.ZodType, R = z.ZodType> = {
  readonly method: Method;
  /** Such as `/v1/brands/{brandId}`. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  readonly access: Access;
  readonly params: P;
  readonly query: Q;
  /** JSON; optional where bytes of another type may come instead. */
  readonly body: B;
  readonly response: R;
  /** What answers with the response's schema; 200 where nothing is said. */
  readonly success?: readonly (200 | 201 | 202 | 503)[];
  /** Codes of problems that only this route has, beside those that follow from its access, path and body. */
  readonly problems?: readonly string[];
  /** Content types of bytes that the route reads from the request itself. */
  readonly accepts?: readonly string[];
  /**
   * How a repeat with the same Idempotency-Key is answered, where not with the answer that is kept. `recognised`: the route
   * knows it by ids made from the key. `secret`: the answer is not kept. `harmless`: nothing is changed, so none is taken.
   */
  readonly repeats?: 'recognised' | 'secret' | 'harmless';
  /** Follows from method and `repeats`. */
  readonly takesIdempotencyKey?: boolean;
};

type RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = RouteContract<
  P,
  Q,
  B,
  R
> & {
  readonly handle: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<z.input<R>>>;
};

/** A request that may be worked on: who asks is known, and what they ask fits. */
export type Asked = { readonly route: RouteContract; readonly request: HttpRequest; readonly caller: Caller };

/** What lies around the work of every route. */
export type Layer = (asked: Asked, work: () => Promise<HttpResponse>) => Promise<HttpResponse>;

const noLayer: Layer = (_asked, work) => work();

/** An address and what answers there. */
export type ServedRoute = Pick<RouteContract, 'method' | 'path'> & {
  readonly serve: (request: HttpRequest, around?: Layer) => Promise<HttpResponse>;
};

export function takesIdempotencyKey({ method, repeats }: Pick<RouteContract, 'method' | 'repeats'>): boolean {
  return method !== 'GET' && repeats !== 'harmless';
}

export type Route = RouteContract & ServedRoute;

const nobody: Caller = { tokenId: '', brandId: '', role: 'viewer' };

/** Who may, then what came, then the work, and out through the response schema, so that nothing else can leave. */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: RouteSpec<P, Q, B, R>,
): Route {
  const { handle, ...given } = spec;
  const contract: RouteContract = { ...given, takesIdempotencyKey: takesIdempotencyKey(spec) };
  async function serve(request: HttpRequest, around: Layer = noLayer): Promise<HttpResponse> {
    const caller = callerIn(callerOf(request, spec.access), request.params['brandId']);
    assertAllowed(caller, spec.access, request.params['brandId']);
    const params = pathParams(spec.params, request);
    const query = parseInput(spec.query, request.query);
    const body = parseInput(spec.body, jsonIn(request, spec));
    return around({ route: contract, request, caller }, async () => {
      const answer = await handle({ params, query, body, caller, request });
      return jsonResponse(answer.status, spec.response.parse(answer.body), answer.headers);
    });
  }
  return { ...contract, serve };
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

function jsonIn(request: HttpRequest, { body, accepts = [] }: Pick<RouteContract, 'body' | 'accepts'>): unknown {
  const isWithout = body.type === 'undefined' || accepts.includes(mediaTypeOf(request));
  return isWithout ? undefined : readJsonBody(request, accepts);
}

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
