import type { BaiduPush } from './baidu/state.ts';
import { remainOn } from './baidu/state.ts';
import { articleUrl } from './baijiahao/queries.ts';
import type { ArticleStatus, BaijiahaoArticle } from './baijiahao/state.ts';
import { articleStatus } from './baijiahao/state.ts';
import { beijingDay } from './beijing-time.ts';
import type { SandboxSettings } from './settings.ts';
import type { CallbackTry } from './wechat/callback-state.ts';
import type { WechatComment } from './wechat/comment-state.ts';
import type { CustomMessage, Follower, QrCode, WechatMenu } from './wechat/engagement-state.ts';
import type { MassMessage, WechatArticle, WechatDraft, WechatPublishJob } from './wechat/state.ts';
import { isInBox, massStatus, publishStatus } from './wechat/state.ts';
import { midToBase62 } from './weibo/base62.ts';
import type { FanMessage, FanTry } from './weibo/fans-state.ts';
import type { WeiboComment, WeiboProfile, WeiboStatus, WeiboToken } from './weibo/state.ts';
import { isGone, isPublic } from './weibo/state.ts';
import type { World } from './world.ts';

/** What a reader of the inspection API sees: everything but tokens and secrets. Times are in milliseconds. */
export interface WeiboView {
  readonly apps: readonly { appKey: string; name: string; safeDomain: string | undefined; level: string }[];
  readonly users: readonly (WeiboProfile & { tokens: readonly TokenView[] })[];
  /** Oldest first. */
  readonly statuses: readonly (WeiboStatus & { screenName: string; permalink: string; seen: Seen })[];
  /** Oldest first. */
  readonly comments: readonly (WeiboComment & { screenName: string; isGone: boolean })[];
  /** What single people were told, oldest first. */
  readonly fanMessages: readonly FanMessage[];
  /** What accounts were told of people, try by try. */
  readonly fanTries: readonly FanTry[];
}

type TokenView = Pick<WeiboToken, 'appKey' | 'expiresAt' | 'revokedAt'>;

/** By everybody, by the author alone, or by nobody any more. */
type Seen = 'public' | 'author' | 'gone';

export interface WechatView {
  readonly accounts: readonly { appId: string; name: string; kind: string; verified: boolean }[];
  readonly drafts: readonly (WechatDraft & { inBox: boolean })[];
  readonly publications: readonly (WechatPublishJob & { status: 0 | 1 | 2 | 3 | 4 | 5 })[];
  /** What was sent to the followers, oldest first. */
  readonly massMessages: readonly (MassMessage & { status: ReturnType<typeof massStatus> })[];
  readonly menus: readonly WechatMenu[];
  readonly followers: readonly Follower[];
  /** What was written to single followers, oldest first. */
  readonly customMessages: readonly CustomMessage[];
  readonly comments: readonly WechatComment[];
  readonly qrCodes: readonly QrCode[];
  /** Messages that the accounts were told by themselves, try by try. */
  readonly callbacks: readonly CallbackTry[];
  /** What followers can read: one entry for each article of each publication, oldest first. */
  readonly articles: readonly PublishedWechatArticle[];
}

export interface PublishedWechatArticle {
  readonly appId: string;
  readonly accountName: string;
  readonly publishId: string;
  readonly articleId: string;
  readonly publishedAt: number;
  readonly coverContentId: string | undefined;
  readonly article: WechatArticle;
}

export interface BaiduView {
  readonly sites: readonly { site: string; dailyQuota: number; remain: number }[];
  readonly pushes: readonly BaiduPush[];
}

export interface BaijiahaoView {
  readonly authors: readonly { appId: string; name: string; dailyQuota: number; approved: boolean }[];
  readonly articles: readonly (BaijiahaoArticle & { status: ArticleStatus; url: string; authorName: string })[];
}

export function viewWeibo({ weibo }: World, now: number): WeiboView {
  const tokens = [...weibo.tokens.values()];
  return {
    apps: [...weibo.apps.values()].map(({ appKey, name, safeDomain, level }) => ({ appKey, name, safeDomain, level })),
    users: [...weibo.users.values()].map((user) => ({
      ...user,
      tokens: tokens
        .filter((token) => token.uid === user.uid)
        .map(({ appKey, expiresAt, revokedAt }) => ({ appKey, expiresAt, revokedAt })),
    })),
    statuses: [...weibo.statuses.values()].map((status) => ({
      ...status,
      screenName: weibo.users.get(status.uid)?.screenName ?? '',
      permalink: `https://weibo.com/${status.uid}/${midToBase62(status.id)}`,
      seen: seenBy(status, now),
    })),
    comments: [...weibo.comments.values()].map((comment) => ({
      ...comment,
      screenName: weibo.users.get(comment.uid)?.screenName ?? '',
      isGone: isGone(comment, now),
    })),
    fanMessages: weibo.fanMessages,
    fanTries: weibo.fanTries,
  };
}

function seenBy(status: WeiboStatus, now: number): Seen {
  if (isGone(status, now)) return 'gone';
  return isPublic(status, now) ? 'public' : 'author';
}

export function viewWechat({ wechat }: World, now: number, settings: SandboxSettings): WechatView {
  const jobs = [...wechat.jobs.values()];
  const leaves = settings.wechat.draftLeavesBox;
  return {
    accounts: [...wechat.accounts.values()].map(({ appId, name, kind, verified }) => ({ appId, name, kind, verified })),
    drafts: [...wechat.drafts.values()].map((draft) => ({ ...draft, inBox: isInBox(wechat, draft, { now, leaves }) })),
    callbacks: wechat.callbackTries,
    menus: [...wechat.menus.values()],
    followers: [...wechat.followers.values()],
    customMessages: wechat.customMessages,
    comments: [...wechat.comments.values()],
    qrCodes: [...wechat.qrCodes.values()],
    massMessages: [...wechat.masses.values()].map((one) => ({ ...one, status: massStatus(one, now) })),
    publications: jobs.map((job) => ({ ...job, status: publishStatus(job, now) })),
    articles: jobs
      .filter((job) => publishStatus(job, now) === 0)
      .flatMap((job) =>
        job.articles.map((article) => ({
          appId: job.appId,
          accountName: wechat.accounts.get(job.appId)?.name ?? '',
          publishId: job.publishId,
          articleId: job.articleId,
          publishedAt: job.decidesAt,
          coverContentId: wechat.materials.get(coverOf(article))?.contentId,
          article,
        })),
      ),
  };
}

function coverOf(article: WechatArticle): string {
  return article.thumb_media_id || (article.image_info?.image_list[0]?.image_media_id ?? '');
}

export function viewBaidu({ baidu }: World, now: number): BaiduView {
  return {
    sites: [...baidu.sites.values()].map((site) => ({
      site: site.site,
      dailyQuota: site.dailyQuota,
      remain: remainOn(baidu, site, { day: beijingDay(now), inclusion: 'ordinary' }),
    })),
    pushes: baidu.pushes,
  };
}

export function viewBaijiahao({ baijiahao }: World, now: number): BaijiahaoView {
  return {
    authors: [...baijiahao.authors.values()].map(({ appId, name, dailyQuota, approved }) => ({
      appId,
      name,
      dailyQuota,
      approved,
    })),
    articles: [...baijiahao.articles.values()].map((article) => ({
      ...article,
      status: articleStatus(article, now),
      url: articleUrl(article),
      authorName: baijiahao.authors.get(article.appId)?.name ?? '',
    })),
  };
}
