import type { CommentedArticle } from '../../shared/adapters/platforms/wechat/comment-calls.ts';
import type { WechatAccount } from '../../shared/domain/account.ts';
import { ConflictError, NotFoundError } from '../../shared/domain/errors.ts';
import { type AccountKey, loadWechatAccount } from './account-call.ts';
import type { ServeWechatDeps } from './deps.ts';

/** The article of a post on an account, as WeChat addresses its comments. `article` counts from 1. */
export async function commentedArticle(
  deps: ServeWechatDeps,
  { postId, article, ...key }: AccountKey & { readonly postId: string; readonly article: number },
): Promise<{ readonly account: WechatAccount; readonly article: CommentedArticle; readonly name: string }> {
  const account = await loadWechatAccount(deps, key);
  const deliveries = await deps.deliveries.listByPost(postId);
  const own = deliveries.filter((one) => one.accountId === account.accountId && one.brandId === account.brandId);
  if (own.length === 0) throw new NotFoundError('delivery-not-found', 'The post is not on this account.');
  const msgDataId = own.map(({ checkpoint }) => checkpoint['msgDataId']).find((id) => id !== undefined);
  if (msgDataId === undefined) {
    throw new ConflictError('no-comments-known', 'WeChat has not told by which number the comments are addressed.');
  }
  return { account, article: { msgDataId, index: article - 1 }, name: `${postId}/${article}` };
}
