import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { RequestInput } from '../request-input.ts';
import { readId } from './checks.ts';
import { commentObject } from './comment-object.ts';
import { weiboRefused } from './errors.ts';
import { pageOf } from './paging.ts';
import type { WeiboComment, WeiboToken } from './state.ts';
import { isGone } from './state.ts';
import { namesUser } from './status-reads.ts';

const window = { most: 200, usual: 50 } as const;

/** Under one post. */
export function showComments(_token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const read = readId(input, 'id', 20109);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const status = context.world.weibo.statuses.get(read.id);
  if (status === undefined || isGone(status, context.now)) return weiboRefused(input.path, { code: 20101 });
  return listed((comment) => comment.statusId === status.id, input, context);
}

/** Under the user's own posts, and answers to the user's comments. */
export function commentsToMe(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const { statuses, comments } = context.world.weibo;
  return listed(
    ({ uid, statusId, replyTo }) => {
      const isUnderOwn = statuses.get(statusId)?.uid === token.uid;
      const answersOwn = replyTo !== undefined && comments.get(replyTo)?.uid === token.uid;
      return uid !== token.uid && (isUnderOwn || answersOwn);
    },
    input,
    context,
  );
}

export function commentsByMe(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  return listed(({ uid }) => uid === token.uid, input, context);
}

export function commentsNamingMe(token: WeiboToken, input: RequestInput, context: Context): Outcome {
  const name = context.world.weibo.users.get(token.uid)?.screenName ?? '';
  return listed(({ uid, text }) => uid !== token.uid && namesUser(text, name), input, context);
}

function listed(isWanted: (comment: WeiboComment) => boolean, input: RequestInput, context: Context): Outcome {
  const { comments } = context.world.weibo;
  const wanted = [...comments.values()].filter((comment) => !isGone(comment, context.now) && isWanted(comment));
  const ids = wanted.map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b));
  const page = pageOf(ids, input, window).flatMap((id) => comments.get(id) ?? []);
  return answered({
    comments: page.map((comment) => commentObject(context, comment)),
    hasvisible: false,
    previous_cursor: 0,
    next_cursor: 0,
    total_number: ids.length,
  });
}
