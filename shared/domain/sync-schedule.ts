import type { SyncTarget } from './sync.ts';

/** When a target carries what waits there; `undefined`: there is nothing to carry. */
export function nextRunAt(target: SyncTarget, waiting: number, now: number): number | undefined {
  if (target.kind === 'push') return waiting === 0 ? undefined : now;
  return target.settings !== undefined && (waiting > 0 || isMenuOutdated(target)) ? now : undefined;
}

/** It was last written as the brand wished it before. */
function isMenuOutdated({ menu, settings }: SyncTarget): boolean {
  if (menu === undefined || settings === undefined || menu.shelf.length === 0) return false;
  return menu.buttonName !== settings.buttonName || menu.posts !== settings.posts;
}
