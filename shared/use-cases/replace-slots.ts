import { closureAt } from '../domain/blackout.ts';
import type { ChinaDay } from '../domain/china-day.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { GridSlot, SlotGrid } from '../domain/slot-grid.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegistryRepository } from '../ports/repositories.ts';
import type { SlotGrids } from '../ports/slots.ts';
import { currentBlackouts } from './check-blackouts.ts';
import { loadAccount, loadBrand } from './load-brand.ts';
import { formatDueTime } from './read-due-time.ts';
import { minuteOf, type Occupant, type OccupantDeps, occupantsOf } from './slot-occupants.ts';
import { slotTimes } from './slot-times.ts';

export type SlotsDeps = OccupantDeps & {
  readonly registry: Pick<RegistryRepository, 'getBrand' | 'getAccount'>;
  readonly slotGrids: SlotGrids;
  readonly blackouts: BlackoutRepository;
  readonly chinaDays: ChinaDays;
  readonly clock: Pick<Clock, 'now'>;
};
type AccountKey = { readonly brandId: string; readonly accountId: string };

export async function readSlots(deps: Pick<SlotsDeps, 'registry' | 'slotGrids'>, key: AccountKey): Promise<SlotGrid> {
  await loadBrand(deps.registry, key.brandId);
  await loadAccount(deps.registry, key);
  return deps.slotGrids.get(key);
}

/** Puts the whole grid in place of the one before. Posts stay where they are. */
export async function replaceSlots(
  deps: SlotsDeps,
  key: AccountKey,
  wish: { readonly slots: readonly GridSlot[]; readonly actor: string },
): Promise<SlotGrid> {
  const before = await readSlots(deps, key);
  const after: SlotGrid = {
    ...key,
    slots: [...wish.slots],
    version: before.version + 1,
    updatedAt: isoOf(deps.clock.now()),
    updatedBy: wish.actor,
  };
  if ((await deps.slotGrids.replace(before, after)) === 'saved') return after;
  throw new ConflictError('slots-changed', 'The slots were changed by somebody else at the same time.');
}

export type ComingSlot = {
  /** With its zone. */
  readonly at: string;
  readonly label?: string;
  readonly kind: ChinaDay['kind'];
  readonly isFree: boolean;
  readonly post?: Occupant;
  /** Nothing is published then. */
  readonly closedBy?: string;
};

const weekMs = 7 * 24 * 60 * 60_000;

/** The slots of the coming weeks, each with the post that sits in it. */
export async function comingSlots(
  deps: SlotsDeps,
  { weeks, ...key }: AccountKey & { readonly weeks: number },
): Promise<readonly ComingSlot[]> {
  const { timeZone } = await loadBrand(deps.registry, key.brandId);
  const grid = await readSlots(deps, key);
  const now = deps.clock.now();
  const blackouts = await currentBlackouts(deps, key.brandId);
  const times = slotTimes(grid, { from: now, to: now + weeks * weekMs }, { timeZone, chinaDays: deps.chinaDays });
  const sitting = await occupantsOf(
    deps,
    key,
    times.map(({ at }) => at),
  );
  return times.map(({ at, day, label }) => {
    const post = sitting.get(minuteOf(at));
    const closure = closureAt(blackouts, { at, accountId: key.accountId });
    return {
      at: formatDueTime({ at, timeZone }),
      kind: day.kind,
      isFree: post === undefined && closure === undefined,
      ...(label === undefined ? {} : { label }),
      ...(post === undefined ? {} : { post }),
      ...(closure === undefined ? {} : { closedBy: closure.name ?? closure.by }),
    };
  });
}
