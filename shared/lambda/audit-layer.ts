import { wholeInstallation } from '../domain/api-token.ts';
import { type AuditEntry, changedValues, tellingValues } from '../domain/audit-entry.ts';
import { isoOf } from '../domain/instants.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import { type Asked, type Layer, type Route, takesIdempotencyKey } from './api-route.ts';
import type { HttpResponse } from './problem.ts';

export type AuditDeps = {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * Records every change that was made, whatever the route: an answer leaves only when its entry is stored. What was before
 * is what the same address answers when it is read; where it cannot be read, the entry has what tells the thing apart. Both
 * come from answers, which hold no secrets but where a route says so.
 */
export function createAuditLayer(deps: AuditDeps, routes: readonly Route[]): Layer {
  const readers = new Map(routes.filter(({ method }) => method === 'GET').map((route) => [route.path, route]));
  return async (asked, work) => {
    if (!takesIdempotencyKey(asked.route)) return work();
    const reader = asked.route.method === 'POST' ? undefined : readers.get(asked.route.path);
    const before = reader === undefined ? undefined : await readBefore(reader, asked);
    const answer = await work();
    if (answer.headers['idempotency-replayed'] === undefined) {
      await deps.audit.append({ ...entryOf(deps, asked, answer), ...valuesOf(before, answer) });
    }
    return answer;
  };
}

/** What cannot be read before was not there. */
async function readBefore(reader: Route, { request }: Asked): Promise<HttpResponse | undefined> {
  try {
    return await reader.serve({ ...request, method: 'GET', query: {}, body: new Uint8Array() });
  } catch {
    return undefined;
  }
}

function entryOf(
  { ids, clock }: AuditDeps,
  { route, request, caller }: Asked,
  { statusCode }: HttpResponse,
): AuditEntry {
  return {
    entryId: ids.random('a'),
    at: isoOf(clock.now()),
    brandId: request.params['brandId'] ?? wholeInstallation,
    tokenId: caller.tokenId,
    role: caller.role,
    action: `${route.method} ${route.path}`,
    path: request.path,
    status: statusCode,
  };
}

function valuesOf(before: HttpResponse | undefined, answer: HttpResponse): Pick<AuditEntry, 'before' | 'after'> {
  const after: unknown = JSON.parse(answer.body);
  return before === undefined ? { after: tellingValues(after) } : changedValues(JSON.parse(before.body), after);
}
