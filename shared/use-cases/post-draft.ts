import type { Declarations } from '../domain/declarations.ts';
import type { Otherwise } from '../domain/delivery.ts';
import { isReaction, type Shape } from '../domain/platform.ts';
import type { PostPriority, SyncKind } from '../domain/post.ts';

type Poll = { readonly question: string; readonly options: readonly string[]; readonly isMultiple: boolean };

type ArticleDraft = {
  readonly title: string;
  readonly body: string;
  readonly coverMediaId: string;
  readonly author?: string | undefined;
};

/** What a caller wants to be published, as it came through the door. */
export type DeliveryDraft = {
  readonly accountId: string;
  /** Left out, the first that the account's platform has. */
  readonly shape?: Shape | undefined;
  /** The delivery of this post that must be published first, named as `nameOfDelivery` does. */
  readonly after?: string | undefined;
  /** What becomes of it if that one does not come out. */
  readonly otherwise?: Otherwise | undefined;
  readonly text?: string | undefined;
  readonly pictureMediaIds?: readonly string[] | undefined;
  /** The pictures of a gallery, in order, each with its text. */
  readonly pictures?: readonly { readonly mediaId: string; readonly text: string }[] | undefined;
  readonly targetUrl?: string | undefined;
  readonly alsoComment?: boolean | undefined;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly coverMediaId?: string | undefined;
  readonly author?: string | undefined;
  readonly digest?: string | undefined;
  readonly moreArticles?: readonly ArticleDraft[] | undefined;
  readonly notify?: 'none' | 'followers' | undefined;
  readonly comments?: 'closed' | 'everyone' | 'followers' | undefined;
  readonly original?: boolean | undefined;
  readonly declarations?: Declarations | undefined;
  readonly poll?: Poll | undefined;
  readonly videoUrl?: string | undefined;
  /** What a person should know beyond the content. */
  readonly instructions?: string | undefined;
  /** In place of the post's. */
  readonly influencer?: string | undefined;
  /** In place of the account's own. */
  readonly noticeMinutes?: number | undefined;
};

/** Without a target it is the account's only one. */
export type SyncDraft = { readonly accountId: string; readonly target?: SyncKind | undefined };
/** What the landing page shows beyond title, summary and cover. */
export type PageDraft = {
  readonly language?: 'zh' | 'en' | undefined;
  readonly text?: string | undefined;
  readonly coverAlt?: string | undefined;
  readonly pictures?: readonly { readonly mediaId: string; readonly alt: string }[] | undefined;
  /** `until`: with its offset. */
  readonly countdown?: { readonly until: string; readonly label: string } | undefined;
};

/** Which slot `dueAt: next-slot` means. */
export type SlotDraft = {
  /** Left out, of the first delivery that waits for no other one. */
  readonly accountId?: string | undefined;
  readonly label?: string | undefined;
  /** Written as `dueAt` is. */
  readonly notBefore?: string | undefined;
};

export const nextSlot = 'next-slot';

export type PostDraft = {
  readonly title: string;
  readonly summary: string;
  /** `next-slot`, or a time. */
  readonly dueAt: string;
  readonly slot?: SlotDraft | undefined;
  readonly timeZone?: string | undefined;
  readonly latenessLimitMinutes: number;
  readonly link: {
    readonly target?: string | undefined;
    readonly mode: 'page' | 'redirect';
    readonly expiresAt?: string | undefined;
  };
  readonly campaign?: string | undefined;
  readonly influencer?: string | undefined;
  readonly coverMediaId?: string | undefined;
  readonly page?: PageDraft | undefined;
  readonly deliveries: readonly DeliveryDraft[];
  /** Which pages go first where a target has not room for all. */
  readonly priority?: PostPriority | undefined;
  readonly sync: readonly SyncDraft[];
  /** Ids of the posts that it lists, where it is a digest. */
  readonly lists?: readonly string[] | undefined;
};

/** Beside its post or article an account may have one reaction of each shape; these are named with it. */
export function nameOfDelivery({
  accountId,
  shape,
}: {
  readonly accountId: string;
  readonly shape?: Shape | undefined;
}): string {
  return shape !== undefined && isReaction(shape) ? `${accountId}/${shape}` : accountId;
}
