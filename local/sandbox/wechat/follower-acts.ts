import type { SandboxEvent } from '../events.ts';
import type { Context } from '../operation.ts';
import { SeedError } from '../seed.ts';
import { commentsOf, mayComment } from './comments.ts';
import { type FollowerAct, followerActSchema } from './engagement-state.ts';
import { findFollower, isFollowing } from './followers.ts';

/** What comes of a follower's act. Only whoever follows can do more than begin to. */
export function actEvents(input: FollowerAct, context: Context): SandboxEvent[] {
  const act = followerActSchema.parse(input);
  const { accounts, qrCodes } = context.world.wechat;
  if (!accounts.has(act.appId)) throw new SeedError(`No WeChat account has the AppID ${act.appId}.`);
  const follower = findFollower(act.appId, act.openId, context);
  if (act.act !== 'subscribe' && (follower === undefined || !isFollowing(follower))) {
    throw new SeedError(`${act.openId} does not follow ${act.appId}; let them subscribe first.`);
  }
  const code = act.ticket === undefined ? undefined : qrCodes.get(act.ticket);
  const isReadable = code !== undefined && code.appId === act.appId && context.now < (code.expiresAt ?? Infinity);
  if ((act.ticket !== undefined || act.act === 'scan') && !isReadable) {
    throw new SeedError('No QR code of the account has this ticket, or it has expired.');
  }
  const acted: SandboxEvent = { type: 'wechat.follower-acted', acted: { ...act, at: context.now } };
  return act.act === 'comment' ? [acted, commentOf(act, context)] : [acted];
}

function commentOf(act: FollowerAct, context: Context): SandboxEvent {
  const { appId, openId, msgDataId = '', index = 0, content = '' } = act;
  const place = { appId, msgDataId, index };
  if (content === '') throw new SeedError('A comment needs its content.');
  if (!mayComment(place, context)) throw new SeedError('There is no such article, or its comments are not open.');
  const id = commentsOf(place, context).length + 1;
  const comment = { ...place, id, openId, content, at: context.now, isElected: false, isDeleted: false };
  return { type: 'wechat.comment-set', comment };
}
