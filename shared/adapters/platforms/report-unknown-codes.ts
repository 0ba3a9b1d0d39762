import { PlatformError } from '../../domain/platform-error.ts';
import type { PlatformPublisher } from '../../ports/platform-publisher.ts';

/** A code that no table of the platform has. Neither its message nor the call belongs to it: they may hold secrets. */
export type UnknownCode = {
  readonly platform: string;
  readonly step: string;
  readonly code: string;
  readonly kind: string;
};

/** The publisher, which also tells of codes that it does not know. It takes them for refusals like any other. */
export function withUnknownCodesReported(
  publisher: PlatformPublisher,
  report: (unknown: UnknownCode) => void,
): PlatformPublisher {
  const { platform } = publisher;
  const watched =
    <I, O>(step: string, call: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      try {
        return await call(input);
      } catch (error) {
        if (error instanceof PlatformError && error.details['isKnownCode'] === false) {
          report({ platform, step, code: error.platformCode, kind: error.kind });
        }
        throw error;
      }
    };
  return {
    ...publisher,
    steps: publisher.steps.map((step) => ({ ...step, run: watched(step.name, step.run) })),
    poll: watched('poll', publisher.poll),
    withdraw: watched('withdraw', publisher.withdraw),
  };
}
