import { type ApprovalDecision, decideApproval, type PostApproval } from '../domain/approval.ts';
import { ConflictError } from '../domain/errors.ts';
import { isoOf } from '../domain/instants.ts';
import type { Post } from '../domain/post.ts';
import type { PostApprovals, PostRepository } from '../ports/repositories.ts';
import { announceApproval } from './announce-approval.ts';
import { createForgivingQueue } from './forgiving-queue.ts';
import { loadPost } from './load-post.ts';
import { releaseApproved } from './release-approved.ts';
import type { SettleDeps } from './settle-delivery.ts';

export type DecideOnApprovalDeps = SettleDeps & {
  readonly posts: Pick<PostRepository, 'get'>;
  readonly approvals: PostApprovals;
};

export type DecideOnApprovalInput = {
  readonly brandId: string;
  readonly postId: string;
  readonly decision: ApprovalDecision;
};

const maxTries = 3;

/**
 * Stores what somebody has decided about a revision of a post, tells of it, and lets go what may go. The post is the point of
 * no return: from there on it is completed by this request, by its repetition, or by the alarms of what still waits.
 * Throws `ConflictError` (`approval-not-needed`, `approval-stale`, `approval-decided`, `approval-by-same-person`, `lost-race`)
 * and `ForbiddenError` (`own-post`).
 */
export async function decideOnApproval(
  deps: DecideOnApprovalDeps,
  input: DecideOnApprovalInput,
): Promise<{ readonly post: Post; readonly isSent: boolean }> {
  const post = await storeDecision(deps, input);
  const queue = createForgivingQueue(deps.queue);
  await announceApproval(deps, post);
  if (post.approval?.state === 'approved') {
    await releaseApproved({ ...deps, queue }, post, await deps.deliveries.listByPost(post.postId));
  }
  return { post, isSent: !queue.hasFailed() };
}

async function storeDecision(deps: DecideOnApprovalDeps, input: DecideOnApprovalInput): Promise<Post> {
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const post = await loadPost(deps.posts, input);
    const { approval } = post;
    if (approval === undefined) throw new ConflictError('approval-not-needed', 'The post needs no approval.');
    if (isRepeat(approval, input.decision)) return post;
    const after = { ...post, approval: decideApproval(approval, input.decision, isoOf(deps.clock.now())) };
    if ((await deps.approvals.decide(post, after.approval)) === 'saved') return after;
  }
  throw new ConflictError('lost-race', 'Others decide about the post again and again.');
}

/** Whoever asks for what they have just said may not have had the answer. */
function isRepeat({ last, revision, state }: PostApproval, decision: ApprovalDecision): boolean {
  const isSame = last.what === decision.what && last.by === decision.by && last.comment === decision.comment;
  return isSame && decision.revision === revision && last.revision === revision && endsBy[decision.what].has(state);
}

const endsBy: Readonly<Record<ApprovalDecision['what'], ReadonlySet<PostApproval['state']>>> = {
  request: new Set(),
  approve: new Set(['approved']),
  reject: new Set(['rejected']),
};
