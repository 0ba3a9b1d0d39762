import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { busEventSchema } from '../../shared/domain/delivery-event.ts';
import type { PushResult } from '../../shared/ports/link-pusher.ts';

const recordsSchema = z.object({ Records: z.array(z.unknown()) });

export type SyncLinksDeps = {
  /** Makes the pages of these posts wait at their targets; answers which targets that concerns. */
  readonly collectLinks: (postIds: readonly string[]) => Promise<readonly string[]>;
  readonly dueTargets: () => Promise<readonly string[]>;
  readonly syncTarget: (accountId: string) => Promise<PushResult | undefined>;
  readonly logger: Logger;
};

/**
 * Two callers: a queue with the events of posts that have just come out, which are carried together, and a schedule that
 * finds what was left over or failed.
 */
export function createSyncLinksHandler(deps: SyncLinksDeps) {
  const processor = new BatchProcessor(EventType.SQS);
  return async (event: unknown, context: Context): Promise<SQSBatchResponse | undefined> => {
    if (!recordsSchema.safeParse(event).success) {
      await syncAll(deps, await deps.dueTargets());
      return;
    }
    const batch = event as SQSEvent; // it has records, and each record is parsed below
    const collect = async (record: SQSRecord): Promise<readonly string[]> => {
      const { detail } = busEventSchema.parse(JSON.parse(record.body));
      return deps.collectLinks([detail.postId]);
    };
    const woken = new Set<string>();
    const remember = async (record: SQSRecord): Promise<void> => {
      for (const accountId of await collect(record)) woken.add(accountId);
    };
    const response = await processPartialResponse(batch, remember, processor, {
      context,
      throwOnFullBatchFailure: false,
    });
    await syncAll(deps, [...woken]);
    return response;
  };
}

async function syncAll(deps: SyncLinksDeps, accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds) {
    const result = await deps.syncTarget(accountId);
    if (result === undefined) continue;
    const { accepted, refused, leftOver, remaining } = result;
    const counts = { accepted: accepted.length, refused: refused.length, leftOver: leftOver.length, remaining };
    deps.logger.info('links carried', { accountId, ...counts });
  }
}
