import { weiboDate } from '../beijing-time.ts';
import type { Context } from '../operation.ts';
import type { WeiboComment } from './state.ts';
import { sourceAnchor, statusObject, userObject } from './status-object.ts';

export function commentObject(context: Context, comment: WeiboComment): Record<string, unknown> {
  const { weibo } = context.world;
  const user = weibo.users.get(comment.uid);
  const status = weibo.statuses.get(comment.statusId);
  const answered = comment.replyTo === undefined ? undefined : weibo.comments.get(comment.replyTo);
  return {
    created_at: weiboDate(comment.createdAt),
    id: Number(comment.id),
    idstr: comment.id,
    mid: comment.id,
    text: comment.shownText,
    source: sourceAnchor(weibo.apps.get(comment.appKey)),
    ...(user === undefined ? {} : { user: userObject(context, user) }),
    ...(status === undefined ? {} : { status: statusObject(context, status) }),
    ...(answered === undefined ? {} : { reply_comment: commentObject(context, answered) }),
  };
}
