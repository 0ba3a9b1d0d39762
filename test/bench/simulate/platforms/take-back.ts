import type { PlatformPublisher } from '../../../../shared/ports/platform-publisher.ts';
import type { Process } from '../process.ts';
import type { PlatformDeps } from './platform-deps.ts';
import { refusal } from './platform-line.ts';

/** Every platform takes a post back by its id, and answers that it is gone when it is asked again. */
export function takesBack({ line, truth, faults }: PlatformDeps, process: Process): PlatformPublisher['withdraw'] {
  return ({ deliveryId, platformId }) => {
    if (platformId === undefined) throw refusal('human', 'id-unknown');
    return line.ask(process, {
      name: `take-back ${deliveryId}`,
      effect: 'repeatable',
      act: () => {
        if (faults.strikes('platform-keeps-it', 0.05)) throw refusal('rejected', 'in-recommendations');
        if (truth.postsOf(deliveryId).length === 0) throw refusal('gone', 'gone');
        truth.takeBack(deliveryId);
        return {};
      },
    });
  };
}
