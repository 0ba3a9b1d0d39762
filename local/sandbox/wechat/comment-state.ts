import * as z from 'zod';

const commentSchema = z.object({
  appId: z.string(),
  msgDataId: z.string(),
  index: z.number(),
  /** Counted for each article by itself. */
  id: z.number(),
  openId: z.string(),
  content: z.string(),
  at: z.number(),
  isElected: z.boolean(),
  reply: z.object({ content: z.string(), at: z.number() }).optional(),
  isDeleted: z.boolean(),
});
export type WechatComment = z.infer<typeof commentSchema>;

export const commentEventSchemas = [
  /** Written, or changed in any way. */
  z.object({ type: z.literal('wechat.comment-set'), comment: commentSchema }),
  z.object({ type: z.literal('wechat.comments-switched'), article: z.string(), isOpen: z.boolean() }),
] as const;
export type CommentEvent = z.infer<(typeof commentEventSchemas)[number]>;

export interface CommentState {
  /** By `commentKey`, oldest first. */
  readonly comments: Map<string, WechatComment>;
  /** By `articleKey`; what is not named is as its draft has it. */
  readonly commentsOpen: Map<string, boolean>;
}

export function createCommentState(): CommentState {
  return { comments: new Map(), commentsOpen: new Map() };
}

type Place = Pick<WechatComment, 'appId' | 'msgDataId' | 'index'>;

export function articleKey({ appId, msgDataId, index }: Place): string {
  return `${appId} ${msgDataId} ${index}`;
}

export function commentKey(place: Place, id: number): string {
  return `${articleKey(place)} ${id}`;
}

export function applyComment(state: CommentState, event: CommentEvent): void {
  if (event.type === 'wechat.comment-set')
    state.comments.set(commentKey(event.comment, event.comment.id), event.comment);
  else state.commentsOpen.set(event.article, event.isOpen);
}
