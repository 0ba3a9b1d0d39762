import { eventCatalogue } from '../../shared/domain/events/event-catalogue.ts';
import type { DomainEvent } from '../../shared/ports/messaging.ts';

/** An event as tests read it: whatever its type, by the names of its fields. */
export type RecordedEvent = Omit<DomainEvent, 'detail' | 'type'> & {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A bus that keeps what is put on it, and takes nothing that its published schema does not describe to the last field. */
export function recordEvents(into: RecordedEvent[]): (events: readonly DomainEvent[]) => void {
  return (events) => {
    for (const event of events) assertPublished(event);
    into.push(...events);
  };
}

/** Throws where an event has another shape than consumers are promised. */
export function assertPublished({ type, eventId, at, brandId, detail }: RecordedEvent): void {
  const promised = eventCatalogue[type as keyof typeof eventCatalogue]; // may be missing: that is what is looked for
  if (promised === undefined) throw new Error(`No schema is published for the event ${type}.`);
  const sent: unknown = JSON.parse(JSON.stringify({ eventId, at, ...detail, brandId }));
  const checked = promised.detail.strict().safeParse(sent);
  if (!checked.success) throw new Error(`${type} is not what its schema says: ${checked.error.message}`);
}
