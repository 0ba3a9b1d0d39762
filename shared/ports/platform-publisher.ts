import type { Account } from '../domain/account.ts';
import type { AnyCredentials } from '../domain/credentials.ts';
import type { Bilingual } from '../domain/errors.ts';
import type { CallKind, LanePolicy } from '../domain/lane.ts';
import type { QuotaReading } from '../domain/lane-correction.ts';
import type { Media } from '../domain/media.ts';
import type { MediaUse } from '../domain/media-use.ts';
import type { DeliveryPlatform, Shape } from '../domain/platform.ts';
import type { Deliverable } from '../domain/post.ts';

/**
 * What repeating a step does:
 * - `repeatable`: nothing bad (uploads, reads, polls)
 * - `keyed`: the platform knows the key, so a repeat is refused; still looked for first, since a platform's key may have a window
 * - `once`: a second call makes a second post; after an ambiguous answer it is never repeated blindly
 */
export type StepEffect = 'repeatable' | 'keyed' | 'once';

/** Results of finished steps by name, stored after each step so that another worker can go on from there. */
export type Checkpoint = Readonly<Record<string, string>>;

/** `mediaId` names the bytes: a picture that had to be fitted has another one than its original. */
export type LoadedMedia = {
  readonly media: Pick<Media, 'mediaId' | 'fileName' | 'contentType'>;
  readonly bytes: Uint8Array;
};

export type PublishInput<A extends Account = Account, V extends Deliverable = Deliverable> = {
  readonly postId: string;
  readonly deliveryId: string;
  readonly shape: Shape;
  readonly account: A;
  /** Placeholders are already filled in. */
  readonly variant: V;
  /** Public address of the delivery right before, by its platform, such as `weibo.url`. */
  readonly inherited: Readonly<Record<string, string>>;
  /** The delivery's own short link, absolute. */
  readonly linkUrl: string;
  readonly credentials: AnyCredentials;
  readonly checkpoint: Checkpoint;
  /**
   * Loads a picture of the variant, within the limits of its use. Throws `PlatformError` (`unavailable`) while a picture
   * that has to be fitted is not ready, so ask before anything is sent.
   */
  readonly loadMedia: (mediaId: string, use: MediaUse) => Promise<LoadedMedia>;
  /** Public https address of a picture within the limits of its use, for platforms that fetch it themselves. Throws as above. */
  readonly mediaUrl: (mediaId: string, use: MediaUse) => Promise<string>;
  readonly signal: AbortSignal;
  /** Epoch ms by the stack's clock. */
  readonly now: () => number;
};

export type StepOutcome =
  /** Store `values` in the checkpoint and go on with the next step. */
  { readonly kind: 'done'; readonly values: Checkpoint } | FinalOutcome;

export type FinalOutcome =
  | { readonly kind: 'published'; readonly values: Checkpoint; readonly url?: string; readonly platformId?: string }
  /** Accepted; the platform works or reviews. Ask again with `poll` after `pollAfterMs`. */
  | { readonly kind: 'processing'; readonly values: Checkpoint; readonly pollAfterMs: number }
  /** The rest is a person's. */
  | {
      readonly kind: 'handed-over';
      readonly values: Checkpoint;
      readonly instructions: { readonly zh: string; readonly en: string };
    };

/** What is known of the attempt that is looked for or asked about. Instants are epoch ms. */
export type LookInput = PublishInput & {
  readonly attemptStartedAt: number;
  /** Whether the platform's id belongs to another delivery of the account already. */
  readonly isBound: (platformId: string) => Promise<boolean>;
};

export type LookOutcome =
  /** It got in: go on as if the step had answered this. */
  | { readonly kind: 'present'; readonly outcome: StepOutcome }
  /** The platform shows what it would have to show, and it is not there. Two such looks are proof. */
  | { readonly kind: 'absent' }
  /** What the platform shows does not reach far enough, or it did not answer. */
  | { readonly kind: 'cannot-tell'; readonly why: string };

/** What is to be taken back; both are absent where the platform named neither. */
export type WithdrawInput = PublishInput & { readonly platformId?: string; readonly url?: string };

/** `remains`: what people can still see of it. */
export type Withdrawn = { readonly remains?: Bilingual };

/** A step throws `PlatformError` for every answer that is not a success. Its kind depends on code and effect. */
export type PublishStep = {
  readonly name: string;
  readonly effect: StepEffect;
  /** What the account's lane counts for the step, beside the one call that publishes. */
  readonly counts?: Exclude<CallKind, 'publish'>;
  /** False where the checkpoint or the content makes the step unnecessary. */
  readonly isNeeded: (input: PublishInput) => boolean;
  readonly run: (input: PublishInput) => Promise<StepOutcome>;
  /** Finds out by reading whether an attempt of the step with an unknown outcome got in. Changes nothing. Throws nothing. */
  readonly look: (input: LookInput) => Promise<LookOutcome>;
};

export type PlatformPublisher = {
  readonly platform: DeliveryPlatform;
  /** In order. Only the last one of effect `once` may make something visible to followers. */
  readonly steps: readonly PublishStep[];
  readonly lanePolicy: (account: Account) => LanePolicy;
  /** As what the lane counts that which it publishes; absent: `publish`. What is no publication waits for none. */
  readonly counts?: 'message';
  /** Reads how an accepted delivery is doing; never changes anything at the platform. */
  readonly poll: (input: LookInput) => Promise<StepOutcome>;
  /**
   * Takes back what is out. It may be repeated: what is gone already is gone. Throws `PlatformError`: `rejected` where the
   * platform does not give it back, `human` where only a person can take it down.
   */
  readonly withdraw: (input: WithdrawInput) => Promise<Withdrawn>;
  /**
   * Tells whether what is out still stands, where the platform tells; what it counts of the account's lane is named. Throws
   * `PlatformError`, `gone` or a verdict on the content where it has been taken down.
   */
  readonly check?: {
    readonly counts: CallKind;
    readonly ask: (input: WithdrawInput) => Promise<'stands' | 'cannot-tell'>;
  };
  /** What the platform has counted of the lane's limits, where it tells. Costs no call that it counts. */
  readonly readQuota?: (input: PublishInput) => Promise<readonly QuotaReading[]>;
};
