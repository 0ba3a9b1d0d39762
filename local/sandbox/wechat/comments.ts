import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context, Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { AccountRun } from './access.ts';
import { articleKey, commentKey, type WechatComment } from './comment-state.ts';
import { refuse } from './errors.ts';
import { massStatus, publishStatus, type WechatArticle } from './state.ts';

const listMost = 49;
const placeSchema = z.object({
  msg_data_id: z.union([z.string(), z.int()]).transform(String),
  index: z.int().nonnegative().default(0),
});
const commentSchema = placeSchema.extend({ user_comment_id: z.int() });
const replySchema = commentSchema.extend({ content: z.string() });
const listSchema = placeSchema.extend({
  begin: z.int().nonnegative(),
  count: z.int(),
  /** 0 all, 1 ordinary, 2 elected. */
  type: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

export type CommentPlace = Pick<WechatComment, 'appId' | 'msgDataId' | 'index'>;

/** An article that readers can see, published or sent to the followers. */
export function readableArticle(place: CommentPlace, { world, now }: Context): WechatArticle | undefined {
  const isOf = (one: { appId: string; msgDataId: string }) =>
    one.appId === place.appId && one.msgDataId === place.msgDataId;
  const job = [...world.wechat.jobs.values()].find((one) => isOf(one) && publishStatus(one, now) === 0);
  const mass = [...world.wechat.masses.values()].find((one) => isOf(one) && massStatus(one, now) === 'SEND_SUCCESS');
  return (job ?? mass)?.articles[place.index];
}

export function mayComment(place: CommentPlace, context: Context): boolean {
  const article = readableArticle(place, context);
  if (article === undefined) return false;
  return context.world.wechat.commentsOpen.get(articleKey(place)) ?? article.need_open_comment === 1;
}

export function commentsOf(place: CommentPlace, { world }: Context): readonly WechatComment[] {
  const key = articleKey(place);
  return [...world.wechat.comments.values()].filter((comment) => articleKey(comment) === key);
}

type PlaceRun<T> = (asked: { readonly place: CommentPlace; readonly body: T }, context: Context) => Outcome;

/** Reads the body, and refuses accounts without the privilege and articles that nobody can read. */
function onArticle<T extends z.output<typeof placeSchema>>(schema: z.ZodType<T>, run: PlaceRun<T>): AccountRun {
  return (account, input, context) => {
    if (!account.verified) return refuse(context, 88000);
    const body = readJson(input.body, schema);
    if (body === undefined) return refuse(context, 47001);
    const place = { appId: account.appId, msgDataId: body.msg_data_id, index: body.index };
    if (readableArticle(place, context) === undefined) return refuse(context, 88001);
    return run({ place, body }, context);
  };
}

type Change<T> = (comment: WechatComment, body: T, context: Context) => Partial<WechatComment> | number;

/** Changes one comment, or tells by which number that is refused. */
function onComment<T extends z.output<typeof commentSchema>>(schema: z.ZodType<T>, change: Change<T>): AccountRun {
  return onArticle(schema, ({ place, body }, context) => {
    const comment = context.world.wechat.comments.get(commentKey(place, body.user_comment_id));
    if (comment === undefined || comment.isDeleted) return refuse(context, 88008);
    const changed = change(comment, body, context);
    if (typeof changed === 'number') return refuse(context, changed);
    return done([{ type: 'wechat.comment-set', comment: { ...comment, ...changed } }]);
  });
}

function done(events: Outcome['events']): Outcome {
  return answered({ errcode: 0, errmsg: 'ok' }, events);
}

const switched = (isOpen: boolean) =>
  onArticle(placeSchema, ({ place }) =>
    done([{ type: 'wechat.comments-switched', article: articleKey(place), isOpen }]),
  );
export const openComments = switched(true);
export const closeComments = switched(false);

export const listComments = onArticle(listSchema, ({ place, body: { begin, count, type } }, context) => {
  if (count < 1 || count > listMost) return refuse(context, 88010);
  const all = commentsOf(place, context).filter(
    ({ isDeleted, isElected }) => !isDeleted && (type === 0 || isElected === (type === 2)),
  );
  return answered({
    errcode: 0,
    errmsg: 'ok',
    total: all.length,
    comment: all.slice(begin, begin + count).map(({ id, openId, at, content, isElected, reply }) => ({
      user_comment_id: id,
      openid: openId,
      create_time: Math.floor(at / 1000),
      content,
      comment_type: isElected ? 1 : 0,
      ...(reply === undefined ? {} : { reply: { content: reply.content, create_time: Math.floor(reply.at / 1000) } }),
    })),
  });
});

export const electComment = onComment(commentSchema, (comment, _body, context) => {
  const elected = commentsOf(comment, context).filter(({ isElected, isDeleted }) => isElected && !isDeleted);
  const isFull = !comment.isElected && elected.length >= context.settings.wechat.electedComments;
  return isFull ? 88003 : { isElected: true };
});
export const unelectComment = onComment(commentSchema, () => ({ isElected: false }));
export const deleteComment = onComment(commentSchema, () => ({ isDeleted: true }));
export const deleteReply = onComment(commentSchema, ({ reply }) =>
  reply === undefined ? 87009 : { reply: undefined },
);
export const addReply = onComment(replySchema, ({ reply }, { content }, { now, settings }) => {
  if (reply !== undefined) return 88005;
  const length = [...content].length;
  return length < 1 || length > settings.wechat.replyCharacters ? 88007 : { reply: { content, at: now } };
});
