import type { Logger } from '@aws-lambda-powertools/logger';
import { describeFailure } from '../../shared/lambda/describe-failure.ts';
import type { CheckedToken } from '../../shared/use-cases/check-tokens.ts';

/** Attends every token whose alarm has come. One that fails leaves its alarm standing and does not keep up the others. */
export function createCheckTokensHandler(deps: {
  readonly dueTokens: () => Promise<readonly string[]>;
  readonly checkToken: (accountId: string) => Promise<CheckedToken>;
  readonly logger: Logger;
}) {
  const { logger } = deps;
  return async (): Promise<void> => {
    let failed = 0;
    for (const accountId of await deps.dueTokens()) {
      try {
        const outcome = await deps.checkToken(accountId);
        if (outcome !== 'nothing') logger.info('token attended', { accountId, outcome });
      } catch (error) {
        failed += 1;
        logger.error('token could not be attended', { accountId, failure: describeFailure(error) });
      }
    }
    // The alarm on errors is how an operator hears of it; the next run takes these up again.
    if (failed > 0) throw new Error(`${failed} tokens could not be attended.`);
  };
}
