import type { Mode } from './cases.ts';
import { type Judged, runMatrix } from './run-matrix.ts';

/** What the process of one mode tells the one that has started it. */
export type FromShard =
  | { readonly kind: 'case'; readonly judged: Judged }
  | { readonly kind: 'all'; readonly judged: readonly Judged[] };
export type ShardOrder = { readonly mode: Mode; readonly only: readonly string[]; readonly seed: number };

function tell(message: FromShard): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

process.once('message', async (order) => {
  const { mode, only, seed } = order as ShardOrder; // the process that has started this one sends nothing else
  const all = await runMatrix({ mode, only, seed, onCase: (judged) => void tell({ kind: 'case', judged }) });
  await tell({ kind: 'all', judged: all });
  process.disconnect();
});
