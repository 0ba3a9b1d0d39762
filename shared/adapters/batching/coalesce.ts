/**
 * Collects what concurrent callers want to write within a short time and writes it in one request. Every caller gets the
 * outcome of the request that carried its items. The wait is real time, not the stack's clock: it only saves requests.
 */
export function coalesce<T>(options: {
  readonly maxItems: number;
  readonly maxWaitMs: number;
  readonly write: (items: readonly T[]) => Promise<void>;
}): (items: readonly T[]) => Promise<void> {
  type Waiting = {
    readonly items: readonly T[];
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  };
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    options.write(group.flatMap((one) => one.items)).then(
      () => group.map((one) => one.resolve()),
      (error: unknown) => group.map((one) => one.reject(error)),
    );
  };

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      const count = waiting.reduce((sum, one) => sum + one.items.length, 0);
      if (count >= options.maxItems) flush();
      else timer ??= setTimeout(flush, options.maxWaitMs);
    });
}
