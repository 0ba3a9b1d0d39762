import type { SlotClaim, SlotGrid } from '../domain/slot-grid.ts';

type AccountKey = { readonly brandId: string; readonly accountId: string };

export type SlotGrids = {
  /** Empty until it has been set. */
  readonly get: (key: AccountKey) => Promise<SlotGrid>;
  /** Stores `after` if the stored one still has the version of `before`. */
  readonly replace: (before: SlotGrid, after: SlotGrid) => Promise<'saved' | 'conflict'>;
};

/** Which posts the slots of accounts are given to. */
export type SlotBook = {
  /** Of the slots from an instant on, consistent. */
  readonly claimsFrom: (accountId: string, from: number) => Promise<readonly SlotClaim[]>;
  /** Gives a slot to a post, unless another one has it than `over`, which is known to need it no more. */
  readonly take: (claim: SlotClaim, over?: SlotClaim) => Promise<'taken' | 'lost'>;
};
