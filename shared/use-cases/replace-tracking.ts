import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { TrackingRule } from '../domain/tracking.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository, TrackingRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';

export type TrackingDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly tracking: TrackingRepository;
  readonly clock: Pick<Clock, 'now'>;
};

export async function readTracking(
  deps: Pick<TrackingDeps, 'registry' | 'tracking'>,
  brandId: string,
): Promise<TrackingRule> {
  await loadBrand(deps.registry, brandId);
  return deps.tracking.get(brandId);
}

/** Holds for every link of the brand from then on, those that are out among them. */
export async function replaceTracking(
  deps: TrackingDeps,
  brandId: string,
  wish: { readonly parameters: TrackingRule['parameters']; readonly actor: string },
): Promise<TrackingRule> {
  const before = await readTracking(deps, brandId);
  const after: TrackingRule = {
    brandId,
    parameters: wish.parameters,
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: wish.actor,
  };
  if ((await deps.tracking.replace(before, after)) === 'saved') return after;
  throw new ConflictError('tracking-changed', 'The tracking rule was changed by somebody else at the same time.');
}
