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
    const collecting = collectTogether(deps, batch.Records);
    const response = await processPartialResponse(
      batch,
      async (record: SQSRecord) => {
        postIdOf(record);
        await collecting;
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    );
    await syncAll(deps, await collecting.catch(() => []));
    return response;
  };
}

/** Posts that come out together are collected together. Where that fails, every record of the batch comes back. */
function collectTogether(deps: SyncLinksDeps, records: readonly SQSRecord[]): Promise<readonly string[]> {
  const postIds = records.flatMap((record) => {
    try {
      return [postIdOf(record)];
    } catch {
      return []; // reported when the record's own turn comes
    }
  });
  const collecting = deps.collectLinks(postIds);
  collecting.catch(() => undefined); // each record reports it
  return collecting;
}

function postIdOf(record: SQSRecord): string {
  return busEventSchema.parse(JSON.parse(record.body)).detail.postId;
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
