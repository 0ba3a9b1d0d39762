import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { RenditionQueue, RenditionRequest } from '../../ports/renditions.ts';
import { type BackOff, repeatRefused, systemBackOff } from './repeat-refused.ts';

const maxEntries = 10;

export function createSqsRenditionQueue(deps: {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly backOff?: BackOff;
}): RenditionQueue {
  return {
    async request(requests) {
      for (let start = 0; start < requests.length; start += maxEntries) {
        await repeatRefused<RenditionRequest>({
          by: 'The queue of pictures to be fitted',
          entries: requests.slice(start, start + maxEntries),
          backOff: deps.backOff ?? systemBackOff,
          async send(some) {
            const Entries = some.map(({ mediaId, use }, position) => ({
              Id: String(position),
              MessageBody: JSON.stringify({ mediaId, use }),
            }));
            const { Failed = [] } = await deps.client.send(
              new SendMessageBatchCommand({ QueueUrl: deps.queueUrl, Entries }),
            );
            const failed = new Set(Failed.map(({ Id }) => Id));
            return { entries: some.filter((_, position) => failed.has(String(position))), code: Failed[0]?.Code };
          },
        });
      }
    },
  };
}
