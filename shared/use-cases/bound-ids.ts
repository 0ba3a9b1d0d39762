import { beijingBucket } from '../domain/beijing.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { intervals } from '../domain/times.ts';
import type { Clock } from '../ports/clock.ts';
import type { LogRepository } from '../ports/repositories.ts';

type BoundIdsDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<LogRepository, 'listByAccountDay'>;
};

/** Tells whether an id at the platform belongs to another delivery of the account, as the account's log says. */
export function boundToOthers(deps: BoundIdsDeps, delivery: Delivery): (platformId: string) => Promise<boolean> {
  let reading: Promise<ReadonlySet<string>> | undefined;
  return async (platformId) => {
    reading ??= idsOfOthers(deps, delivery);
    return (await reading).has(platformId);
  };
}

async function idsOfOthers(deps: BoundIdsDeps, delivery: Delivery): Promise<ReadonlySet<string>> {
  const now = deps.clock.now();
  const since = (delivery.doubtSince ?? now) - intervals.lookLimitMs;
  const days = new Set([since, now].map((at) => beijingBucket(at, 'day')));
  const ids = new Set<string>();
  for (const day of days) {
    for await (const entry of entriesOf(deps.log, delivery.accountId, day)) {
      if (entry.deliveryId !== delivery.deliveryId) addIds(ids, entry);
    }
  }
  return ids;
}

/** An accepted article has its id among the checkpoint's values; a published post has it as such. */
function addIds(ids: Set<string>, { platformId, values }: LogEntry): void {
  if (platformId !== undefined) ids.add(platformId);
  for (const value of Object.values(values ?? {})) ids.add(value);
}

async function* entriesOf(log: BoundIdsDeps['log'], accountId: string, day: string): AsyncGenerator<LogEntry> {
  let cursor: string | undefined;
  do {
    const page = await log.listByAccountDay({
      accountId,
      day,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
