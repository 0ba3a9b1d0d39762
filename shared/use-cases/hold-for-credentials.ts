import type { Account } from '../domain/account.ts';
import { type Delivery, laneReason, type Problem } from '../domain/delivery.ts';
import { ConfigError } from '../domain/errors.ts';
import { openLane } from './lane.ts';
import { credentialsUnusable, type PrepareDeps, readCredentials } from './prepare-publish.ts';
import { type SettleAttemptDeps, settleAttempt } from './settle-attempt.ts';

const problem: Problem = { kind: 'auth', code: credentialsUnusable };

/** Closes the lane of an account that has no credentials to publish with, and puts the delivery in its line. */
export async function holdForCredentials(
  deps: SettleAttemptDeps & Pick<PrepareDeps, 'credentials'>,
  { delivery, account }: { readonly delivery: Delivery; readonly account: Account },
): Promise<Delivery> {
  const held = await settleAttempt(deps, delivery, { event: { type: 'hold', problem }, facts: { kind: 'decision' } });
  // Whoever brings credentials opens the lane: had they come before it was closed, nobody would open it any more.
  if (await hasCredentials(deps, account)) await openLane(deps, account.accountId, laneReason(problem));
  return held;
}

async function hasCredentials(deps: Pick<PrepareDeps, 'credentials'>, account: Account): Promise<boolean> {
  try {
    await readCredentials(deps, account, { fresh: true });
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}
