import type { Process } from '../process.ts';
import type { PlatformDeps } from './platform-deps.ts';

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
