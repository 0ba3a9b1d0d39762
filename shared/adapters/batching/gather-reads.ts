/**
 * Collects what concurrent callers want to read within a short time and reads it in one request, each key once. A read
 * starts after all its callers have asked, so none of them gets an older answer than by a request of their own. All callers
 * of a request share its error. The wait is real time, not the stack's clock: it only saves requests.
 */
export function gatherReads<K, V>(options: {
  readonly maxKeys: number;
  readonly maxWaitMs: number;
  readonly nameOf: (key: K) => string;
  /** Answers by name; what does not exist is left out. */
  readonly read: (keys: readonly K[]) => Promise<ReadonlyMap<string, V>>;
}): (key: K) => Promise<V | undefined> {
  type Group = {
    readonly keys: Map<string, K>;
    readonly found: Promise<ReadonlyMap<string, V>>;
    readonly go: () => void;
  };
  let group: Group | undefined;

  const openGroup = (): Group => {
    const keys = new Map<string, K>();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, options.maxWaitMs);
    const go = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const found = promise.then(() => {
      if (group?.keys === keys) group = undefined;
      return options.read([...keys.values()]);
    });
    return { keys, found, go };
  };

  return async (key) => {
    group ??= openGroup();
    const { keys, found, go } = group;
    const name = options.nameOf(key);
    keys.set(name, key);
    if (keys.size >= options.maxKeys) {
      group = undefined;
      go();
    }
    return (await found).get(name);
  };
}
