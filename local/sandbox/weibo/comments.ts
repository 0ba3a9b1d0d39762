import type { Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { Attempt } from './checks.ts';
import {
  checkContent,
  checkContract,
  checkLength,
  checkRip,
  checkSaid,
  checkSwitch,
  firstRefusal,
  readId,
} from './checks.ts';
import { commentObject } from './comment-object.ts';
import { nextId, showText } from './compose.ts';
import type { WeiboRefusal } from './errors.ts';
import { missingParameter, weiboRefused } from './errors.ts';
import type { WeiboComment, WeiboStatus } from './state.ts';
import { commentsAbout, isGone, isPublic } from './state.ts';

const longest = 140;

export function createComment(attempt: Attempt): Outcome {
  const target = commentable(attempt);
  return 'refusal' in target
    ? weiboRefused(attempt.input.path, target.refusal)
    : write(attempt, { statusId: target.status.id });
}

export function replyToComment(attempt: Attempt): Outcome {
  const { input, context } = attempt;
  const target = commentable(attempt);
  if ('refusal' in target) return weiboRefused(input.path, target.refusal);
  const read = readId(input, 'cid', 20204);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const comment = context.world.weibo.comments.get(read.id);
  const isThere = comment !== undefined && comment.statusId === target.status.id && !isGone(comment, context.now);
  if (!isThere) return weiboRefused(input.path, { code: 20201 });
  const name = context.world.weibo.users.get(comment.uid)?.screenName ?? '';
  const prefix = input.parameters.get('without_mention') === '1' ? '' : `回复@${name}:`;
  return write(attempt, { statusId: target.status.id, replyTo: comment.id, prefix });
}

export function destroyComment({ input, token, context }: Attempt): Outcome {
  const read = readId(input, 'cid', 20204);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const { weibo } = context.world;
  const comment = weibo.comments.get(read.id);
  if (comment === undefined || isGone(comment, context.now)) return weiboRefused(input.path, { code: 20201 });
  // One's own, and what others have written under one's own posts.
  const isAllowed = comment.uid === token.uid || weibo.statuses.get(comment.statusId)?.uid === token.uid;
  if (!isAllowed) return weiboRefused(input.path, { code: 20203 });
  return answered(commentObject(context, comment), [
    { type: 'weibo.comment-removed', id: comment.id, at: context.now },
  ]);
}

type Commentable = { readonly status: WeiboStatus } | { readonly refusal: WeiboRefusal };

function commentable(attempt: Attempt): Commentable {
  const { input, token, context } = attempt;
  const isClosed = context.settings.weibo.ordinaryComments === 'refuse' && checkContract(attempt);
  if (isClosed) return { refusal: isClosed };
  const read = readId(input, 'id', 20109);
  if ('refusal' in read) return read;
  const status = context.world.weibo.statuses.get(read.id);
  if (status === undefined || isGone(status, context.now)) return { refusal: { code: 20101 } };
  return status.uid === token.uid || isPublic(status, context.now) ? { status } : { refusal: { code: 20112 } };
}

interface Place {
  readonly statusId: string;
  readonly replyTo?: string;
  readonly prefix?: string;
}

function write(attempt: Attempt, place: Place): Outcome {
  const { text, input, token, context } = attempt;
  if (text.trim() === '') return weiboRefused(input.path, missingParameter('comment'));
  const refusal = firstRefusal(attempt, [
    checkRip,
    checkSwitch('comment_ori'),
    checkSwitch('without_mention'),
    (one) => checkLength(one, longest),
    checkContent,
    () => checkSaid({ uid: token.uid, text, about: commentsAbout(place.statusId) }, context),
  ]);
  if (refusal !== undefined) return weiboRefused(input.path, refusal);
  const comment = composeComment(attempt, place);
  return answered(commentObject(context, comment), [{ type: 'weibo.commented', comment }]);
}

export function composeComment({ text, input, token, context }: Attempt, place: Place): WeiboComment {
  const { statusId, replyTo, prefix = '' } = place;
  return {
    id: nextId(context),
    statusId,
    uid: token.uid,
    appKey: token.appKey,
    text,
    ...showText(`${prefix}${text}`, context),
    ...(replyTo === undefined ? {} : { replyTo }),
    rip: input.parameters.get('rip') ?? '',
    createdAt: context.now,
  };
}
