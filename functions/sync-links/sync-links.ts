import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { busEventSchema } from '../../shared/domain/delivery-event.ts';
import type { SyncRef } from '../../shared/domain/sync.ts';
import type { SyncOutcome } from '../../shared/use-cases/sync-deps.ts';

const tickSchema = z.object({ scheduledAt: z.string() });

export type SyncLinksDeps = {
  /** Makes the page of a post wait at its targets. */
  readonly collectLinks: (postId: string) => Promise<void>;
  readonly dueTargets: () => Promise<readonly SyncRef[]>;
  readonly syncTarget: (ref: SyncRef) => Promise<SyncOutcome | undefined>;
  readonly logger: Logger;
};

/**
 * Two callers: the event of a post that has just come out, whose page waits from then on, and the schedule of each minute,
 * which carries together what waits and takes over what another run has left.
 */
export function createSyncLinksHandler(deps: SyncLinksDeps) {
  return async (event: unknown): Promise<void> => {
    if (tickSchema.safeParse(event).success) {
      await Promise.all((await deps.dueTargets()).map((ref) => syncOne(deps, ref)));
      return;
    }
    await deps.collectLinks(busEventSchema.parse(event).detail.postId);
  };
}

/** A target that fails keeps its alarm, comes again with the next tick and turns health red in time; the others go on. */
async function syncOne({ syncTarget, logger }: SyncLinksDeps, ref: SyncRef): Promise<void> {
  try {
    const outcome = await syncTarget(ref);
    if (outcome !== undefined) logger.info(`links ${outcome.kind}`, { ...ref, outcome });
  } catch (error) {
    logger.error('links not carried', { ...ref, error });
  }
}
