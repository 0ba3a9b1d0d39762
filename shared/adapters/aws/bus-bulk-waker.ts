import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { BulkWaker } from '../../ports/bulk.ts';
import { putEntries, workSource } from './event-bridge-bus.ts';
import type { BackOff } from './repeat-refused.ts';

/** Over the bus, as everything that is wanted seldom. */
export function createBusBulkWaker(deps: {
  readonly client: EventBridgeClient;
  readonly busName: string;
  readonly backOff?: BackOff;
}): BulkWaker {
  return {
    wake: ({ brandId, jobId }) =>
      putEntries(deps, [
        {
          EventBusName: deps.busName,
          Source: workSource,
          DetailType: 'bulk.wanted',
          Detail: JSON.stringify({ brandId, jobId }),
        },
      ]),
  };
}
