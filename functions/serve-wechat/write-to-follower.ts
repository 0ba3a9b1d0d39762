import type { CustomMessage } from '../../shared/adapters/platforms/wechat/follower-calls.ts';
import type { WechatAccount } from '../../shared/domain/account.ts';
import { ConflictError } from '../../shared/domain/errors.ts';
import { PlatformError } from '../../shared/domain/platform-error.ts';
import type { FollowerMessage } from '../../shared/ports/engagement.ts';
import { canonicalJson } from '../../shared/use-cases/canonical-json.ts';
import { changeAt } from './account-call.ts';
import type { ServeWechatDeps } from './deps.ts';

export type MessageWish = {
  readonly openId: string;
  readonly message: CustomMessage;
  readonly by: { readonly tokenId: string; readonly idempotencyKey: string | undefined };
};
export type Written = { readonly messageId: string; readonly sentAt: number; readonly isNew: boolean };

/**
 * Writes to one follower. WeChat knows no key for such a message, so the intent is stored before it is sent: what may be
 * out is never sent again under the same Idempotency-Key, and what was refused may be.
 */
export async function writeToFollower(
  deps: ServeWechatDeps,
  account: WechatAccount,
  { openId, message, by }: MessageWish,
): Promise<Written> {
  const { accountId } = account;
  const { tokenId, idempotencyKey } = by;
  const messageId =
    idempotencyKey === undefined
      ? deps.ids.random('m')
      : deps.ids.derive('m', [tokenId, accountId, idempotencyKey], 20);
  const contentHash = deps.ids.hash(canonicalJson({ openId, message }));
  const key = { accountId, messageId };
  const before = await deps.messages.begin(key, { contentHash, at: deps.clock.now() });
  if (before !== undefined) return { messageId, sentAt: sentBefore(before, contentHash), isNew: false };
  const change = {
    account,
    actor: tokenId,
    kind: 'message',
    call: 'message/custom/send',
    effect: 'once',
    done: 'write-to-follower',
    to: messageId,
  } as const;
  try {
    await changeAt(deps, change, (caller, context) => deps.client.writeTo(caller, { openId, message }, context));
  } catch (error) {
    if (isProvenUnsent(error)) await deps.messages.forget(key);
    throw error;
  }
  const sentAt = deps.clock.now();
  await deps.messages.sent(key, { contentHash, at: sentAt });
  return { messageId, sentAt, isNew: true };
}

function sentBefore({ state, contentHash, at }: FollowerMessage, wanted: string): number {
  if (contentHash !== wanted) {
    throw new ConflictError('idempotency-key-reused', 'This Idempotency-Key was used for another body.');
  }
  if (state === 'sent') return at;
  throw new ConflictError('message-may-be-out', 'The same message is being sent, or its answer was lost.');
}

/** An account that may not call has sent nothing either. */
function isProvenUnsent(error: unknown): boolean {
  return error instanceof ConflictError || (error instanceof PlatformError && error.kind !== 'outcome-unknown');
}
