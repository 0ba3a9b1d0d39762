import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { describeFailure } from '../../shared/lambda/describe-failure.ts';
import type { BulkJobKey, BulkJobRepository, BulkWaker } from '../../shared/ports/bulk.ts';
import type { BulkOutcome } from '../../shared/use-cases/run-bulk-job.ts';

const eventSchema = z.union([
  z.object({ detail: z.object({ brandId: z.string(), jobId: z.string() }) }),
  z.object({ scheduledAt: z.string() }),
]);

export type RunBulkDeps = {
  readonly jobs: Pick<BulkJobRepository, 'due'>;
  readonly waker: BulkWaker;
  readonly now: () => number;
  readonly run: (key: BulkJobKey, isTimeUp: () => boolean) => Promise<BulkOutcome>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
};

/** A group of rows takes seconds; what is left is for the tables at the end, and to hand the job on. */
const reservedMs = 120_000;

/** Works on the job of an event; a tick of the schedule wakes those whose worker has come to nothing. */
export function createRunBulkHandler(deps: RunBulkDeps) {
  return async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const parsed = eventSchema.parse(event);
    if (!('detail' in parsed)) {
      for (const key of await deps.jobs.due(deps.now())) await deps.waker.wake(key);
      return;
    }
    const { detail: key } = parsed;
    try {
      const outcome = await deps.run(key, () => context.getRemainingTimeInMillis() < reservedMs);
      deps.logger.info('bulk job attended', { ...key, outcome });
    } catch (error) {
      // The lease keeps its alarm standing: another worker goes on when it has run out.
      deps.logger.error('bulk job broken off', { ...key, failure: describeFailure(error) });
      throw error;
    }
  };
}
