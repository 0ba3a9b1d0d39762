import type { DeliveryQueue } from '../ports/messaging.ts';

/** A person's decision is stored before anything is sent, so that a queue which fails must not make its caller decide again. */
export function createForgivingQueue(queue: DeliveryQueue): DeliveryQueue & { readonly hasFailed: () => boolean } {
  let failed = false;
  return {
    send: (messages) =>
      queue.send(messages).catch(() => {
        failed = true;
      }),
    hasFailed: () => failed,
  };
}
