import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import { arnOf, type Location } from '../location.ts';
import type { ApiSettings, AuthorizerSettings } from './api-settings.ts';
import type { GatewayRequest } from './request-event.ts';

export type Authorization =
  | { readonly kind: 'allowed'; readonly context: Readonly<Record<string, unknown>> }
  | { readonly kind: 'denied' | 'unidentified' | 'broken' };

const simpleResponseSchema = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).nullish(),
});

interface AuthorizerContext {
  readonly functions: Functions;
  readonly clock: Clock;
  readonly api: ApiSettings;
  readonly location: Location;
}

interface Question {
  readonly authorizer: AuthorizerSettings;
  readonly request: GatewayRequest;
  readonly base: Readonly<Record<string, unknown>>;
}

const SOURCES: readonly [prefix: string, read: (request: GatewayRequest, name: string) => string | undefined][] = [
  ['$request.header.', (request, name) => request.headers[name.toLowerCase()]],
  ['$request.querystring.', (request, name) => request.query[name]],
];

function identityOf({ authorizer, request, base }: Question): (string | undefined)[] {
  return authorizer.identitySources.map((source) => {
    for (const [prefix, read] of SOURCES) {
      if (source.startsWith(prefix)) return read(request, source.slice(prefix.length));
    }
    return source === '$context.routeKey' ? String(base['routeKey']) : undefined;
  });
}

function routeArn({ base }: Question, { api, location }: AuthorizerContext): string {
  const [method = '', path = ''] = String(base['routeKey']).split(' ');
  return arnOf(location, 'execute-api', `${api.id}/${api.stageName}/${method}${path}`);
}

async function ask(
  question: Question,
  identity: readonly string[],
  context: AuthorizerContext,
): Promise<Authorization> {
  const event = {
    ...question.base,
    type: 'REQUEST',
    routeArn: routeArn(question, context),
    identitySource: identity,
  };
  const outcome = await context.functions.byArn(question.authorizer.functionArn)?.lambda.invoke(JSON.stringify(event));
  const parsed = outcome?.ok ? simpleResponseSchema.safeParse(JSON.parse(outcome.payload)) : undefined;
  if (!parsed?.success) return { kind: 'broken' };
  return parsed.data.isAuthorized ? { kind: 'allowed', context: parsed.data.context ?? {} } : { kind: 'denied' };
}

interface CachedAnswer {
  readonly answer: Authorization;
  readonly until: number;
}

const MAX_CACHED = 1000;

/** Asks Lambda authorizers and keeps their answers for as long as they allow, on the clock. */
export function createAuthorize(context: AuthorizerContext): (question: Question) => Promise<Authorization> {
  const cache = new Map<string, CachedAnswer>();
  const remember = (key: string, answer: Authorization, ttlMs: number): void => {
    if (ttlMs <= 0 || answer.kind === 'broken') return;
    const [oldest] = cache.keys();
    if (cache.size >= MAX_CACHED && oldest !== undefined) cache.delete(oldest);
    cache.set(key, { answer, until: context.clock.now() + ttlMs });
  };
  return async (question) => {
    const identity = identityOf(question);
    const present = identity.filter((value): value is string => value !== undefined && value !== '');
    if (present.length < identity.length) return { kind: 'unidentified' };
    const { authorizer } = question;
    const key = JSON.stringify([authorizer.id, ...present]);
    const cached = cache.get(key);
    if (cached && cached.until > context.clock.now()) return cached.answer;
    const answer = await ask(question, present, context);
    if (present.length > 0) remember(key, answer, authorizer.ttlMs);
    return answer;
  };
}
