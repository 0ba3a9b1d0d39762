import type { Delivery } from '../domain/delivery.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { LogRepository } from '../ports/repositories.ts';
import type { Trace } from './describe-decision.ts';

/** Only these leave open what a person would want to know from the log. */
const isOpenQuestion = ({ state }: Delivery): boolean => state === 'needs-person' || state === 'handed-over';

/** One query: a post has an entry per attempt and per outcome of a look, so this is all of them but for absurd cases. */
const maxEntries = 200;

/** What the log says about deliveries that wait for a person, by delivery id. Reads nothing where none does. */
export async function readTraces(
  log: Pick<LogRepository, 'listByOwner'>,
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<string, Trace>> {
  const open = deliveries.filter(isOpenQuestion);
  const [first] = open;
  if (first === undefined) return new Map();
  const { items } = await log.listByOwner({ owner: `POST#${first.postId}`, limit: maxEntries });
  return new Map(open.map(({ deliveryId }) => [deliveryId, traceIn(items, deliveryId)]));
}

const askers: ReadonlySet<string> = new Set(['escalate', 'hand-over']);
const iso = ({ answeredAt, at }: LogEntry): string => answeredAt ?? at;

function traceIn(entries: readonly LogEntry[], deliveryId: string): Trace {
  const own = entries.filter((entry) => entry.deliveryId === deliveryId);
  const asked = own.findLast((entry) => askers.has(entry.outcome));
  const looks = own.filter((entry) => entry.kind === 'look' || entry.kind === 'result');
  return {
    ...(asked === undefined ? {} : { since: Date.parse(iso(asked)) }),
    looks: looks.map((entry) => ({
      at: Date.parse(iso(entry)),
      result: entry.platformCode ?? entry.outcome,
      ...(entry.step === undefined ? {} : { step: entry.step }),
    })),
  };
}
