import * as z from 'zod';
import type { CommentOf } from '../../../shared/adapters/platforms/wechat/comment-calls.ts';
import type { WechatEndpoint } from '../../../shared/adapters/platforms/wechat/endpoints.ts';
import { isoOf } from '../../../shared/domain/instants.ts';
import { defineRoute, type Route, type RouteInput } from '../../../shared/lambda/api-route.ts';
import { openPage, signPage } from '../../../shared/lambda/pages.ts';
import { accountParams, idSchema, listOf, noBody } from '../../../shared/lambda/route-schemas.ts';
import type { StepEffect } from '../../../shared/ports/platform-publisher.ts';
import { changeAt, readFrom } from '../account-call.ts';
import { onceCallProblems, repeatableCallProblems } from '../call-problems.ts';
import { commentedArticle } from '../commented-article.ts';
import type { ServeWechatDeps } from '../deps.ts';
import { wechatPath } from '../wechat-path.ts';

const path = `${wechatPath}/posts/{postId}/comments`;
const postParams = accountParams.extend({ postId: idSchema });
const commentParams = postParams.extend({ commentId: z.coerce.number().int().positive() });
/** Which of the articles that went out together, from 1. */
const article = z.coerce.number().int().min(1).max(8).default(1);
const articleQuery = z.strictObject({ article });
const listQuery = articleQuery.extend({
  of: z.enum(['all', 'ordinary', 'elected']).default('all'),
  cursor: z.string().max(2_000).optional(),
});
const commentView = z.object({
  commentId: z.number(),
  openId: z.string(),
  at: z.string(),
  content: z.string(),
  isElected: z.boolean(),
  reply: z.string().optional(),
});
/** Before a comment can be addressed. */
const articleProblems = ['delivery-not-found', 'no-comments-known'] as const;
const doneView = z.object({ done: z.literal(true) });
const done = { status: 200, body: { done: true } } as const;

export function commentRoutes(deps: ServeWechatDeps): readonly Route[] {
  return [listRoute(deps), switchRoute(deps), ...oneCommentRoutes(deps), ...replyRoutes(deps)];
}

function listRoute(deps: ServeWechatDeps): Route {
  return defineRoute({
    method: 'GET',
    summary: 'Lists the comments of an article that is out.',
    path,
    access: 'viewer',
    params: postParams,
    query: listQuery,
    body: noBody,
    response: listOf(commentView),
    problems: [...articleProblems, ...repeatableCallProblems],
    handle: async ({ params, query: { of, cursor, article } }) => {
      const found = await commentedArticle(deps, { ...params, article });
      const listing = `wechat-comments ${found.account.accountId} ${found.name} ${of}`;
      const begin = Number((await openPage(deps.signingKey, listing, cursor)) ?? 0);
      const page = await readFrom(deps, { ...params, call: 'comment/list' }, (caller, context) =>
        deps.client.comments(caller, { article: found.article, begin, of }, context),
      );
      const items = page.comments.map((comment) => ({ ...comment, at: isoOf(comment.at) }));
      const next = begin + items.length;
      const more = items.length > 0 && next < page.total ? { cursor: String(next) } : {};
      return { status: 200, body: await signPage(deps.signingKey, listing, { items, ...more }) };
    },
  });
}

function switchRoute(deps: ServeWechatDeps): Route {
  return defineRoute({
    method: 'PUT',
    summary: 'Opens or closes the comments of an article.',
    path,
    access: 'editor',
    params: postParams,
    query: articleQuery,
    body: z.strictObject({ open: z.boolean() }),
    response: doneView,
    problems: [...articleProblems, ...repeatableCallProblems],
    handle: async ({ params, query, body: { open: isOpen }, caller: { tokenId: actor } }) => {
      const { account, article, name } = await commentedArticle(deps, { ...params, ...query });
      const what = isOpen ? 'open-comments' : 'close-comments';
      const call = isOpen ? 'comment/open' : 'comment/close';
      const change = { account, actor, kind: 'change', call, effect: 'repeatable', done: what, to: name } as const;
      await changeAt(deps, change, (caller, context) =>
        deps.client.switchComments(caller, { article, isOpen }, context),
      );
      return done;
    },
  });
}

type OnComment = RouteInput<z.output<typeof commentParams>, z.output<typeof articleQuery>, unknown>;
type Act = {
  readonly done: string;
  readonly effect: StepEffect;
  readonly call: WechatEndpoint;
  readonly act: 'electComment' | 'unelectComment' | 'deleteComment' | 'deleteReply' | { readonly reply: string };
};

async function actOn(deps: ServeWechatDeps, { params, query, caller: { tokenId: actor } }: OnComment, wish: Act) {
  const { commentId } = params;
  const { account, article, name } = await commentedArticle(deps, { ...params, ...query });
  const of: CommentOf = { article, commentId };
  const { act, ...about } = wish;
  const change = { account, actor, kind: 'change', to: `${name}/${commentId}`, ...about } as const;
  await changeAt(deps, change, (caller, context) =>
    typeof act === 'string'
      ? deps.client[act](caller, of, context)
      : deps.client.replyTo(caller, { ...of, content: act.reply }, context),
  );
  return done;
}

/** Each says what shall be, so that a repeated request changes nothing. */
function oneCommentRoutes(deps: ServeWechatDeps): readonly Route[] {
  const one = {
    path: `${path}/{commentId}`,
    access: 'editor',
    params: commentParams,
    query: articleQuery,
    problems: [...articleProblems, ...onceCallProblems],
  } as const;
  return [
    defineRoute({
      ...one,
      method: 'PUT',
      summary: 'Shows a comment first, or no longer.',
      body: z.strictObject({ elected: z.boolean() }),
      response: doneView,
      handle: (input) =>
        actOn(deps, input, {
          effect: 'repeatable',
          ...(input.body.elected
            ? { done: 'elect-comment', call: 'comment/markelect', act: 'electComment' }
            : { done: 'unelect-comment', call: 'comment/unmarkelect', act: 'unelectComment' }),
        }),
    }),
    defineRoute({
      ...one,
      method: 'DELETE',
      summary: 'Deletes a comment.',
      body: noBody,
      response: doneView,
      handle: (input) =>
        actOn(deps, input, { effect: 'keyed', done: 'delete-comment', call: 'comment/delete', act: 'deleteComment' }),
    }),
  ];
}

function replyRoutes(deps: ServeWechatDeps): readonly Route[] {
  const reply = {
    path: `${path}/{commentId}/reply`,
    access: 'editor',
    params: commentParams,
    query: articleQuery,
    problems: [...articleProblems, ...onceCallProblems],
  } as const;
  return [
    defineRoute({
      ...reply,
      method: 'PUT',
      summary: 'Answers a comment, once.',
      body: z.strictObject({ text: z.string().trim().min(1).max(600) }),
      response: doneView,
      handle: (input) =>
        actOn(deps, input, {
          effect: 'keyed',
          done: 'reply-to-comment',
          call: 'comment/reply/add',
          act: { reply: input.body.text },
        }),
    }),
    defineRoute({
      ...reply,
      method: 'DELETE',
      summary: 'Takes the answer to a comment back.',
      body: noBody,
      response: doneView,
      handle: (input) =>
        actOn(deps, input, { effect: 'keyed', done: 'delete-reply', call: 'comment/reply/delete', act: 'deleteReply' }),
    }),
  ];
}
