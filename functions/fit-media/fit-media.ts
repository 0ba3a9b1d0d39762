import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { mediaUseNames } from '../../shared/domain/media-use.ts';
import type { RenditionRequest } from '../../shared/ports/renditions.ts';

const eventSchema = z.object({ detail: z.object({ mediaId: z.string(), use: z.enum(mediaUseNames) }) });

export type FitMediaDeps = {
  readonly makeRendition: (request: RenditionRequest) => Promise<'made' | 'exists'>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
};

/** Fits one picture. What fails is tried twice more by Lambda, and asked for again by the delivery that needs it. */
export function createFitMediaHandler(deps: FitMediaDeps) {
  return async (event: unknown): Promise<void> => {
    const { detail: request } = eventSchema.parse(event);
    try {
      const outcome = await deps.makeRendition(request);
      deps.logger.info('picture fitted', { ...request, outcome });
    } catch (error) {
      deps.logger.error('picture not fitted', { ...request, error: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  };
}
