import type { PostApproval } from '../domain/approval.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { Post } from '../domain/post.ts';
import type { DomainEvent, EventBus } from '../ports/messaging.ts';
import type { LogRepository } from '../ports/repositories.ts';

export type AnnounceDeps = { readonly log: Pick<LogRepository, 'append'>; readonly events: EventBus };

/** Logs what was decided last about a post and tells of it. Doing so again says the same thing once more. */
export async function announceApproval(deps: AnnounceDeps, post: Post): Promise<void> {
  const { approval } = post;
  if (approval === undefined) return;
  await deps.log.append([logEntryOf(post, approval)]);
  await deps.events.publish([eventOf(post, approval)]);
}

/** Of its own revision: what an edit has carried over was told when it was decided. */
export const isNews = ({ last, revision }: PostApproval): boolean => last.revision === revision;

const outcomes = { request: 'request-approval', approve: 'approve', reject: 'reject' } as const;

function logEntryOf(post: Post, { last }: PostApproval): LogEntry {
  const { postId, brandId, deliveries } = post;
  const { accountId = '', platform = '' } = deliveries[0] ?? {};
  return {
    entryId: idOf(post, last),
    owner: `POST#${postId}`,
    kind: 'decision',
    at: last.at,
    outcome: outcomes[last.what],
    actor: last.by,
    ...(last.name === undefined ? {} : { actorName: last.name }),
    ...(last.comment === undefined ? {} : { reason: last.comment }),
    brandId,
    accountId,
    platform,
    postId,
    revision: last.revision,
  };
}

const idOf = ({ postId }: Post, { revision, version }: PostApproval['last']): string =>
  `${postId}-approval-${revision}-${version}`;

/** Neither names nor comments: who wants them reads the post. */
function eventOf(post: Post, { state, steps, given, revision, last }: PostApproval): DomainEvent {
  const { brandId, postId } = post;
  const eventId = idOf(post, last);
  return {
    eventId,
    type: eventTypes[state],
    at: last.at,
    brandId,
    detail: { postId, revision, state, steps, approvalsGiven: given.length, dueAt: post.dueAt },
  };
}

/** Somebody is asked again once the first of two has approved. */
type ApprovalEventType = 'post.approval-requested' | 'post.approved' | 'post.rejected';
const eventTypes: Readonly<Record<PostApproval['state'], ApprovalEventType>> = {
  requested: 'post.approval-requested',
  'half-approved': 'post.approval-requested',
  approved: 'post.approved',
  rejected: 'post.rejected',
};
