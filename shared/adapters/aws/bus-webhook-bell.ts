import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { WebhookBell } from '../../ports/webhooks.ts';
import { putEntries, workSource } from './event-bridge-bus.ts';
import type { BackOff } from './repeat-refused.ts';

/** Over the bus, each webhook on its own: one that hangs keeps no other waiting. */
export function createBusWebhookBell(deps: {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly backOff?: BackOff;
}): WebhookBell {
  return {
    ring: (keys) =>
      putEntries(
        deps,
        keys.map(({ brandId, webhookId }) => ({
          EventBusName: deps.busName,
          Source: workSource,
          DetailType: 'webhook.due',
          Detail: JSON.stringify({ brandId, webhookId }),
        })),
      ),
  };
}
