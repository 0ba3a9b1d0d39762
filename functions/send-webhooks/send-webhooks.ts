import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import type { WebhookKey } from '../../shared/domain/webhook.ts';
import type { Drained } from '../../shared/use-cases/drain-webhook.ts';
import type { Taken, TakenEvent } from '../../shared/use-cases/take-event.ts';

const dueSchema = z.object({
  'detail-type': z.literal('webhook.due'),
  detail: z.object({ brandId: z.string(), webhookId: z.string() }),
});
/** The detail goes on as it came: what it has beside these is for the receivers. */
const newsSchema = z.object({
  'detail-type': z.string(),
  detail: z.looseObject({ eventId: z.string(), at: z.string(), brandId: z.string() }),
});

export type SendWebhooksDeps = {
  readonly takeEvent: (event: TakenEvent) => Promise<readonly Taken[]>;
  readonly drainWebhook: (key: WebhookKey) => Promise<Drained | undefined>;
  readonly logger: Pick<Logger, 'info'>;
  readonly metrics: {
    readonly addMetric: (...metric: Parameters<Metrics['addMetric']>) => unknown;
    readonly publishStoredMetrics: () => void;
  };
};

/**
 * Two callers, both over the bus: what happens, for brands that have webhooks, and the alarm of a webhook for which something
 * waits. What fails here comes again: an event twice, and then to the dead letters; an alarm with the next tick.
 */
export function createSendWebhooksHandler(deps: SendWebhooksDeps) {
  return async (event: unknown): Promise<void> => {
    const due = dueSchema.safeParse(event);
    if (due.success) {
      const drained = await deps.drainWebhook(due.data.detail);
      if (drained !== undefined) deps.logger.info('webhook attended', { ...due.data.detail, ...drained });
      return;
    }
    const { 'detail-type': type, detail } = newsSchema.parse(event);
    const taken = await deps.takeEvent({ type, detail });
    if (taken.length > 0) deps.logger.info('event sent', { type, eventId: detail.eventId, taken });
    if (type !== 'webhook.paused') return;
    deps.metrics.addMetric('WebhooksPaused', MetricUnit.Count, 1);
    deps.metrics.publishStoredMetrics();
  };
}
