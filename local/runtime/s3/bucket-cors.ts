import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';

const ruleSchema = z.object({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.coerce.number().optional(),
});
const propertiesSchema = z.object({ CorsConfiguration: z.object({ CorsRules: z.array(ruleSchema) }).optional() });
type Rule = z.infer<typeof ruleSchema>;

/** What pages of which origins may do with a bucket, by its name. */
export type CorsRules = ReadonlyMap<string, readonly Rule[]>;

export function readCors(
  buckets: readonly { readonly name: string; readonly properties: Readonly<Record<string, unknown>> }[],
): CorsRules {
  return new Map(
    buckets.map(({ name, properties }) => [
      name,
      propertiesSchema.parse(properties).CorsConfiguration?.CorsRules ?? [],
    ]),
  );
}

/** Adds to an answer what the browser wants to be told, as S3 does. True: it was a browser's question, and is answered. */
export function answerCors(rules: CorsRules, request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const isQuestion = request.method === 'OPTIONS';
  const method = isQuestion ? request.headers['access-control-request-method'] : request.method;
  const asked = isQuestion ? namesIn(request.headers['access-control-request-headers']) : [];
  const rule = (rules.get(bucketIn(request.url)) ?? []).find(
    (each) =>
      each.AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
      each.AllowedMethods.includes(method ?? '') &&
      asked.every((name) => each.AllowedHeaders.some((pattern) => matches(pattern.toLowerCase(), name))),
  );
  if (rule !== undefined) allow(response, rule, { origin, asked });
  if (isQuestion) response.writeHead(rule === undefined ? 403 : 200).end(rule === undefined ? refusal : '');
  return isQuestion;
}

function allow(
  response: ServerResponse,
  rule: Rule,
  { origin, asked }: { readonly origin: string; readonly asked: readonly string[] },
): void {
  const isForAll = rule.AllowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', isForAll ? '*' : origin);
  response.setHeader('access-control-allow-methods', rule.AllowedMethods.join(', '));
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
  if (asked.length > 0) response.setHeader('access-control-allow-headers', asked.join(', '));
  if (rule.ExposedHeaders.length > 0) {
    response.setHeader('access-control-expose-headers', rule.ExposedHeaders.join(', '));
  }
  if (rule.MaxAge !== undefined) response.setHeader('access-control-max-age', String(rule.MaxAge));
}

const namesIn = (header = ''): readonly string[] =>
  header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');

const bucketIn = (url = '/'): string => url.split('?', 1)[0]?.split('/')[1] ?? '';

/** At most one star, which stands for anything. */
function matches(pattern: string, value: string): boolean {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return pattern === value;
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end);
}

const refusal =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed.</Message></Error>';
