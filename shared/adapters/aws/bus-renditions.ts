import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Renditions } from '../../ports/renditions.ts';
import { putEntries, workSource } from './event-bridge-bus.ts';
import type { BackOff } from './repeat-refused.ts';

/** Asks over the bus: fitting is wanted seldom, and a queue of its own would be polled, and paid, day and night. */
export function createBusRenditions(deps: {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly backOff?: BackOff;
}): Renditions {
  return {
    request: (requests) =>
      putEntries(
        deps,
        requests.map(({ mediaId, use }) => ({
          EventBusName: deps.busName,
          Source: workSource,
          DetailType: 'picture.wanted',
          Detail: JSON.stringify({ mediaId, use }),
        })),
      ),
  };
}
