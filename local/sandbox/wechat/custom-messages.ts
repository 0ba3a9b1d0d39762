import * as z from 'zod';
import { readJson } from '../json-body.ts';
import type { Context } from '../operation.ts';
import { answered } from '../operation.ts';
import type { AccountRun } from './access.ts';
import { findDraft } from './drafts.ts';
import type { Follower } from './engagement-state.ts';
import { refuse } from './errors.ts';
import { findFollower, isFollowing } from './followers.ts';
import { publishStatus, type WechatAccount } from './state.ts';

const textLimitBytes = 2048;

const bodySchema = z.object({
  touser: z.string().default(''),
  msgtype: z.string(),
  text: z.object({ content: z.string() }).optional(),
  image: z.object({ media_id: z.string() }).optional(),
  news: z
    .object({
      articles: z.array(
        z.object({
          title: z.string(),
          description: z.string().default(''),
          url: z.string(),
          picurl: z.string().default(''),
        }),
      ),
    })
    .optional(),
  mpnews: z.object({ media_id: z.string() }).optional(),
  mpnewsarticle: z.object({ article_id: z.string() }).optional(),
});
type Body = z.infer<typeof bodySchema>;

/** A message to one follower who has let the account speak a while ago. */
export const sendCustom: AccountRun = (account, input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const body = readJson(input.body, bodySchema);
  if (body === undefined) return refuse(context, 47001);
  const follower = findFollower(account.appId, body.touser, context);
  if (follower === undefined) return refuse(context, 40003);
  if (!isFollowing(follower)) return refuse(context, 43004);
  const refusal = contentRefusal(body, account, context) ?? windowRefusal(follower, context);
  if (refusal !== undefined) return refuse(context, refusal);
  const content = body[body.msgtype as ContentKind];
  const message = { appId: account.appId, openId: body.touser, kind: body.msgtype, content, sentAt: context.now };
  return answered({ errcode: 0, errmsg: 'ok' }, [{ type: 'wechat.custom-sent', message }]);
};

type ContentKind = 'text' | 'image' | 'news' | 'mpnews' | 'mpnewsarticle';
type ContentRule = (body: Body, account: WechatAccount, context: Context) => number | undefined;

const contentRules: Readonly<Record<ContentKind, ContentRule>> = {
  text: ({ text }) => {
    if (!text?.content) return 44004;
    return Buffer.byteLength(text.content) > textLimitBytes ? 45002 : undefined;
  },
  image: ({ image }, { appId }, { world }) => {
    const material = world.wechat.materials.get(image?.media_id ?? '');
    return material?.appId === appId && material.kind === 'image' ? undefined : 40007;
  },
  news: ({ news }) => {
    const [article] = news?.articles ?? [];
    if (article === undefined) return 44003;
    if (news?.articles.length !== 1) return 45008;
    return /^https?:$/.test(URL.parse(article.url)?.protocol ?? '') ? undefined : 40066;
  },
  mpnews: ({ mpnews }, account, context) =>
    findDraft(mpnews?.media_id ?? '', account, context) === undefined ? 40007 : undefined,
  mpnewsarticle: ({ mpnewsarticle }, { appId }, { world, now }) => {
    const isPublished = [...world.wechat.jobs.values()].some(
      (job) => job.appId === appId && job.articleId === mpnewsarticle?.article_id && publishStatus(job, now) === 0,
    );
    return isPublished ? undefined : 53600;
  },
};

function contentRefusal(body: Body, account: WechatAccount, context: Context): number | undefined {
  const rule = Object.hasOwn(contentRules, body.msgtype) ? contentRules[body.msgtype as ContentKind] : undefined;
  return rule === undefined ? 40008 : rule(body, account, context);
}

/** Each thing that a follower does opens a window; one that is open and not used up is enough. */
function windowRefusal(follower: Follower, { now, settings }: Context): number | undefined {
  const { customWindows } = settings.wechat;
  const left = [
    { opening: follower.messaged, ...customWindows.message },
    { opening: follower.tapped, ...customWindows.tap },
  ].flatMap(({ opening, seconds, messages }) =>
    opening === undefined || now >= opening.at + seconds * 1000 ? [] : [messages - opening.sent],
  );
  if (left.length === 0) return 45015;
  return left.some((count) => count > 0) ? undefined : 45047;
}
