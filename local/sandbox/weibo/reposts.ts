import type { Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { Attempt } from './checks.ts';
import { checkContent, checkContract, checkLength, checkRip, checkSaid, firstRefusal, readId } from './checks.ts';
import { composeComment } from './comments.ts';
import { composeStatus } from './compose.ts';
import type { WeiboRefusal } from './errors.ts';
import { invalidParameter, weiboRefused } from './errors.ts';
import type { WeiboStatus } from './state.ts';
import { isGone, isPublic, repostsAbout } from './state.ts';
import { statusObject } from './status-object.ts';

const longest = 140;
/** What Weibo writes where the caller wrote nothing. */
const defaultText = '转发微博';

export function repost(attempt: Attempt): Outcome {
  const { input, context } = attempt;
  const target = repostable(attempt);
  if ('refusal' in target) return weiboRefused(input.path, target.refusal);
  const text = attempt.text.trim() === '' ? defaultText : attempt.text;
  const said = { ...attempt, text };
  const refusal = firstRefusal(said, [
    checkRip,
    checkIsComment,
    (one) => checkLength(one, longest),
    checkContent,
    ({ token }) => checkSaid({ uid: token.uid, text, about: repostsAbout(target.status.id) }, context),
  ]);
  if (refusal !== undefined) return weiboRefused(input.path, refusal);
  const repostOf = target.status.repostOf ?? target.status.id;
  const status = composeStatus(said, { visibleText: text, annotations: [], pictures: [], repostOf });
  const comments = commentedOn(said, target.status);
  return answered(statusObject(context, status), [{ type: 'weibo.shared', status }, ...comments]);
}

const isCommentValues = new Set(['0', '1', '2', '3']);

function checkIsComment({ input }: Attempt): WeiboRefusal | undefined {
  const value = input.parameters.get('is_comment') ?? '0';
  return isCommentValues.has(value) ? undefined : invalidParameter('is_comment', '0|1|2|3', value);
}

type Repostable = { readonly status: WeiboStatus } | { readonly refusal: WeiboRefusal };

function repostable(attempt: Attempt): Repostable {
  const { input, token, context } = attempt;
  const contract = checkContract(attempt);
  if (contract !== undefined) return { refusal: contract };
  const read = readId(input, 'id', 20109);
  if ('refusal' in read) return read;
  const status = context.world.weibo.statuses.get(read.id);
  if (status === undefined || isGone(status, context.now)) return { refusal: { code: 20101 } };
  if (status.uid === token.uid) return { refusal: { code: 20103 } };
  return isPublic(status, context.now) ? { status } : { refusal: { code: 20120 } };
}

/** `is_comment`: 1 under what is reposted, 2 under the original, 3 under both. */
function commentedOn(attempt: Attempt, target: WeiboStatus) {
  const where = attempt.input.parameters.get('is_comment') ?? '0';
  const ids = new Set([
    ...(where === '1' || where === '3' ? [target.id] : []),
    ...(where === '2' || where === '3' ? [target.repostOf ?? target.id] : []),
  ]);
  return [...ids].map((statusId, index) => {
    const comment = composeComment(attempt, { statusId });
    const id = String(Number(comment.id) + 1 + index);
    return { type: 'weibo.commented' as const, comment: { ...comment, id } };
  });
}
