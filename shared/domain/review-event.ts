/** What happens to a delivery whose content waits for approval. Instants are epoch milliseconds. */
export type ReviewEvent =
  /** Approved, or in no need of it any more. */
  | { readonly type: 'approve' }
  | { readonly type: 'approve-to-wait'; readonly attendAt: number }
  /** Its time has come and nobody has approved it. */
  | { readonly type: 'fall-due-unapproved' }
  | { readonly type: 'await-approval'; readonly everyMs: number }
  /** The one that it starts after is out: its own time counts from now. */
  | { readonly type: 'wake-in-review'; readonly inherited: Readonly<Record<string, string>> }
  | { readonly type: 'reopen-to-review'; readonly dueAt: number };
