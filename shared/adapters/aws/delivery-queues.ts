import type { DeliveryQueue, QueuedMessage } from '../../ports/messaging.ts';
import { createBusDeliveryQueue } from './bus-delivery-queue.ts';
import { createSqsDeliveryQueue } from './sqs-delivery-queue.ts';

/** What is due to a person goes over the bus; what is due on a platform to the second, into that platform's queue. */
export function createDeliveryQueues(deps: {
  readonly queues: Parameters<typeof createSqsDeliveryQueue>[0];
  readonly bus: Omit<Parameters<typeof createBusDeliveryQueue>[0], 'via'>;
}): DeliveryQueue {
  const queues = createSqsDeliveryQueue(deps.queues);
  const bus = createBusDeliveryQueue({ ...deps.bus, via: deps.queues.via });
  return {
    async send(messages) {
      const toPeople = messages.filter(isForPerson);
      const toQueues = messages.filter((message) => !isForPerson(message));
      // What one way cannot take keeps nothing from going the other.
      const sendings = [queues.send(toQueues), ...(toPeople.length > 0 ? [bus.send(toPeople)] : [])];
      const failed = (await Promise.allSettled(sendings)).find((sending) => sending.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}

const isForPerson = ({ platform }: QueuedMessage): boolean => platform === 'manual';
