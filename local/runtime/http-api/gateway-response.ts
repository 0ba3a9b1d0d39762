import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Outcome } from '../lambda/function-worker.ts';

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** The gateway's own answers, byte for byte. */
const OWN_ANSWERS = {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  notFound: [404, 'Not Found'],
  tooLarge: [413, 'Request Entity Too Large'],
  error: [500, 'Internal Server Error'],
  unavailable: [503, 'Service Unavailable'],
} as const;

export function ownAnswer(kind: keyof typeof OWN_ANSWERS): GatewayResponse {
  const [status, message] = OWN_ANSWERS[kind];
  return {
    status,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message })),
  };
}

const responseSchema = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A result without a status code is itself the JSON body of a 200. */
export function fromOutcome(outcome: Outcome): GatewayResponse {
  if (!outcome.ok) return ownAnswer('error');
  const value: unknown = JSON.parse(outcome.payload);
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    const body = typeof value === 'string' ? value : outcome.payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(body) };
  }
  const parsed = responseSchema.safeParse(value);
  if (!parsed.success) return ownAnswer('error');
  const { data } = parsed;
  return {
    status: data.statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...lowerNames(data.headers ?? {}) },
    cookies: data.cookies ?? [],
    body: Buffer.from(data.body ?? '', data.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

export function sendGatewayResponse(response: ServerResponse, answer: GatewayResponse): void {
  const { 'content-length': _own, 'transfer-encoding': _hop, ...headers } = answer.headers;
  response.writeHead(answer.status, {
    ...headers,
    ...(answer.cookies.length > 0 && { 'set-cookie': [...answer.cookies] }),
    'apigw-requestid': randomUUID(),
    'content-length': answer.body.length,
  });
  response.end(answer.body);
}
