/**
 * Keeps what has been read for a while, in real time. Callers who come while it is being read wait for the same reading; a
 * reading that fails is not kept. Of more than `maxEntries` keys the one read longest ago is dropped.
 */
export function keepFresh<V>(options: {
  readonly maxAgeMs: number;
  readonly maxEntries: number;
  readonly read: (key: string) => Promise<V>;
  readonly now: () => number;
}): (key: string, wish?: { readonly fresh: boolean }) => Promise<V> {
  const kept = new Map<string, { readonly value: Promise<V>; readonly until: number }>();

  const readAnew = (key: string): Promise<V> => {
    const entry = { value: options.read(key), until: options.now() + options.maxAgeMs };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= options.maxEntries) break;
      kept.delete(oldest);
    }
    entry.value.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry.value;
  };

  return (key, wish) => {
    const entry = kept.get(key);
    return entry === undefined || wish?.fresh === true || entry.until <= options.now() ? readAnew(key) : entry.value;
  };
}
