import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { mediaUseNames } from '../../shared/domain/media-use.ts';
import type { RenditionRequest } from '../../shared/ports/renditions.ts';

const requestSchema = z.object({ mediaId: z.string(), use: z.enum(mediaUseNames) });

export type FitMediaDeps = {
  readonly makeRendition: (request: RenditionRequest) => Promise<'made' | 'exists'>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
};

/** One picture after the other: a large one takes most of the function's memory. */
export function createFitMediaHandler(deps: FitMediaDeps) {
  const processor = new BatchProcessor(EventType.SQS);
  const options = { processInParallel: false, throwOnFullBatchFailure: false };
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(event, (record: SQSRecord) => fitOne(deps, record), processor, { context, ...options });
}

async function fitOne(deps: FitMediaDeps, record: SQSRecord): Promise<void> {
  const request = requestSchema.parse(JSON.parse(record.body));
  try {
    const outcome = await deps.makeRendition(request);
    deps.logger.info('picture fitted', { ...request, outcome });
  } catch (error) {
    deps.logger.error('picture not fitted', { ...request, error: error instanceof Error ? error.name : 'unknown' });
    throw error;
  }
}
