import { ConflictError } from '../domain/errors.ts';
import type { Thread, ThreadState } from '../domain/inbox/thread.ts';
import type { ThreadRepository } from '../ports/inbox.ts';
import { loadThread, type ThreadKey } from './read-inbox.ts';

export type ChangeThreadDeps = { readonly threads: Pick<ThreadRepository, 'get' | 'replace'> };

/** What is left out stays as it is; nobody is `null`. */
export type ThreadChange = {
  readonly state?: ThreadState | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly isRead?: true | undefined;
};

/** A message that comes in meanwhile is no conflict: the change is made to the thread as it is then. */
export function changeThread(deps: ChangeThreadDeps, key: ThreadKey, change: ThreadChange): Promise<Thread> {
  return alterThread(deps, key, (thread) => changed(thread, change));
}

function changed(thread: Thread, { state, assignedTo, tags, isRead }: ThreadChange): Thread {
  const { assignedTo: before, ...rest } = thread;
  const assigned = assignedTo === undefined ? before : (assignedTo ?? undefined);
  return {
    ...rest,
    ...(assigned === undefined ? {} : { assignedTo: assigned }),
    ...(state === undefined ? {} : { state }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
    // Done is read.
    ...(isRead === true || state === 'done' ? { unread: 0 } : {}),
  };
}

const tries = 5;

/** Applies a change to the thread as it is, again if it has changed meanwhile. */
export async function alterThread(
  { threads }: ChangeThreadDeps,
  key: ThreadKey,
  alter: (thread: Thread) => Thread,
): Promise<Thread> {
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await loadThread({ threads }, key);
    const after = { ...alter(before), version: before.version + 1 };
    if ((await threads.replace(before, after)) === 'saved') return after;
  }
  throw new ConflictError('lost-race', 'The thread changes too fast.');
}
