import type { Outcome } from '../operation.ts';
import { answered } from '../operation.ts';
import type { Attempt } from './checks.ts';
import { readId } from './checks.ts';
import { weiboRefused } from './errors.ts';
import { isGone } from './state.ts';
import { statusObject } from './status-object.ts';

/** Only what the user has written, and once. */
export function destroyStatus({ input, token, context }: Attempt): Outcome {
  const read = readId(input, 'id', 20109);
  if ('refusal' in read) return weiboRefused(input.path, read.refusal);
  const status = context.world.weibo.statuses.get(read.id);
  if (status === undefined || isGone(status, context.now)) return weiboRefused(input.path, { code: 20101 });
  if (status.uid !== token.uid) return weiboRefused(input.path, { code: 20102 });
  return answered(statusObject(context, status), [
    { type: 'weibo.status-removed', id: status.id, at: context.now, by: 'author' },
  ]);
}
