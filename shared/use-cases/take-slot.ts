import type { Brand } from '../domain/account.ts';
import { closureAt } from '../domain/blackout.ts';
import type { SlotClaim } from '../domain/slot-grid.ts';
import type { BlackoutRepository } from '../ports/blackouts.ts';
import type { ChinaDays } from '../ports/china-days.ts';
import type { PostRepository } from '../ports/repositories.ts';
import type { SlotBook, SlotGrids } from '../ports/slots.ts';
import { currentBlackouts } from './check-blackouts.ts';
import { minuteOf, type OccupantDeps, occupantsOf, stateOn } from './slot-occupants.ts';
import { slotTimes } from './slot-times.ts';

export type TakeSlotDeps = OccupantDeps & {
  readonly slotGrids: Pick<SlotGrids, 'get'>;
  readonly slotBook: SlotBook;
  readonly posts: Pick<PostRepository, 'get' | 'getMany'>;
  readonly chinaDays: ChinaDays;
  readonly blackouts: BlackoutRepository;
};

export type SlotWish = {
  readonly brand: Pick<Brand, 'brandId' | 'timeZone'>;
  readonly accountId: string;
  readonly postId: string;
  /** Only slots of this kind. */
  readonly label?: string | undefined;
  readonly notBefore: number;
  readonly now: number;
  /** False: it is only told which one it would be. */
  readonly isTaken: boolean;
};

export type SlotAnswer = { readonly at: number } | { readonly why: 'no-slots' | 'none-free' };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How much is looked through at a time, and altogether. */
const stretchMs = 14 * dayMs;
const horizonMs = 26 * 7 * dayMs;
/** A request that has not stored its post by then has ended without it. */
const unfinishedMs = 15 * minuteMs;

/**
 * The first slot of an account that no other post has, given to this one. Two who ask at once never get the same: each slot is
 * one conditional write. Who asks again, because the first request broke off, gets the one it was given.
 */
export async function takeSlot(deps: TakeSlotDeps, wish: SlotWish): Promise<SlotAnswer> {
  const { brand, accountId, now } = wish;
  const grid = await deps.slotGrids.get({ brandId: brand.brandId, accountId });
  if (!grid.slots.some(({ label }) => wish.label === undefined || label === wish.label)) return { why: 'no-slots' };
  const blackouts = await currentBlackouts(deps, brand.brandId);
  const from = Math.max(now + minuteMs, wish.notBefore);
  const claims = new Map((await deps.slotBook.claimsFrom(accountId, minuteOf(from))).map((one) => [one.at, one]));
  const own = [...claims.values()].filter((claim) => claim.postId === wish.postId && claim.at >= from);
  const kept = await firstFree(deps, wish, { times: own, claims });
  if (kept !== undefined) return { at: kept };
  for (let start = from; start < now + horizonMs; start += stretchMs) {
    const range = { from: start, to: start + stretchMs, label: wish.label };
    const times = slotTimes(grid, range, { timeZone: brand.timeZone, chinaDays: deps.chinaDays });
    const open = times.filter(({ at }) => closureAt(blackouts, { at, accountId }) === undefined);
    const at = await firstFree(deps, wish, { times: open, claims });
    if (at !== undefined) return { at };
  }
  return { why: 'none-free' };
}

/** Whether a slot could be given to a post, which has it then. */
export async function takeThisSlot(
  deps: TakeSlotDeps,
  wish: Omit<SlotWish, 'label' | 'notBefore' | 'isTaken'> & { readonly at: number },
): Promise<boolean> {
  const { accountId, at } = wish;
  const claims = new Map((await deps.slotBook.claimsFrom(accountId, at)).map((one) => [one.at, one]));
  const own = { ...wish, notBefore: at, isTaken: true };
  return (await firstFree(deps, own, { times: [{ at }], claims })) !== undefined;
}

async function firstFree(
  deps: TakeSlotDeps,
  wish: SlotWish,
  among: { readonly times: readonly { readonly at: number }[]; readonly claims: ReadonlyMap<number, SlotClaim> },
): Promise<number | undefined> {
  const { brand, accountId, postId } = wish;
  const times = among.times.map(({ at }) => at);
  const sitting = await occupantsOf(deps, { brandId: brand.brandId, accountId }, times);
  for (const at of times) {
    const isFree = (sitting.get(minuteOf(at))?.postId ?? postId) === postId;
    if (isFree && (await tryToTake(deps, wish, { at, claim: among.claims.get(at) }))) return at;
  }
  return undefined;
}

async function tryToTake(
  deps: TakeSlotDeps,
  wish: SlotWish,
  { at, claim }: { readonly at: number; readonly claim: SlotClaim | undefined },
): Promise<boolean> {
  const { accountId, postId, now } = wish;
  const isOthers = claim !== undefined && claim.postId !== postId;
  if (isOthers && (await isStillNeeded(deps, claim, now))) return false;
  if (!wish.isTaken) return true;
  const expiresAt = Math.ceil((at + 7 * dayMs) / 1_000);
  const taken = await deps.slotBook.take({ accountId, at, postId, takenAt: now, expiresAt }, claim);
  return taken === 'taken';
}

/** The post is due then, on the account; or it may still be on its way into the table. */
async function isStillNeeded(deps: TakeSlotDeps, claim: SlotClaim, now: number): Promise<boolean> {
  const post = await deps.posts.get(claim.postId);
  if (post === undefined) return now - claim.takenAt < unfinishedMs;
  if (minuteOf(Date.parse(post.dueAt)) !== minuteOf(claim.at)) return now - claim.takenAt < unfinishedMs;
  return (await stateOn(deps, post, claim.accountId)) !== undefined;
}
