import { weiboDate } from '../beijing-time.ts';
import type { WeiboApp, WeiboProfile, WeiboState, WeiboStatus } from './state.ts';
import { weiboLength } from './text.ts';

const pictureHost = 'http://wx1.sinaimg.cn';

const longestWhole = 140;

/** As it comes in a list: a long text ends after 140 characters. */
export function listedStatus(state: WeiboState, status: WeiboStatus, trimUser: boolean): Record<string, unknown> {
  const whole = statusObject(state, status, trimUser);
  if (!isLong(status)) return whole;
  const text = `${Array.from(status.shownText).slice(0, longestWhole).join('')}...`;
  return { ...whole, text, truncated: true };
}

function isLong({ text }: WeiboStatus): boolean {
  return weiboLength(text) > longestWhole;
}

export function statusObject(state: WeiboState, status: WeiboStatus, trimUser = false): Record<string, unknown> {
  const user = state.users.get(status.uid);
  return {
    created_at: weiboDate(status.createdAt),
    id: Number(status.id),
    idstr: status.id,
    mid: status.id,
    text: status.shownText,
    source: sourceAnchor(state.apps.get(status.appKey)),
    favorited: false,
    truncated: false,
    in_reply_to_status_id: '',
    in_reply_to_user_id: '',
    in_reply_to_screen_name: '',
    ...pictureFields(status),
    geo: null,
    ...(trimUser || user === undefined ? { uid: Number(status.uid) } : { user: userObject(state, user) }),
    reposts_count: 0,
    comments_count: 0,
    attitudes_count: 0,
    isLongText: isLong(status),
    mlevel: 0,
    visible: { type: 0, list_id: 0 },
    annotations: status.annotations,
  };
}

function pictureFields({ picture }: WeiboStatus): Record<string, unknown> {
  if (picture === undefined) return { pic_urls: [] };
  const thumbnail = `${pictureHost}/thumbnail/${picture.name}`;
  return {
    pic_urls: [{ thumbnail_pic: thumbnail }],
    thumbnail_pic: thumbnail,
    bmiddle_pic: `${pictureHost}/bmiddle/${picture.name}`,
    original_pic: `${pictureHost}/large/${picture.name}`,
  };
}

function sourceAnchor(app: WeiboApp | undefined): string {
  return `<a href="http://app.weibo.com/t/feed/${app?.appKey ?? ''}" rel="nofollow">${app?.name ?? ''}</a>`;
}

function userObject(state: WeiboState, user: WeiboProfile): Record<string, unknown> {
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
    statuses_count: state.timelines.get(user.uid)?.length ?? 0,
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
