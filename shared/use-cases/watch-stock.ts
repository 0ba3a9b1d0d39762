import type { Stock } from '../ports/repositories.ts';

export type StockWatchDeps = {
  readonly takeStock: (now: number) => Promise<Stock>;
  /** The ticks do run, so a heartbeat goes out without the stock that cannot be taken. */
  readonly onStockFailure: (error: unknown) => void;
};

/** While nothing is wrong, a tick that looks this often finds trouble soon enough, and the others stay cheap. */
const calmMs = 5 * 60_000;

/** Takes stock with each tick while something is wrong or overdue, and every few minutes while all is well. */
export function createStockWatch(
  deps: StockWatchDeps,
): (tick: { readonly tickAt: number; readonly ranAt: number; readonly overdue: number }) => Promise<Stock | undefined> {
  let calmSince = Number.NEGATIVE_INFINITY;
  return async ({ tickAt, ranAt, overdue }) => {
    if (tickAt - calmSince < calmMs && overdue === 0) return nothing;
    const stock = await deps.takeStock(ranAt).catch((error: unknown) => deps.onStockFailure(error));
    calmSince = stock !== undefined && isNothing(stock) ? tickAt : Number.NEGATIVE_INFINITY;
    return stock ?? undefined;
  };
}

const nothing: Stock = { overdue: 0, unknown: 0, needsPerson: 0, overdueTargets: 0 };
const isNothing = (stock: Stock): boolean => Object.values(stock).every((count) => count === 0);
