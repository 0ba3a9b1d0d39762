import type { Post } from '../domain/post.ts';
import type { DigestPlan, Remain, SyncEntry, SyncMemory, SyncRef, SyncTarget } from '../domain/sync.ts';

/** What became of a batch, by address. */
export type Carried = {
  readonly accepted: readonly string[];
  /** Refused for good. */
  readonly refused: readonly { readonly url: string; readonly reason: string }[];
  /** Needed no more; nothing was told to the platform about them. */
  readonly dropped?: readonly { readonly url: string; readonly reason: string }[];
  /** Did not fit today's quota; tomorrow's may do. */
  readonly leftOver: readonly string[];
  /** Of the day's quota, where the target has one. */
  readonly remaining?: number | undefined;
  /** Of a menu or a digest. */
  readonly keep?: Omit<SyncMemory, 'remain'>;
  /** How it is known, where no answer told. */
  readonly evidence?: string | undefined;
};

/** What the next run writes. */
export type Load = {
  readonly entries: readonly SyncEntry[];
  /** The quota right before. */
  readonly before?: Remain | undefined;
  /** Stored with the batch before it is written. */
  readonly digest?: DigestPlan | undefined;
  /**
   * One call at most that changes anything. Throws `PlatformError`: `outcome-unknown` where it may have got in, any other
   * kind where nothing did.
   */
  readonly write: (signal: AbortSignal) => Promise<Carried>;
};

/** What a look after a lost worker found. */
export type Found =
  | { readonly kind: 'arrived'; readonly carried: Carried }
  /** `because`: it may have arrived all the same. */
  | { readonly kind: 'again'; readonly load: Load; readonly because?: string | undefined }
  | { readonly kind: 'impossible'; readonly error: unknown; readonly because?: string | undefined };

/** What a kind of target does in its own way; everything else is the same for all. */
export type Carrier = {
  /** Reads what it must from the platform, and chooses. Throws `PlatformError` where nothing can be carried now. */
  readonly load: (target: SyncTarget, waiting: readonly SyncEntry[], batchId: string) => Promise<Load>;
  /** Throws where it could not look; the batch is then asked after again later. */
  readonly find: (target: SyncTarget, entries: readonly SyncEntry[]) => Promise<Found>;
  /**
   * Takes posts out of what a batch has made, or says why that cannot be done; where there is none, nothing is to do. It may
   * be repeated.
   */
  readonly takeOut?: (
    ref: SyncRef,
    made: { readonly batchId: string; readonly posts: readonly Post[] },
  ) => Promise<void>;
};
