import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import type { SyncRef } from '../../shared/domain/sync.ts';
import type { SyncOutcome } from '../../shared/use-cases/sync-deps.ts';

const tickSchema = z.object({ scheduledAt: z.string() });
const postEventSchema = z.object({ 'detail-type': z.string(), detail: z.object({ postId: z.string() }) });

export type SyncLinksDeps = {
  /** Makes the page of a post wait at its targets. */
  readonly collectLinks: (postId: string) => Promise<void>;
  /** Takes the page of a withdrawn post out of its targets; that of any other post stays. */
  readonly takeOutWithdrawn: (postId: string) => Promise<void>;
  readonly dueTargets: () => Promise<readonly SyncRef[]>;
  readonly syncTarget: (ref: SyncRef) => Promise<SyncOutcome | undefined>;
  readonly logger: Logger;
};

/**
 * Three callers: the event of a post that has just come out, whose page waits from then on, that of one that is taken back,
 * and the schedule of each minute, which carries together what waits and takes over what another run has left.
 */
export function createSyncLinksHandler(deps: SyncLinksDeps) {
  return async (event: unknown): Promise<void> => {
    if (tickSchema.safeParse(event).success) {
      await Promise.all((await deps.dueTargets()).map((ref) => syncOne(deps, ref)));
      return;
    }
    const { 'detail-type': type, detail } = postEventSchema.parse(event);
    await (type === 'delivery.published' ? deps.collectLinks(detail.postId) : deps.takeOutWithdrawn(detail.postId));
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
