import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent, EventBus } from '../../ports/messaging.ts';

export const eventSource = 'lianbo';
const maxEntries = 10;
const maxTries = 3;

/** Puts events in tens. The service accepts or refuses each entry on its own; refused ones are put again. */
export function createEventBridgeBus(deps: { readonly client: EventBridgeClient; readonly busName: string }): EventBus {
  return {
    async publish(events) {
      const entries = events.map((event) => toEntry(event, deps.busName));
      for (let start = 0; start < entries.length; start += maxEntries) {
        await putAll(deps.client, entries.slice(start, start + maxEntries));
      }
    },
  };
}

async function putAll(client: EventBridgeClient, entries: readonly PutEventsRequestEntry[]): Promise<void> {
  let pending = [...entries];
  let code: string | undefined;
  for (let attempt = 0; attempt < maxTries && pending.length > 0; attempt++) {
    const answer = await client.send(new PutEventsCommand({ Entries: pending }));
    const results = answer.Entries ?? [];
    code = results.find((result) => result.ErrorCode !== undefined)?.ErrorCode;
    pending = pending.filter((_, position) => results[position]?.ErrorCode !== undefined);
  }
  if (pending.length > 0) throw new Error(`The event bus refused ${pending.length} events (${code ?? 'no code'}).`);
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
