import type { Account } from '../domain/account.ts';
import { isoOf } from '../domain/instants.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';

type DecisionDeps = { readonly ids: Pick<Ids, 'random'>; readonly clock: Pick<Clock, 'now'> };

/** The log's entry of what a person has decided about an account. */
export function accountDecision(
  deps: DecisionDeps,
  account: Account,
  decision: Pick<LogEntry, 'outcome'> & { readonly actor: string },
): LogEntry {
  const { accountId, brandId, platform } = account;
  const at = isoOf(deps.clock.now());
  return {
    ...decision,
    entryId: deps.ids.random('l'),
    owner: `ACCOUNT#${accountId}`,
    kind: 'decision',
    at,
    brandId,
    accountId,
    platform,
  };
}
