import type { Context } from '../operation.ts';
import { answered } from '../operation.ts';
import type { AccountRun } from './access.ts';
import { type Follower, followerKey, openIdSchema, type QrCode } from './engagement-state.ts';
import { refuse } from './errors.ts';

const pageSize = 10_000;

export function isFollowing({ unsubscribedAt }: Follower): boolean {
  return unsubscribedAt === undefined;
}

export function findFollower(appId: string, openId: string, { world }: Context): Follower | undefined {
  return world.wechat.followers.get(followerKey(appId, openId));
}

export const getUser: AccountRun = (account, input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const openId = input.parameters.get('openid');
  if (!openId) return refuse(context, 41009);
  const follower = openIdSchema.safeParse(openId).success ? findFollower(account.appId, openId, context) : undefined;
  if (follower === undefined) return refuse(context, 40003);
  if (!isFollowing(follower)) return answered({ subscribe: 0, openid: openId, tagid_list: [] });
  const code = follower.ticket === undefined ? undefined : context.world.wechat.qrCodes.get(follower.ticket);
  return answered({
    subscribe: 1,
    openid: openId,
    language: input.parameters.get('lang') ?? 'zh_CN',
    subscribe_time: Math.floor(follower.subscribedAt / 1000),
    remark: '',
    groupid: 0,
    tagid_list: [],
    subscribe_scene: code === undefined ? 'ADD_SCENE_SEARCH' : 'ADD_SCENE_QR_CODE',
    ...sceneOf(code),
  });
};

function sceneOf(code: QrCode | undefined) {
  const scene = code?.scene ?? 0;
  return typeof scene === 'number' ? { qr_scene: scene, qr_scene_str: '' } : { qr_scene: 0, qr_scene_str: scene };
}

/** The openids of those who follow, oldest first, a page at a time. */
export const listUsers: AccountRun = (account, input, context) => {
  if (!account.verified) return refuse(context, 48001);
  const after = input.parameters.get('next_openid') ?? '';
  const all = [...context.world.wechat.followers.values()]
    .filter((follower) => follower.appId === account.appId && isFollowing(follower))
    .map(({ openId }) => openId);
  const start = after === '' ? 0 : all.indexOf(after) + 1;
  if (after !== '' && start === 0) return refuse(context, 40003);
  const page = all.slice(start, start + pageSize);
  const data = page.length === 0 ? {} : { data: { openid: page } };
  return answered({ total: all.length, count: page.length, ...data, next_openid: page.at(-1) ?? '' });
};
