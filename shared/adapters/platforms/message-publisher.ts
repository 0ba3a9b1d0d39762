import type { PlatformPublisher, PublishStep } from '../../ports/platform-publisher.ts';
import { onlyByHand } from './by-hand.ts';
import { cannotTell } from './looking.ts';

/**
 * One call brings a message to one person. No platform shows what was written to somebody, or takes it back: after an answer
 * that got lost a person looks at the conversation and decides.
 */
export function messagePublisher({
  write,
  ...options
}: Pick<PlatformPublisher, 'platform' | 'lanePolicy'> & { readonly write: PublishStep['run'] }): PlatformPublisher {
  const step: PublishStep = {
    name: 'write',
    effect: 'once',
    isNeeded: () => true,
    run: write,
    look: async () => cannotTell('nothing-to-look-at'),
  };
  return {
    ...options,
    counts: 'message',
    steps: [step],
    poll: async () => ({ kind: 'published', values: {} }),
    withdraw: async () => {
      throw onlyByHand('by-hand');
    },
  };
}
