import type { SyncTarget } from './sync.ts';

/** When a target carries what waits there; `undefined`: there is nothing to carry. */
export function nextRunAt(_target: Pick<SyncTarget, 'settings'>, waiting: number, now: number): number | undefined {
  return waiting === 0 ? undefined : now;
}
