import { ConflictError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { KeyedRequest, RequestRecords } from '../ports/request-records.ts';
import { canonicalJson } from '../use-cases/canonical-json.ts';
import { type Asked, type Layer, takesIdempotencyKey } from './api-route.ts';
import type { HttpRequest } from './http-request.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { isJson } from './json-body.ts';
import type { HttpResponse } from './problem.ts';
import { mapProblem } from './problem-mapper.ts';

export type RepeatDeps = {
  readonly requests: RequestRecords;
  readonly ids: Pick<Ids, 'random' | 'hash'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** An item of the table has room for 400 kB. */
const longestKeptAnswer = 300_000;

/**
 * Lets the same request with the same Idempotency-Key be done once, by one token, within a day: a repeat gets the first
 * answer. Only requests with a key are recorded. Routes that recognise repeats by ids made from the key are left alone:
 * to complete what a first try began is better than to say that it is at work.
 */
export function createRepeatLayer(deps: RepeatDeps): Layer {
  return async (asked, work) => {
    const key = takesIdempotencyKey(asked.route) ? idempotencyKeyOf(asked.request) : undefined;
    if (key === undefined || asked.route.repeats === 'recognised') return work();
    const request: KeyedRequest = {
      recordId: deps.ids.hash(`${asked.caller.tokenId}\u0000${key}`),
      contentHash: deps.ids.hash(contentOf(asked.request)),
      lease: deps.ids.random('r'),
    };
    const begun = await deps.requests.begin(request, deps.clock.now());
    if (begun.kind === 'begun') return doOnce(deps, { asked, request }, work);
    if (begun.kind === 'answered') {
      return { ...begun.answer, headers: { ...begun.answer.headers, 'idempotency-replayed': 'true' } };
    }
    throw refusals[begun.kind]();
  };
}

const refusals = {
  running: () => new ConflictError('request-in-flight', 'The same request is being worked on.'),
  'other-content': () => new ConflictError('idempotency-key-reused', 'This Idempotency-Key was used for another body.'),
  'answered-once': () => new ConflictError('secret-shown-once', 'This request was answered before, with a secret.'),
} as const;

type OneTry = { readonly asked: Asked; readonly request: KeyedRequest };

async function doOnce(
  { requests, clock }: RepeatDeps,
  { asked, request }: OneTry,
  work: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  let answer: HttpResponse;
  try {
    answer = await work();
  } catch (error) {
    const isRefused = mapProblem(error, '').problem.status < 500;
    await inVain(requests.release(request, isRefused, clock.now()));
    throw error;
  }
  const { statusCode, headers, body } = answer;
  if (body.length > longestKeptAnswer) await inVain(requests.release(request, false, clock.now()));
  else {
    const kept = asked.route.repeats === 'secret' ? undefined : { statusCode, headers, body };
    await inVain(requests.finish(request, kept, clock.now()));
  }
  return answer;
}

/** What was done is done: a record that cannot be written must not change the answer. Its lease runs out by itself. */
async function inVain(writing: Promise<void>): Promise<void> {
  await writing.catch(() => undefined);
}

/** The order of a body's fields makes no other request. */
function contentOf(request: HttpRequest): string {
  const { method, path, query, body } = request;
  const content = isJson(request) && body.length > 0 ? canonicalJson(JSON.parse(Buffer.from(body).toString())) : body;
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('base64');
  return [method, path, canonicalJson(query), text].join('\u0000');
}
