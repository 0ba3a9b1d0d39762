/** What a change makes of the stored state, and what it tells its caller. Without `after` nothing is stored for it. */
export type Change<S, T> = { readonly after?: S; readonly result: T };

export type JoinedStore<S> = {
  readonly read: (key: string) => Promise<S>;
  /** Stores `after` if `before` is still what is stored; false when it is not. */
  readonly write: (before: S, after: S) => Promise<boolean>;
  /** Waited for before each round, so that callers who are about to come are taken along. */
  readonly gather: () => Promise<void>;
  /** The error for those whose state kept changing. */
  readonly contended: (key: string) => Error;
};

type Waiting<S> = {
  readonly apply: (before: S) => S;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
};

/** Each lost round is won by somebody else, so this many are lost only where far too many write. */
const maxRounds = 20;

/**
 * Changes to one stored state that are asked for at the same time are made in one go: one read, all changes in the order in
 * which they came, one conditional write. When another process was faster, all of them are made again on what it has left;
 * `decide` must be pure. Who comes while a round is under way is in the next one, because its read may be too old for them.
 */
export function joinChanges<S>(
  store: JoinedStore<S>,
): <T>(key: string, decide: (state: S) => Change<S, T>) => Promise<T> {
  const waiting = new Map<string, Waiting<S>[]>();

  const drain = async (key: string): Promise<void> => {
    for (;;) {
      await store.gather();
      const group = waiting.get(key)?.splice(0) ?? [];
      if (group.length === 0) break;
      await changeTogether(store, key, group);
    }
    waiting.delete(key);
  };

  return (key, decide) =>
    new Promise((resolve, reject) => {
      const one = waitingFor(decide, resolve, reject);
      const others = waiting.get(key);
      if (others !== undefined) {
        others.push(one);
        return;
      }
      waiting.set(key, [one]);
      void drain(key);
    });
}

/** Remembers the outcome of the last time that the change was made. */
function waitingFor<S, T>(
  decide: (state: S) => Change<S, T>,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Waiting<S> {
  let settle = (): void => undefined;
  return {
    apply(before) {
      try {
        const { after, result } = decide(before);
        settle = () => resolve(result);
        return after ?? before;
      } catch (error) {
        settle = () => reject(error);
        return before;
      }
    },
    settle: () => settle(),
    reject,
  };
}

async function changeTogether<S>(store: JoinedStore<S>, key: string, group: readonly Waiting<S>[]): Promise<void> {
  try {
    for (let round = 0; round < maxRounds; round++) {
      const before: S = await store.read(key);
      const after = group.reduce((state: S, one) => one.apply(state), before);
      if (after !== before && !(await store.write(before, after))) continue;
      for (const one of group) one.settle();
      return;
    }
    throw store.contended(key);
  } catch (error) {
    for (const one of group) one.reject(error);
  }
}
