import type { NetworkDeps } from '../network.ts';
import type { Process } from '../process.ts';
import type { PlatformDeps } from './platform-deps.ts';

const staleForMs = 25_000;
/** Longer than anything is looked for: two looks are never both deceived, which is what they rely on. */
const freshAfterMs = 12 * 3_600_000;

/** A list that now and then is served by a copy which lags: for less than the time between two looks, and not often. */
export function createStaleLists({ loop, faults }: NetworkDeps): () => boolean {
  let staleUntil = 0;
  let freshUntil = 0;
  return () => {
    const now = loop.now();
    if (now < staleUntil || now < freshUntil) return now < staleUntil;
    if (!faults.strikes('look-stale', 0.05)) return false;
    staleUntil = now + staleForMs;
    freshUntil = staleUntil + freshAfterMs;
    return true;
  };
}

/** Reads for a look: an error, or a list that does not reach far enough, only means that it cannot tell. */
export async function readOr<T>(
  deps: PlatformDeps,
  process: Process,
  look: { readonly name: string; readonly read: () => T },
): Promise<T | 'blind'> {
  if (deps.faults.strikes('look-blind', 0.05)) return 'blind';
  try {
    return await deps.line.ask(process, { name: look.name, effect: 'repeatable', act: look.read });
  } catch {
    return 'blind';
  }
}
