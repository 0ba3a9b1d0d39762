import type { ApprovingPerson, PostApproval } from '../domain/approval.ts';
import { formatDueTime } from './read-due-time.ts';

/** Where a post stands, as people see it. Times are in the zone of the post. */
export type ApprovalView = {
  /** The one that all this is about. */
  readonly revision: number;
  readonly state: PostApproval['state'];
  readonly steps: number;
  /** Approvals of this revision so far. */
  readonly given: readonly (ApprovingPerson & { readonly at: string })[];
  readonly last: Omit<PostApproval['last'], 'version'>;
};

export function describeApproval(approval: PostApproval, timeZone: string): ApprovalView {
  const { revision, state, steps, given, last } = approval;
  const text = (at: string): string => formatDueTime({ at: Date.parse(at), timeZone });
  const { version: _version, ...decision } = last;
  return {
    revision,
    state,
    steps,
    given: given.map((one) => ({ ...one, at: text(one.at) })),
    last: { ...decision, at: text(last.at) },
  };
}
