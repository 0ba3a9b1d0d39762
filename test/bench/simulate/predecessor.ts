import { deliveryEventDetailSchema } from '../../../shared/domain/events/delivery-events.ts';
import type { DomainEvent } from '../../../shared/ports/messaging.ts';

/** What the event says of the delivery that has ended, read as the function reads it. */
export function predecessorOf({ eventId, at, brandId, detail }: DomainEvent) {
  return deliveryEventDetailSchema.parse({ ...detail, eventId, at, brandId });
}
