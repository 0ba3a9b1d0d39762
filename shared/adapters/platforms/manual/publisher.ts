import type { FinalOutcome, PlatformPublisher, PublishStep } from '../../../ports/platform-publisher.ts';
import { onlyByHand } from '../by-hand.ts';

const handedOver: FinalOutcome = {
  kind: 'handed-over',
  values: {},
  instructions: {
    zh: '内容已备好，请按交接页面上的说明发布，并回填网址。',
    en: 'The content is ready: publish it as the hand-over page says, and report its address there.',
  },
};

/** No platform is called: the content is in the table already, and the move to `handed-over` is all there is to do. */
export function createManualPublisher(): PlatformPublisher {
  const handOver: PublishStep = {
    name: 'hand-over',
    effect: 'repeatable',
    isNeeded: () => true,
    run: async () => handedOver,
    look: async () => ({ kind: 'absent' }),
  };
  return {
    platform: 'manual',
    steps: [handOver],
    lanePolicy: () => ({ minGapMs: 0, limits: [] }),
    poll: async () => handedOver,
    withdraw: async () => {
      throw onlyByHand('by-hand');
    },
  };
}
