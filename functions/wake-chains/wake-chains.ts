import type { Logger } from '@aws-lambda-powertools/logger';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { busEventSchema } from '../../shared/domain/events/delivery-events.ts';
import type { Announced } from '../../shared/use-cases/wake-chain.ts';

export function createWakeChainsHandler(deps: {
  readonly wakeChain: (postId: string, said: Announced) => Promise<readonly Delivery[]>;
  readonly logger: Logger;
}) {
  return async (event: unknown): Promise<void> => {
    const { detail } = busEventSchema.parse(event);
    const woken = await deps.wakeChain(detail.postId, detail);
    if (woken.length === 0) return;
    const followers = woken.map(({ deliveryId, state }) => ({ deliveryId, state }));
    deps.logger.info('chain followed', { postId: detail.postId, deliveryId: detail.deliveryId, followers });
  };
}
