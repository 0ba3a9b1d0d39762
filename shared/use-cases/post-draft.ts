import type { Declarations } from '../domain/declarations.ts';

/** What a caller wants to be published, as it came through the door. */
export type DeliveryDraft = {
  readonly accountId: string;
  /** The account of this post whose delivery must be published first. */
  readonly after?: string | undefined;
  readonly text?: string | undefined;
  readonly pictureMediaId?: string | undefined;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly coverMediaId?: string | undefined;
  readonly author?: string | undefined;
  readonly digest?: string | undefined;
  readonly original?: boolean | undefined;
  readonly declarations?: Declarations | undefined;
};

export type PostDraft = {
  readonly title: string;
  readonly summary: string;
  readonly dueAt: string;
  readonly timeZone?: string | undefined;
  readonly latenessLimitMinutes: number;
  readonly link: { readonly target?: string | undefined; readonly mode: 'page' | 'redirect' };
  readonly coverMediaId?: string | undefined;
  readonly deliveries: readonly DeliveryDraft[];
  readonly sync: readonly string[];
};
