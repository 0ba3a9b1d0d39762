import { reviewLinkSchema } from '../../domain/review-link.ts';
import type { ReviewLinks } from '../../ports/repositories.ts';
import { keys, postPk } from './keys.ts';
import { parseItem, type Table } from './table.ts';

/** `expiresAt` is also what the table removes them by. */
export function createReviewLinks({ table }: { readonly table: Table }): ReviewLinks {
  return {
    async create(link) {
      await table.putIfAbsent({ ...link, ...keys.reviewLink(link) });
    },
    async get(key) {
      const item = await table.get(keys.reviewLink(key));
      return item === undefined ? undefined : parseItem(reviewLinkSchema, item);
    },
    async listByPost(postId) {
      const items = await table.queryAll({
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': postPk(postId), ':prefix': 'REVIEW#' },
      });
      return items.map((item) => parseItem(reviewLinkSchema, item));
    },
    async revoke(key, at) {
      const update = { expression: 'SET revokedAt = if_not_exists(revokedAt, :at)', values: { ':at': at } };
      await table.update(keys.reviewLink(key), update, { expression: 'attribute_exists(pk)' });
    },
  };
}
