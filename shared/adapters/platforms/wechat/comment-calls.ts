import * as z from 'zod';
import type { CallContext } from '../failures.ts';
import { jsonCall, type WechatApi, type WechatCaller } from './api.ts';
import { timeoutsMs, type WechatEndpoint } from './endpoints.ts';

/** An article by the `msg_data_id` of its message and its place in it, from 0. */
export type CommentedArticle = { readonly msgDataId: string; readonly index: number };
export type CommentOf = { readonly article: CommentedArticle; readonly commentId: number };
export type Comment = {
  readonly commentId: number;
  readonly openId: string;
  readonly at: number;
  readonly content: string;
  readonly isElected: boolean;
  readonly reply?: string;
};
export type CommentPage = { readonly total: number; readonly comments: readonly Comment[] };

/** More than 49 are refused (88010). */
const pageSize = 49;
const kinds = { all: 0, ordinary: 1, elected: 2 } as const;

const doneSchema = z.object({});
const commentSchema = z
  .object({
    user_comment_id: z.number().int(),
    openid: z.string().catch(''),
    create_time: z.coerce.number(),
    content: z.string(),
    comment_type: z.number().catch(0),
    reply: z.object({ content: z.string() }).optional().catch(undefined),
  })
  .transform(
    (one): Comment => ({
      commentId: one.user_comment_id,
      openId: one.openid,
      at: one.create_time * 1000,
      content: one.content,
      isElected: one.comment_type === 1,
      ...(one.reply === undefined ? {} : { reply: one.reply.content }),
    }),
  );
const pageSchema = z
  .object({ total: z.number().int(), comment: z.array(commentSchema) })
  .transform(({ total, comment: comments }): CommentPage => ({ total, comments }));

export function commentCalls(api: WechatApi) {
  const act = async (path: WechatEndpoint, of: { caller: WechatCaller; context: CallContext }, body: unknown) => {
    await api(of.caller, { ...jsonCall(path, body), timeoutMs: timeoutsMs.once, schema: doneSchema }, of.context);
  };
  const onComment = (path: WechatEndpoint) => (caller: WechatCaller, of: CommentOf, context: CallContext) =>
    act(path, { caller, context }, toWire(of));
  return {
    /** Lets readers comment on an article, or no longer. */
    async switchComments(
      caller: WechatCaller,
      { article, isOpen }: { readonly article: CommentedArticle; readonly isOpen: boolean },
      context: CallContext,
    ): Promise<void> {
      await act(isOpen ? 'comment/open' : 'comment/close', { caller, context }, placeOf(article));
    },
    comments(
      caller: WechatCaller,
      asked: { readonly article: CommentedArticle; readonly begin: number; readonly of: keyof typeof kinds },
      context: CallContext,
    ): Promise<CommentPage> {
      const body = { ...placeOf(asked.article), begin: asked.begin, count: pageSize, type: kinds[asked.of] };
      const call = { ...jsonCall('comment/list', body), timeoutMs: timeoutsMs.read };
      return api(caller, { ...call, schema: pageSchema }, context);
    },
    /** Readers see elected comments first. */
    electComment: onComment('comment/markelect'),
    unelectComment: onComment('comment/unmarkelect'),
    deleteComment: onComment('comment/delete'),
    /** One reply a comment: a second one is refused (88005). */
    async replyTo(
      caller: WechatCaller,
      { content, ...of }: CommentOf & { readonly content: string },
      context: CallContext,
    ): Promise<void> {
      await act('comment/reply/add', { caller, context }, { ...toWire(of), content });
    },
    deleteReply: onComment('comment/reply/delete'),
  };
}

function placeOf({ msgDataId, index }: CommentedArticle) {
  return { msg_data_id: Number(msgDataId), index };
}

function toWire({ article, commentId }: CommentOf) {
  return { ...placeOf(article), user_comment_id: commentId };
}
