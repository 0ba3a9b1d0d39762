import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Tone } from '../domain/tone.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository, ToneRepository } from '../ports/repositories.ts';
import { loadBrand } from './load-brand.ts';

export type ToneDeps = {
  readonly registry: Pick<RegistryRepository, 'getBrand'>;
  readonly tones: ToneRepository;
  readonly clock: Pick<Clock, 'now'>;
};

export async function readTone(deps: Pick<ToneDeps, 'registry' | 'tones'>, brandId: string): Promise<Tone> {
  await loadBrand(deps.registry, brandId);
  return deps.tones.get(brandId);
}

/** Puts the whole list in place of the one before; posts that are queued already are not judged again. */
export async function replaceTone(
  deps: ToneDeps,
  brandId: string,
  wish: { readonly tone: Pick<Tone, 'banned' | 'preferred' | 'allowed'>; readonly actor: string },
): Promise<Tone> {
  const before = await readTone(deps, brandId);
  const after: Tone = {
    ...wish.tone,
    brandId,
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: wish.actor,
  };
  if ((await deps.tones.replace(before, after)) === 'saved') return after;
  throw new ConflictError('tone-changed', 'The tone list was changed by somebody else at the same time.');
}
