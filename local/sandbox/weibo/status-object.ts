import { weiboDate } from '../beijing-time.ts';
import type { Context } from '../operation.ts';
import type { WeiboApp, WeiboPicture, WeiboProfile, WeiboStatus } from './state.ts';
import { isGone } from './state.ts';
import { weiboLength } from './text.ts';

const pictureHost = 'http://wx1.sinaimg.cn';

const longestWhole = 140;

/** As it comes in a list: a long text ends after 140 characters. */
export function listedStatus(context: Context, status: WeiboStatus, trimUser: boolean): Record<string, unknown> {
  const whole = statusObject(context, status, trimUser);
  if (!isLong(status)) return whole;
  const text = `${Array.from(status.shownText).slice(0, longestWhole).join('')}...`;
  return { ...whole, text, truncated: true };
}

function isLong({ text }: WeiboStatus): boolean {
  return weiboLength(text) > longestWhole;
}

export function statusObject(context: Context, status: WeiboStatus, trimUser = false): Record<string, unknown> {
  const { weibo } = context.world;
  const user = weibo.users.get(status.uid);
  return {
    created_at: weiboDate(status.createdAt),
    id: Number(status.id),
    idstr: status.id,
    mid: status.id,
    text: status.shownText,
    source: sourceAnchor(weibo.apps.get(status.appKey)),
    favorited: false,
    truncated: false,
    in_reply_to_status_id: '',
    in_reply_to_user_id: '',
    in_reply_to_screen_name: '',
    ...pictureFields(status),
    geo: null,
    ...(trimUser || user === undefined ? { uid: Number(status.uid) } : { user: userObject(context, user) }),
    ...repostedFields(context, status),
    ...countsOf(context, status.id),
    isLongText: isLong(status),
    mlevel: 0,
    visible: { type: status.visibleType, list_id: 0 },
    annotations: status.annotations,
  };
}

/** What a repost shows within itself; of a post that is gone, no more than that. */
function repostedFields(context: Context, { repostOf }: WeiboStatus): Record<string, unknown> {
  const original = repostOf === undefined ? undefined : context.world.weibo.statuses.get(repostOf);
  if (original === undefined) return {};
  if (!isGone(original, context.now)) return { retweeted_status: statusObject(context, original) };
  const { id, createdAt } = original;
  const gone = { created_at: weiboDate(createdAt), id: Number(id), idstr: id, mid: id, deleted: '1' };
  return { retweeted_status: { ...gone, text: '抱歉，此微博已被作者删除。' } };
}

export function countsOf({ world: { weibo }, now }: Context, id: string) {
  const comments = (weibo.commentsUnder.get(id) ?? []).flatMap((commentId) => weibo.comments.get(commentId) ?? []);
  return {
    reposts_count: weibo.reposts.get(id) ?? 0,
    comments_count: comments.filter((comment) => !isGone(comment, now)).length,
    attitudes_count: 0,
  };
}

export function pictureAddresses({ name }: WeiboPicture) {
  return {
    thumbnail: `${pictureHost}/thumbnail/${name}`,
    middle: `${pictureHost}/bmiddle/${name}`,
    large: `${pictureHost}/large/${name}`,
  };
}

function pictureFields({ pictures }: WeiboStatus): Record<string, unknown> {
  const [first] = pictures;
  if (first === undefined) return { pic_urls: [] };
  const { thumbnail, middle, large } = pictureAddresses(first);
  return {
    pic_urls: pictures.map((picture) => ({ thumbnail_pic: pictureAddresses(picture).thumbnail })),
    thumbnail_pic: thumbnail,
    bmiddle_pic: middle,
    original_pic: large,
  };
}

export function sourceAnchor(app: WeiboApp | undefined): string {
  return `<a href="http://app.weibo.com/t/feed/${app?.appKey ?? ''}" rel="nofollow">${app?.name ?? ''}</a>`;
}

export function userObject({ world: { weibo } }: Context, user: WeiboProfile): Record<string, unknown> {
  return {
    id: Number(user.uid),
    idstr: user.uid,
    screen_name: user.screenName,
    name: user.screenName,
    province: '33',
    city: '1',
    location: '浙江 杭州',
    description: user.description,
    url: '',
    profile_image_url: `http://tvax1.sinaimg.cn/crop.0.0.180.180.50/${user.uid}.jpg`,
    avatar_large: `http://tvax1.sinaimg.cn/crop.0.0.180.180.180/${user.uid}.jpg`,
    avatar_hd: `http://tvax1.sinaimg.cn/crop.0.0.1024.1024.1024/${user.uid}.jpg`,
    domain: '',
    weihao: '',
    gender: 'm',
    followers_count: user.followers,
    friends_count: 0,
    statuses_count: weibo.timelines.get(user.uid)?.length ?? 0,
    created_at: 'Tue Sep 01 10:00:00 +0800 2015',
    verified: user.verifiedType >= 0 && user.verifiedType <= 7,
    verified_type: user.verifiedType,
    verified_reason: user.verifiedReason,
    follow_me: false,
    online_status: 0,
    bi_followers_count: 0,
    lang: 'zh-cn',
  };
}
