import * as z from 'zod';
import { type Caller, callerSchema } from './caller.ts';

/** The parts of an HTTP API event (payload format 2.0) that functions read. */
export const httpEventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()).default({}),
  cookies: z.array(z.string()).nullish(),
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string().default(''),
    http: z.object({ method: z.string(), path: z.string() }),
    authorizer: z.object({ lambda: callerSchema }).optional(),
  }),
});

export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly requestId: string;
  readonly caller: Caller | undefined;
};

export function readHttpEvent(event: unknown): HttpRequest {
  const parsed = httpEventSchema.parse(event);
  const { http, requestId, authorizer } = parsed.requestContext;
  return {
    method: http.method,
    path: http.path,
    params: withoutGaps(parsed.pathParameters ?? {}),
    query: Object.fromEntries(new URLSearchParams(parsed.rawQueryString)),
    headers: lowerCased(withoutGaps(parsed.headers)),
    cookies: Object.fromEntries((parsed.cookies ?? []).map(nameAndValue)),
    body: Buffer.from(parsed.body ?? '', parsed.isBase64Encoded ? 'base64' : 'utf8'),
    requestId,
    caller: authorizer?.lambda,
  };
}

function nameAndValue(cookie: string): [string, string] {
  const at = cookie.indexOf('=');
  return at < 0 ? [cookie, ''] : [cookie.slice(0, at), cookie.slice(at + 1)];
}

function withoutGaps(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(entries) as Record<string, string>;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
