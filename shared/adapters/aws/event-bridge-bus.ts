import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent, EventBus } from '../../ports/messaging.ts';
import { type BackOff, type Refused, repeatRefused, systemBackOff } from './repeat-refused.ts';

export const eventSource = 'lianbo';
/** Not the source of what others may follow: these events are work, not news. */
export const workSource = 'lianbo.work';
const maxEntries = 10;
/** Everything else that the service says of an entry will be said again. */
const passing: ReadonlySet<string> = new Set(['InternalFailure', 'InternalException', 'ThrottlingException']);

/** Among the resources of an event that a webhook of the brand may want: a rule asks for it, so that others wake nobody. */
export const listenedTo = 'lianbo:webhooks';

export function createEventBridgeBus(deps: {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly isListening: (brandId: string) => Promise<boolean>;
  readonly backOff?: BackOff;
}): EventBus {
  const entryOf = async (event: DomainEvent): Promise<PutEventsRequestEntry> => ({
    ...toEntry(event, deps.busName),
    ...((await deps.isListening(event.brandId)) ? { Resources: [listenedTo] } : {}),
  });
  return {
    async publish(events) {
      await putEntries(deps, await Promise.all(events.map(entryOf)));
    },
  };
}

/** Puts events in tens. The service accepts or refuses each entry on its own; refused ones are put again. */
export async function putEntries(
  { client, backOff = systemBackOff }: { readonly client: EventBridgeClient; readonly backOff?: BackOff },
  entries: readonly PutEventsRequestEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += maxEntries) {
    const group = entries.slice(start, start + maxEntries);
    await repeatRefused({ by: 'The event bus', entries: group, backOff, send: (some) => put(client, some) });
  }
}

async function put(
  client: EventBridgeClient,
  entries: readonly PutEventsRequestEntry[],
): Promise<Refused<PutEventsRequestEntry>> {
  const answer = await client.send(new PutEventsCommand({ Entries: [...entries] }));
  const codes = entries.map((_, position) => answer.Entries?.[position]?.ErrorCode);
  const final = codes.find((code) => code !== undefined && !passing.has(code));
  return {
    entries: entries.filter((_, position) => codes[position] !== undefined),
    code: final ?? codes.find((code) => code !== undefined),
    isFinal: final !== undefined,
  };
}

function toEntry(event: DomainEvent, busName: string): PutEventsRequestEntry {
  return {
    EventBusName: busName,
    Source: eventSource,
    DetailType: event.type,
    Time: new Date(event.at),
    Detail: JSON.stringify({ eventId: event.eventId, at: event.at, ...event.detail, brandId: event.brandId }),
  };
}
