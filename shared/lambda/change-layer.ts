import type { Layer, Route } from './api-route.ts';
import { type AuditDeps, createAuditLayer } from './audit-layer.ts';
import { createRepeatLayer, type RepeatDeps } from './repeat-layer.ts';

export type ChangeDeps = RepeatDeps & AuditDeps;

/** What every change goes through: a repeat ends in the outer layer, so only what was done is audited. */
export function createChangeLayer(deps: ChangeDeps, readable: readonly Route[]): Layer {
  const repeats = createRepeatLayer(deps);
  const audit = createAuditLayer(deps, readable);
  return (asked, work) => repeats(asked, () => audit(asked, work));
}
