import type { Account } from '../domain/account.ts';
import type { Finding } from '../domain/errors.ts';
import type { Media } from '../domain/media.ts';
import type { Platform, Shape } from '../domain/platform.ts';
import type { Variant } from '../domain/post.ts';

/** A delivery of the same post that is published before. */
export type Ancestor = {
  readonly accountId: string;
  readonly platform: Platform;
  readonly shape: Shape | undefined;
  readonly notify?: 'none' | 'followers' | undefined;
};

export type VariantCheckInput = {
  readonly account: Account;
  readonly shape: Shape;
  readonly variant: Variant;
  /** What the delivery comes after, nearest first. */
  readonly ancestors: readonly Ancestor[];
  /** JSON path that findings are relative to, such as `deliveries[0]`. */
  readonly field: string;
  /** The absolute short link that the delivery will carry; its length is final. */
  readonly linkUrl: string;
  /** Media named by the variant, by id. Names that do not exist are reported by the caller. */
  readonly media: ReadonlyMap<string, Media>;
};

/** A variant as it will be sent, and how much room each of its texts has. */
export type VariantPreview = {
  /** By field of the variant; bodies are HTML. */
  readonly texts: Readonly<Record<string, string>>;
  /** In the platform's own way of counting. */
  readonly lengths: readonly {
    readonly field: string;
    readonly actual: number;
    readonly min?: number;
    readonly max: number;
  }[];
};

export type PreviewVariant = (
  input: Pick<VariantCheckInput, 'account' | 'shape' | 'variant' | 'linkUrl'>,
) => VariantPreview;

/** Says what a platform would refuse, before it is queued. Pure; an empty list means fit to publish. */
export type VariantCheck = (input: VariantCheckInput) => readonly Finding[];
