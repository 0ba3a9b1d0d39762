import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { type DeliveryMessage, deliveryMessageSchema } from '../../shared/domain/attention.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { DeliveryRepository } from '../../shared/ports/repositories.ts';
import type { Attended } from '../../shared/use-cases/attend-delivery.ts';

const eventSchema = z.object({ detail: deliveryMessageSchema });

export type HandOverDeps = {
  readonly deliveries: Pick<DeliveryRepository, 'get'>;
  readonly attend: (delivery: Delivery, message: DeliveryMessage) => Promise<Attended>;
  readonly logger: Pick<Logger, 'info'>;
  readonly metrics: {
    readonly addMetric: (...metric: Parameters<Metrics['addMetric']>) => unknown;
    readonly publishStoredMetrics: () => void;
  };
};

/** Attends one delivery to a person. What fails comes again by itself: the event twice, and the delivery with later ticks. */
export function createHandOverHandler(deps: HandOverDeps) {
  return async (event: unknown): Promise<void> => {
    const { detail: message } = eventSchema.parse(event);
    const delivery = await deps.deliveries.get(message);
    if (delivery === undefined) return;
    const { act, delivery: after } = await deps.attend(delivery, message);
    if (after === undefined) return;
    const { deliveryId, accountId, state, problem } = after;
    deps.logger.info('delivery attended', { deliveryId, accountId, act, state, ...(problem ? { problem } : {}) });
    if (state === delivery.state) return;
    deps.metrics.addMetric(`Deliveries-${state}`, MetricUnit.Count, 1);
    deps.metrics.publishStoredMetrics();
  };
}
