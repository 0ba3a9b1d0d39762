import type { Erasure } from '../domain/inbox/erasure.ts';
import { isoOf } from '../domain/instants.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Erasures, ThreadEraser, ThreadRepository } from '../ports/inbox.ts';
import { loadThread, type ThreadKey } from './read-inbox.ts';

export type ErasePersonDeps = {
  readonly threads: Pick<ThreadRepository, 'get'>;
  readonly threadEraser: ThreadEraser;
  readonly erasures: Pick<Erasures, 'put'>;
  readonly ids: Pick<Ids, 'random'>;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * Erases everything that is known of a person on an account: what they said and did, what they were answered, and what is
 * still on its way to them. That it happened is recorded, and not of whom.
 */
export async function erasePerson(
  deps: ErasePersonDeps,
  key: ThreadKey,
  { actor, reason }: { readonly actor: string; readonly reason: string | undefined },
): Promise<Erasure> {
  const { threadId, brandId, accountId } = await loadThread(deps, key);
  const erasedMessages = await deps.threadEraser.erase(threadId);
  const erasure: Erasure = {
    erasureId: deps.ids.random('e'),
    brandId,
    accountId,
    at: isoOf(deps.clock.now()),
    erasedMessages,
    erasedBy: actor,
    ...(reason === undefined ? {} : { reason }),
  };
  await deps.erasures.put(erasure);
  return erasure;
}
