import { draftWords } from '../../../domain/hand-over-words.ts';
import type { FinalOutcome } from '../../../ports/platform-publisher.ts';

/** Accounts without verification may not publish through the API. */
export const handedOver: FinalOutcome = {
  kind: 'handed-over',
  values: {},
  instructions: draftWords.wechat,
};
