/** Requests at the AWS port with the real time of their arrival. */
export type RequestLog = {
  readonly add: (operation: string) => void;
  /** Requests per operation between two moments of `performance.now()`. */
  readonly between: (from: number, to: number) => ReadonlyMap<string, number>;
};

export function createRequestLog(): RequestLog {
  const seen: { readonly at: number; readonly operation: string }[] = [];
  return {
    add: (operation) => void seen.push({ at: performance.now(), operation }),
    between(from, to) {
      const counts = new Map<string, number>();
      for (const { at, operation } of seen) {
        if (at >= from && at <= to) counts.set(operation, (counts.get(operation) ?? 0) + 1);
      }
      return counts;
    },
  };
}

export const totalOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
