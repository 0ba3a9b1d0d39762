import * as z from 'zod';
import type { Delivery } from './delivery.ts';
import { ConflictError, ForbiddenError } from './errors.ts';

/** How many people must approve what a brand publishes. It holds for every revision that is made from then on. */
export const approvalRuleSchema = z
  .object({
    steps: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    /** Whoever has written or edited a post may approve it as well. */
    ownPosts: z.boolean(),
  })
  .meta({ id: 'ApprovalRule' });
export type ApprovalRule = z.infer<typeof approvalRuleSchema>;
export const noApproval: ApprovalRule = { steps: 0, ownPosts: false };

/**
 * requested      nobody has decided about this revision yet
 * half-approved  the first of two people has approved it
 * approved       it goes out at its time
 * rejected       it does not go out; a new revision, or another request, begins anew
 */
export const approvalStates = ['requested', 'half-approved', 'approved', 'rejected'] as const;
export const approvalStateSchema = z.enum(approvalStates);
export type ApprovalState = z.infer<typeof approvalStateSchema>;

export type ApprovalMove = 'revise' | 'request' | 'approve-first' | 'approve' | 'reject';

/** The state machine of a post's approval as data. What is not named is refused. */
export const approvalMoves: Readonly<Record<ApprovalState, Readonly<Partial<Record<ApprovalMove, ApprovalState>>>>> = {
  requested: {
    revise: 'requested',
    request: 'requested',
    'approve-first': 'half-approved',
    approve: 'approved',
    reject: 'rejected',
  },
  'half-approved': {
    revise: 'requested',
    request: 'half-approved',
    approve: 'approved',
    reject: 'rejected',
  },
  approved: { revise: 'requested' },
  rejected: { revise: 'requested', request: 'requested' },
};

const personSchema = z.object({
  /** A token, or `guest:` and the review link. */
  by: z.string(),
  /** Whose token gave the review link out. */
  issuedBy: z.string().optional(),
  /** What a guest calls themselves. */
  name: z.string().optional(),
});
export type ApprovingPerson = z.infer<typeof personSchema>;

export const lastDecisionSchema = personSchema.extend({
  what: z.enum(['request', 'approve', 'reject']),
  revision: z.number().int(),
  /** Of the approval that the decision made. */
  version: z.number().int(),
  comment: z.string().optional(),
  at: z.string(),
});

/** Where a post stands on its way to being released. Absent where its brand wants no approval. */
export const postApprovalSchema = z.object({
  /** What was decided holds for this revision and for no other. */
  revision: z.number().int(),
  state: approvalStateSchema,
  steps: z.union([z.literal(1), z.literal(2)]),
  ownPosts: z.boolean(),
  /** Raised by each change. */
  version: z.number().int(),
  /** Tokens that have written or edited the post. */
  authors: z.array(z.string()),
  given: z.array(personSchema.extend({ at: z.string() })),
  last: lastDecisionSchema,
});
export type PostApproval = z.infer<typeof postApprovalSchema>;

export type ApprovalDecision = ApprovingPerson & {
  readonly what: 'request' | 'approve' | 'reject';
  /** The one that was looked at. */
  readonly revision: number;
  readonly comment?: string | undefined;
};

type Revised = { readonly rule: ApprovalRule; readonly revision: number; readonly author: string; readonly at: string };

/** The approval that a revision needs; `undefined` where the brand wants none. */
export function approvalOf(before: PostApproval | undefined, revised: Revised): PostApproval | undefined {
  const { rule, revision, author, at } = revised;
  if (rule.steps === 0) return undefined;
  const version = (before?.version ?? 0) + 1;
  return {
    revision,
    state: before === undefined ? 'requested' : (approvalMoves[before.state].revise ?? 'requested'),
    steps: rule.steps,
    ownPosts: rule.ownPosts,
    version,
    authors: [...new Set([...(before?.authors ?? []), author])],
    given: [],
    last: { what: 'request', revision, version, by: author, at },
  };
}

/** A revision that readers could not tell from the one before has whatever that one had. */
export function carriedOver(before: PostApproval, revision: number): PostApproval {
  return { ...before, revision, version: before.version + 1 };
}

/**
 * What a decision makes of an approval. Throws `ConflictError` (`approval-stale`, `approval-decided`,
 * `approval-by-same-person`) and `ForbiddenError` (`own-post`).
 */
export function decideApproval(approval: PostApproval, decision: ApprovalDecision, at: string): PostApproval {
  const { what, revision, comment, ...person } = decision;
  const { revision: current } = approval;
  if (revision !== current) {
    throw new ConflictError('approval-stale', 'The post has another revision by now.', {
      details: { revision: current },
    });
  }
  const move = moveFor(approval, what);
  const state = approvalMoves[approval.state][move];
  if (state === undefined) {
    throw new ConflictError('approval-decided', `An approval that is ${approval.state} cannot take the move ${move}.`, {
      details: { state: approval.state },
    });
  }
  if (what === 'approve') assertMayApprove(approval, person);
  const version = approval.version + 1;
  return {
    ...approval,
    state,
    version,
    given: givenAfter(approval.given, state, what === 'approve' ? { ...person, at } : undefined),
    last: { ...person, what, revision, version, at, ...(comment === undefined ? {} : { comment }) },
  };
}

function givenAfter(
  before: PostApproval['given'],
  state: ApprovalState,
  approval: PostApproval['given'][number] | undefined,
): PostApproval['given'] {
  if (approval !== undefined) return [...before, approval];
  return state === 'requested' ? [] : before;
}

function moveFor({ steps, given }: PostApproval, what: ApprovalDecision['what']): ApprovalMove {
  return what === 'approve' && given.length + 1 < steps ? 'approve-first' : what;
}

function assertMayApprove({ authors, ownPosts, given }: PostApproval, person: ApprovingPerson): void {
  const own = tokensOf(person);
  if (!ownPosts && own.some((token) => authors.includes(token))) {
    throw new ForbiddenError('own-post', 'Whoever has written a post does not approve it.');
  }
  if (given.some((other) => tokensOf(other).some((token) => own.includes(token)))) {
    throw new ConflictError('approval-by-same-person', 'The second approval is another person’s.');
  }
}

/** Who answers for an approval: for a guest's, whoever has given the link out as well. */
const tokensOf = ({ by, issuedBy }: ApprovingPerson): readonly string[] =>
  issuedBy === undefined ? [by] : [by, issuedBy];

/** Could take this person's approval now. */
export function mayBeApprovedBy(approval: PostApproval, person: ApprovingPerson): boolean {
  try {
    decideApproval(approval, { ...person, what: 'approve', revision: approval.revision }, '');
    return true;
  } catch {
    return false;
  }
}

/**
 * The content that a delivery has may go out. Where an edit could not reach it any more, what it has was released before.
 */
export function isReleased(
  { approval }: { readonly approval?: PostApproval | undefined },
  { revision, doubtSince }: Pick<Delivery, 'revision' | 'doubtSince'>,
): boolean {
  if (approval === undefined) return true;
  return approval.revision === revision ? approval.state === 'approved' : doubtSince !== undefined;
}
