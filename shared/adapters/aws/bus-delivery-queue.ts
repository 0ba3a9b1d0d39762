import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { MessageOrigin } from '../../domain/attention.ts';
import type { DeliveryQueue } from '../../ports/messaging.ts';
import { putEntries, workSource } from './event-bridge-bus.ts';
import type { BackOff } from './repeat-refused.ts';

/**
 * Brings due deliveries to their function over the bus, at once: it cannot hold anything back, but costs nothing while
 * there is nothing to do, where a queue is polled day and night.
 */
export function createBusDeliveryQueue(deps: {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly via: MessageOrigin;
  readonly backOff?: BackOff;
}): DeliveryQueue {
  return {
    send: (messages) =>
      putEntries(
        deps,
        // Lines are for what has a pace, and a person has none.
        messages
          .filter((message) => 'deliveryId' in message)
          .map(({ postId, deliveryId, accountId, version, platform }) => ({
            EventBusName: deps.busName,
            Source: workSource,
            DetailType: 'delivery.due',
            Detail: JSON.stringify({ platform, postId, deliveryId, accountId, version, via: deps.via }),
          })),
      ),
  };
}
